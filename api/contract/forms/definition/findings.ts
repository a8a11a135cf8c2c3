/** What is wrong with a form's definition, and what its text names. */
export interface FindingParams {
  'form.empty': object;
  'section.empty': object;
  'key.repeated': { key: string };
  'text.missing': { locale: string };
  'option.repeated': { value: string };
  'limits.reversed': object;
  'flags.sensitive_and_monitoring': object;
  /** Nobody is made to give equality data. */
  'flags.monitoring_required': object;
  'after.unknown_section': { section: string };
  /** A section waits only for sections before it. */
  'after.later_section': { section: string };
  /** The call says how many referees there are; two lists of them would both be asked. */
  'referees.repeated': object;
  'condition.unknown_question': { question: string };
  'condition.later_question': { question: string };
  'condition.cycle': { questions: string };
  'condition.unsuitable': { question: string; op: string };
  'condition.unknown_option': { question: string; value: string };
  /** What follows from an answer must not give it away: equality answers are never shown with the application. */
  'condition.on_monitoring': { question: string };
  'condition.never_holds': object;
}

export type FindingCode = keyof FindingParams;

/** Something to repair in a form before it opens. The path begins with the section's key, then the question's, if it is in one. */
export type Finding = { [C in FindingCode]: { path: string[]; code: C; params: FindingParams[C] } }[FindingCode];

export function findingOf<C extends FindingCode>(path: string[], code: C, params: FindingParams[C]): Finding {
  return { path, code, params } as Finding;
}
