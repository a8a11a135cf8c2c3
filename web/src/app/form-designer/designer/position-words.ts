import type { Place } from '@placet/contract/forms/design/place.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { sectionName } from '../words/form-words';

/** "Question 3 of 7, in “Contact”"; "Section 2 of 5". */
export function positionWords({ sections }: FormDefinition, { section, question }: Place, locale: Locale): string {
  if (question === undefined) {
    return $localize`:@@design.position.section:Section ${section + 1}:number: of ${sections.length}:count:`;
  }
  const before = sections.slice(0, section).reduce((sum, { questions }) => sum + questions.length, 0);
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const title = sectionName(sections[section]?.title, locale);
  return $localize`:@@design.position.question:Question ${before + question + 1}:number: of ${count}:count:, in “${title}:section:”`;
}
