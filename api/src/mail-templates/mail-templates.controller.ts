import { Controller } from '@nestjs/common';
import type { InputOf, ResponseOf } from '@placet/contract';
import {
  listMailTemplates,
  readMailTemplate,
  readPreviewValues,
  saveMailTemplate,
  sendTestMail,
  useStandardText,
} from '@placet/contract/messages/routes.ts';
import { CurrentActor } from '../access/access.guard.ts';
import type { Actor } from '../platform/database/actor.ts';
import { Handles, Input } from '../platform/http/handles.ts';
import { ChangeTemplate } from './use-cases/change-template.ts';
import { ReadPreviewValues } from './use-cases/read-preview-values.ts';
import { ReadTemplates } from './use-cases/read-templates.ts';
import { SendTestMail } from './use-cases/send-test-mail.ts';

type Answer<T> = Promise<ResponseOf<T>>;

@Controller()
export class MailTemplatesController {
  constructor(
    private readonly reading: ReadTemplates,
    private readonly changing: ChangeTemplate,
    private readonly previewing: ReadPreviewValues,
    private readonly testing: SendTestMail,
  ) {}

  @Handles(listMailTemplates)
  list(@CurrentActor() actor: Actor): Answer<typeof listMailTemplates> {
    return this.reading.all(actor);
  }

  @Handles(readMailTemplate)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readMailTemplate>,
  ): Answer<typeof readMailTemplate> {
    return this.reading.one(actor, params.name, params.locale);
  }

  @Handles(saveMailTemplate)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof saveMailTemplate>,
  ): Answer<typeof saveMailTemplate> {
    return this.changing.save(actor, params, body);
  }

  @Handles(useStandardText)
  useStandard(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof useStandardText>,
  ): Answer<typeof useStandardText> {
    return this.changing.useStandard(actor, params, body.revision);
  }

  @Handles(readPreviewValues)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof readPreviewValues>,
  ): Answer<typeof readPreviewValues> {
    return this.previewing.run(actor, params);
  }

  @Handles(sendTestMail)
  test(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof sendTestMail>): Promise<void> {
    return this.testing.run(actor, params, body);
  }
}
