import { Injectable } from '@nestjs/common';
import { locales, type Locale } from '@placet/contract';
import { mailNames, type MailName } from '@placet/contract/messages/mails.ts';
import type { MailTemplate, TemplateLine } from '@placet/contract/messages/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { changedTemplates, readTemplate } from '../data.ts';

/** The texts of mails: which there are, and one of them. */
@Injectable()
export class ReadTemplates {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(actor: Actor): Promise<{ templates: TemplateLine[] }> {
    authorise(actor, 'mail_template.change', {});
    return this.unitOfWork.read(actor, async (tx) => {
      const changed = await changedTemplates(tx);
      const untouched = { own: false, faulty: false, revision: 0, changedAt: null, changedBy: null };
      const templates = mailNames.flatMap((name) =>
        locales.map(
          (locale) =>
            changed.find((one) => one.name === name && one.locale === locale) ?? { name, locale, ...untouched },
        ),
      );
      return { templates };
    });
  }

  one(actor: Actor, name: MailName, locale: Locale): Promise<MailTemplate> {
    authorise(actor, 'mail_template.change', {});
    return this.unitOfWork.read(actor, (tx) => readTemplate(tx, name, locale));
  }
}
