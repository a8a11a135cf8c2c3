import { validate, type SchemaPath } from '@angular/forms/signals';
import type { LanguageSkill } from '@placet/contract/forms/answers.ts';
import { rowsFlaw } from './team/team-model';

/** Each row complete, and no language in both lists; the second list carries the complaint. */
export function languageRules(
  required: SchemaPath<readonly LanguageSkill[]>,
  wished: SchemaPath<readonly LanguageSkill[]>,
): void {
  const messages = {
    incomplete: $localize`:@@teams.languages.incomplete:Choose a language and a level in each row`,
    repeated: $localize`:@@teams.languages.repeated:A language is there twice: keep one of them`,
  };
  validate(required, ({ value }) => {
    const flaw = rowsFlaw(value());
    return flaw && { kind: flaw, message: messages[flaw] };
  });
  validate(wished, (context) => {
    const flaw = rowsFlaw(context.value(), context.valueOf(required));
    return flaw && { kind: flaw, message: messages[flaw] };
  });
}
