import type { FormDefinition, Section } from '../question.ts';
import { keyFrom, sectionKeys } from './keys.ts';

/** A new section, without title and questions yet. */
export function blankSection(form: FormDefinition): Section {
  return { key: keyFrom('', sectionKeys(form), 'section'), title: {}, questions: [] };
}

export function insertSection(form: FormDefinition, index: number, section: Section): FormDefinition {
  return { ...form, sections: form.sections.toSpliced(index, 0, section) };
}

/** The form without a section, for which no other waits any more. */
export function removeSection(form: FormDefinition, index: number): FormDefinition {
  const removed = form.sections[index];
  if (!removed) return form;
  return {
    ...form,
    sections: form.sections.toSpliced(index, 1).map((section) => withoutWaiting(section, removed.key)),
  };
}

function withoutWaiting(section: Section, key: string): Section {
  if (!section.after?.includes(key)) return section;
  const { after, ...others } = section;
  const left = after.filter((other) => other !== key);
  return left.length > 0 ? { ...others, after: left } : others;
}

/** The form with a section at another place; `to` counts as after it was taken out. */
export function moveSection(form: FormDefinition, from: number, to: number): FormDefinition {
  const section = form.sections[from];
  if (!section || to < 0 || to >= form.sections.length) return form;
  return insertSection({ ...form, sections: form.sections.toSpliced(from, 1) }, to, section);
}
