import type { Finding, FindingCode } from '@placet/contract/forms/definition/findings.ts';
import { placeOf, questionAt } from '@placet/contract/forms/design/place.ts';
import type { FormDefinition, Question, Section } from '@placet/contract/forms/question.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';

/** Parts of the editor, in which findings stand beside what they are about. */
export type FindingArea = 'texts' | 'options' | 'limits' | 'flags' | 'condition' | 'after' | 'questions';

const areas: Record<FindingCode, FindingArea> = {
  'form.empty': 'questions',
  'section.empty': 'questions',
  'key.repeated': 'texts',
  'text.missing': 'texts',
  'option.repeated': 'options',
  'limits.reversed': 'limits',
  'flags.sensitive_and_monitoring': 'flags',
  'flags.monitoring_required': 'flags',
  'after.unknown_section': 'after',
  'after.later_section': 'after',
  'referees.repeated': 'texts',
  'condition.unknown_question': 'condition',
  'condition.later_question': 'condition',
  'condition.cycle': 'condition',
  'condition.unsuitable': 'condition',
  'condition.unknown_option': 'condition',
  'condition.on_monitoring': 'condition',
  'condition.never_holds': 'condition',
};

export const areaOf = ({ code }: Finding): FindingArea => areas[code];

/** Id of the control, or beginning of the ids of the group, that repairs each part. */
const controls: Record<FindingArea, string> = {
  texts: 'label',
  options: 'option',
  limits: 'limit',
  flags: 'flag-monitoring',
  condition: 'condition',
  after: 'after',
  questions: 'add-question',
};

/** Where the focus goes for a finding: to the first text that is missing, else to the part it is about. */
export function controlOf(finding: Finding, form: FormDefinition): string {
  if (finding.code !== 'text.missing') return controls[areaOf(finding)];
  const place = placeOf(form, finding.path);
  const question = place && questionAt(form, place);
  const section = place && form.sections[place.section];
  const texts = question ? textsOf(question) : section ? sectionTexts(section) : [];
  const missing = texts.find(
    ([, text]) =>
      text !== undefined &&
      (Object.entries(text).find(([locale]) => locale === finding.params.locale)?.[1] ?? '').trim() === '',
  );
  return `${missing?.[0] ?? 'label'}-${finding.params.locale}`;
}

type NamedText = readonly [id: string, text: LocalizedText | undefined];

function textsOf(question: Question): readonly NamedText[] {
  const options = 'options' in question ? question.options : [];
  return [
    ['label', question.label],
    ['help', question.help],
    ...('unit' in question ? [['unit', question.unit] as const] : []),
    ...options.flatMap(({ label, help }, index): NamedText[] => [
      [`option-${String(index)}`, label],
      [`option-help-${String(index)}`, help],
    ]),
  ];
}

/** A section's title has the id of a label: both are what the thing is called. */
function sectionTexts({ title, intro }: Section): readonly NamedText[] {
  return [
    ['label', title],
    ['help', intro],
  ];
}
