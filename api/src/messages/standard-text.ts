import type { Locale } from '@placet/contract';
import type { MailText } from '@placet/contract/messages/mail-text.ts';
import { templates as en } from './templates/en/index.ts';
import { templates as fr } from './templates/fr/index.ts';
import type { TemplateCatalogue, TemplateName } from './templates/template.ts';

const catalogue: TemplateCatalogue = { en, fr };

/** The text we ship: what is sent where the organisation wrote none of its own. */
export function standardText(name: TemplateName, locale: Locale): MailText {
  const { subject, body } = catalogue[locale][name];
  return { subject, body: body.join('\n\n') };
}
