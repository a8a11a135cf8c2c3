import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { FastifyRequest } from 'fastify';
import { negotiateLocale } from '../platform/i18n/locale.ts';
import { deviceLabel } from './domain/device-label.ts';

/** What a request tells of the browser it comes from. */
export interface Visit {
  /** See `deviceLabel`. */
  readonly device: string;
  /** Of the page; mails to people without an account are written in it. */
  readonly locale: Locale;
}

export const CurrentVisit = createParamDecorator((_data: unknown, context: ExecutionContext): Visit => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { device: deviceLabel(headers['user-agent']), locale: negotiateLocale(headers['accept-language']) };
});
