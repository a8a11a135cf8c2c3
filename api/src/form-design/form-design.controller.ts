import { Controller, Inject, Res } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import * as routes from '@placet/contract/form-design/routes.ts';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../access/access.guard.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { formSchema } from './form-schema.ts';
import { ChangeDesignedForm } from './use-cases/change-designed-form.ts';
import { ExchangeForm } from './use-cases/exchange-form.ts';
import { ReadDesignedForm } from './use-cases/read-designed-form.ts';
import { ReadFormChanges } from './use-cases/read-form-changes.ts';
import { ReadFormVersions } from './use-cases/read-form-versions.ts';

type Answer<Route> = Promise<ResponseOf<Route>>;

/** The form of a call as it is written, published, taken out and brought in. */
@Controller()
export class FormDesignController {
  constructor(
    private readonly reading: ReadDesignedForm,
    private readonly changing: ChangeDesignedForm,
    private readonly comparing: ReadFormChanges,
    private readonly versions: ReadFormVersions,
    private readonly exchanging: ExchangeForm,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(routes.readDesignedFormRoute)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readDesignedFormRoute>,
  ): Answer<typeof routes.readDesignedFormRoute> {
    return this.reading.run(actor, params.id);
  }

  @Handles(routes.saveDesignedFormRoute)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.saveDesignedFormRoute>,
  ): Answer<typeof routes.saveDesignedFormRoute> {
    return this.changing.save(actor, params.id, body.revision, body.definition);
  }

  @Handles(routes.discardDesignedFormRoute)
  discard(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof routes.discardDesignedFormRoute>,
  ): Promise<void> {
    return this.changing.discard(actor, params.id, query.revision);
  }

  @Handles(routes.readFormChangesRoute)
  compare(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readFormChangesRoute>,
  ): Answer<typeof routes.readFormChangesRoute> {
    return this.comparing.run(actor, params.id);
  }

  @Handles(routes.publishFormRoute)
  publish(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.publishFormRoute>,
  ): Answer<typeof routes.publishFormRoute> {
    return this.changing.publish(actor, params.id, body.revision);
  }

  @Handles(routes.listFormVersionsRoute)
  listVersions(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.listFormVersionsRoute>,
  ): Answer<typeof routes.listFormVersionsRoute> {
    return this.versions.list(actor, params.id);
  }

  @Handles(routes.readFormVersionRoute)
  readVersion(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.readFormVersionRoute>,
  ): Answer<typeof routes.readFormVersionRoute> {
    return this.versions.read(actor, params.id);
  }

  @Handles(routes.exportFormRoute)
  async export(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof routes.exportFormRoute>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { fileName, document } = await this.exchanging.export(actor, params.id);
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName}"`);
    return `${JSON.stringify(document, null, 2)}\n`;
  }

  @Handles(routes.importFormRoute)
  import(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof routes.importFormRoute>,
  ): Answer<typeof routes.importFormRoute> {
    return this.exchanging.import(actor, params.id, body.revision, body.document);
  }

  @Handles(routes.readFormSchemaRoute)
  readSchema(@Res({ passthrough: true }) reply: FastifyReply): object {
    void reply.header('content-type', 'application/schema+json; charset=utf-8').header('cache-control', 'max-age=3600');
    return formSchema(this.config.PUBLIC_URL);
  }
}
