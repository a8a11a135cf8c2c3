import type { Finding } from '@placet/contract/forms/definition/findings.ts';
import { questionAt, placeOf } from '@placet/contract/forms/design/place.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import { nameOfKey, questionName, sectionName, type FormWords } from './form-words';

/** What is wrong, in a sentence that says what to do. */
export function findingWords({ code, params }: Finding, words: FormWords): string {
  switch (code) {
    case 'form.empty':
      return $localize`:@@design.finding.formEmpty:The form has no section yet. Add one.`;
    case 'section.empty':
      return $localize`:@@design.finding.sectionEmpty:The section asks nothing. Add a question, or remove the section.`;
    case 'key.repeated':
      return $localize`:@@design.finding.keyRepeated:Another one has the same name in exports (${params.key}:key:). Remove one of them.`;
    case 'text.missing':
      return $localize`:@@design.finding.textMissing:A text is missing in ${languageName(params.locale, words.locale)}:language:.`;
    case 'option.repeated':
      return $localize`:@@design.finding.optionRepeated:Two options count as the same answer (${params.value}:value:). Remove one of them.`;
    case 'limits.reversed':
      return $localize`:@@design.finding.limitsReversed:The smallest is above the largest: no answer would fit.`;
    case 'flags.sensitive_and_monitoring':
      return $localize`:@@design.finding.sensitiveMonitoring:“Sensitive” and “for equality statistics” exclude each other. Choose one.`;
    case 'flags.monitoring_required':
      return $localize`:@@design.finding.monitoringRequired:Nobody is made to give equality data: take “required” away.`;
    case 'after.unknown_section':
      return $localize`:@@design.finding.afterUnknown:It waits for a section that is not in the form.`;
    case 'after.later_section':
      return $localize`:@@design.finding.afterLater:It waits for a section that comes later. Only earlier ones can be waited for.`;
    case 'referees.repeated':
      return $localize`:@@design.finding.refereesRepeated:Referees are asked for twice. Keep one of the questions.`;
    case 'condition.unknown_question':
      return $localize`:@@design.finding.unknownQuestion:The condition looks at ${nameOfKey(params.question, words)}:question:. Choose another question, or remove the statement.`;
    case 'condition.later_question':
      return $localize`:@@design.finding.laterQuestion:The condition looks at “${nameOfKey(params.question, words)}:question:”, which is asked later. Move that question up, or choose another.`;
    case 'condition.cycle': {
      const names = params.questions.split(' → ').map((key) => nameOfKey(key, words));
      return $localize`:@@design.finding.cycle:These questions wait for each other, so none would ever be asked: ${names.join(' → ')}:questions:. Remove one of the conditions.`;
    }
    case 'condition.unsuitable':
      return $localize`:@@design.finding.unsuitable:The condition does not fit the answers of “${nameOfKey(params.question, words)}:question:”. Choose again what is compared.`;
    case 'condition.unknown_option':
      return $localize`:@@design.finding.unknownOption:The condition waits for an answer that “${nameOfKey(params.question, words)}:question:” does not offer (${params.value}:value:). Choose another.`;
    case 'condition.on_monitoring':
      return $localize`:@@design.finding.onMonitoring:“${nameOfKey(params.question, words)}:question:” is for equality statistics: what follows from it would give the answer away.`;
    case 'condition.never_holds':
      return $localize`:@@design.finding.neverHolds:No answers can make this condition true, so it would never be asked.`;
  }
}

/** What a finding is about: `Question 4, “Work permission”`. */
export function findingPlace({ path }: Finding, words: FormWords): string {
  const place = placeOf(words.form, path);
  const question = place && questionAt(words.form, place);
  if (question) return questionName(question, words.locale);
  return place ? sectionName(words.form.sections[place.section]?.title, words.locale) : '';
}
