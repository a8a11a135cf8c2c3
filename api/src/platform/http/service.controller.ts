import { Controller, Header } from '@nestjs/common';
import { readLiveness, readOpenApi, readReadiness } from '@placet/contract/platform/routes.ts';
import { Handles } from './handles.ts';
import { openApiDocument } from './openapi.ts';
import { Problem } from './problem.ts';
import { Readiness } from './readiness.ts';

@Controller()
export class ServiceController {
  constructor(private readonly readiness: Readiness) {}

  @Handles(readLiveness)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Handles(readReadiness)
  async ready(): Promise<{ status: 'ok' }> {
    if (!(await this.readiness.ask())) throw new Problem('unavailable', { retryAfter: 5 });
    return { status: 'ok' };
  }

  @Handles(readOpenApi)
  @Header('content-type', 'application/json; charset=utf-8')
  openApi(): object {
    return openApiDocument();
  }
}
