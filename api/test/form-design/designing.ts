import type { DesignedForm, FormPublished } from '@placet/contract/form-design/schemas.ts';
import type { FormDefinition, Question, Section } from '@placet/contract/forms/question.ts';
import { ask } from '../support/apply.ts';
import { seedCall, type CallOptions, type SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

export interface Desk {
  readonly call: SeededCall;
  readonly coordinator: Person;
  /** Below `/set-up/calls/<id>`. */
  readonly path: string;
}

/** A call and somebody who sets it up. */
export async function newDesk(test: TestApp, options: CallOptions = {}): Promise<Desk> {
  const call = await seedCall(test, options);
  const coordinator = await test.person({ name: 'Rosa Keller', roles: [{ role: 'coordinator', callId: call.id }] });
  return { call, coordinator, path: `/set-up/calls/${call.id}` };
}

export async function readDesign(test: TestApp, { coordinator, path }: Desk): Promise<DesignedForm> {
  return (await ask(test, coordinator, 'GET', `${path}/form`)).json<DesignedForm>();
}

/** Saves what `edit` makes of the form as it is written now. */
export async function edit(
  test: TestApp,
  desk: Desk,
  change: (form: FormDefinition) => FormDefinition,
): Promise<{ revision: number }> {
  const { definition, revision } = await readDesign(test, desk);
  const saved = await ask(test, desk.coordinator, 'PUT', `${desk.path}/form`, {
    revision,
    definition: change(definition),
  });
  if (saved.statusCode !== 200) throw new Error(saved.body);
  return saved.json<{ revision: number }>();
}

export async function publish(test: TestApp, desk: Desk): Promise<FormPublished> {
  const { revision } = await readDesign(test, desk);
  const answer = await ask(test, desk.coordinator, 'POST', `${desk.path}/form/publication`, { revision });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<FormPublished>();
}

/** The change, published. */
export async function change(
  test: TestApp,
  desk: Desk,
  how: (form: FormDefinition) => FormDefinition,
): Promise<FormPublished> {
  await edit(test, desk, how);
  return publish(test, desk);
}

export const text = (words: string): { en: string; fr: string } => ({ en: words, fr: words });

export const shortText = (key: string, more: object = {}): Question => ({
  key,
  type: 'short_text',
  label: text(key),
  required: false,
  ...more,
});

/** The form with one of its sections made into another; none, if that is what it is made into. */
export const withSection =
  (key: string, into: (section: Section) => Section | null) =>
  (form: FormDefinition): FormDefinition => ({
    sections: form.sections.flatMap((section) => (section.key === key ? (into(section) ?? []) : [section])),
  });

export const withQuestions = (section: Section, into: (questions: Question[]) => Question[]): Section => ({
  ...section,
  questions: into(section.questions),
});
