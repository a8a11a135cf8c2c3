import type { ChangedAspect, FormChange } from '@placet/contract/forms/design/changes.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { written } from './form-words';

export type ChangeKind = FormChange['kind'];

/** What happened to a section or question, as one word beside its name. */
export const kindNames = (): Record<ChangeKind, string> => ({
  section_added: $localize`:@@design.change.sectionAdded:New section`,
  section_removed: $localize`:@@design.change.sectionRemoved:Section removed`,
  section_moved: $localize`:@@design.change.sectionMoved:Section moved`,
  section_changed: $localize`:@@design.change.sectionChanged:Section changed`,
  question_added: $localize`:@@design.change.questionAdded:New question`,
  question_removed: $localize`:@@design.change.questionRemoved:Question removed`,
  question_moved: $localize`:@@design.change.questionMoved:Question moved`,
  question_changed: $localize`:@@design.change.questionChanged:Question changed`,
});

export const aspectNames = (): Record<ChangedAspect, string> => ({
  label: $localize`:@@design.aspect.label:Text`,
  help: $localize`:@@design.aspect.help:Help`,
  intro: $localize`:@@design.aspect.intro:Introduction`,
  type: $localize`:@@design.aspect.type:Type of answer`,
  required: $localize`:@@design.aspect.required:Required`,
  options: $localize`:@@design.aspect.options:Answers to choose from`,
  limits: $localize`:@@design.aspect.limits:Limits`,
  condition: $localize`:@@design.aspect.condition:When it is asked`,
  after: $localize`:@@design.aspect.after:Order of sections`,
  flags: $localize`:@@design.aspect.flags:How answers are treated`,
  settings: $localize`:@@design.aspect.settings:Settings`,
});

/** What changed, by the name it has for people: the question, or the section when it is about one. */
export function changeName({ labels }: FormChange, locale: Locale): string {
  return written(labels.at(-1), locale) || $localize`:@@design.change.unnamed:Without a text`;
}
