import * as z from 'zod';
import { formDesign } from '../forms/design/form-design.ts';
import { formChange } from '../forms/design/changes.ts';
import { formDefinition, question, section } from '../forms/question.ts';
import { locale } from '../locale.ts';

const instant = z.iso.datetime({ offset: false });
const revision = z.int().min(0).max(2_000_000_000);

/** The form of a call as it is being written; the one in force while nothing else was saved. */
export const designedForm = z
  .object({
    definition: formDesign,
    revision: revision.meta({ description: 'Counts saves of the draft version; 0 while there is none.' }),
    number: z
      .int()
      .meta({ description: 'Of the version shown. A draft version may keep the number in force when published.' }),
    isDraft: z.boolean().meta({ description: 'False: this is what is in force (or nothing, for a new call).' }),
    locales: z.array(locale).meta({ description: 'Languages the call needs every text in.' }),
    inForce: z.object({ id: z.uuid(), number: z.int(), publishedAt: instant }).nullable(),
    submitted: z.int().meta({ description: 'Applications sent with the version in force.' }),
    drafts: z.int().meta({ description: 'Applications being filled in.' }),
    savedAt: instant.nullable(),
    savedBy: z.string().nullable().meta({ description: 'Name of who saved last.' }),
  })
  .meta({ id: 'DesignedForm' });
export type DesignedForm = z.infer<typeof designedForm>;

export const saveForm = z
  .strictObject({
    revision: revision.meta({ description: 'The one last read or saved; 0 for none.' }),
    definition: formDesign,
  })
  .meta({ id: 'SaveForm' });

export const formSaved = z.object({ revision: revision.min(1), savedAt: instant }).meta({ id: 'FormSaved' });
export type FormSaved = z.infer<typeof formSaved>;

export const formRevision = z.object({ revision: z.coerce.number().pipe(revision) });

/** What `form.changed_meanwhile` carries as its context: what is stored instead of what was sent. */
export const formChangedMeanwhile = z.object({
  definition: formDesign,
  revision,
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
});
export type FormChangedMeanwhile = z.infer<typeof formChangedMeanwhile>;

/** One thing to repair before publishing (`Finding` of contract/forms/definition/findings.ts). */
export const finding = z
  .object({ path: z.array(z.string()), code: z.string(), params: z.record(z.string(), z.unknown()) })
  .meta({ id: 'FormFinding' });

/** What `form.not_ready` carries as its context. */
export const formNotReady = z.object({ findings: z.array(finding) });

export const formChanges = z
  .object({
    changes: z.array(formChange),
    draftsAffected: z
      .int()
      .meta({ description: 'Applications being filled in, which the publication moves to this form.' }),
    replaces: z
      .boolean()
      .meta({ description: 'Nobody has sent the version in force: it is replaced and its number stays.' }),
    findings: z.array(finding).meta({ description: 'What keeps this form from being published.' }),
  })
  .meta({ id: 'FormChanges' });
export type FormChanges = z.infer<typeof formChanges>;

export const publishForm = z.strictObject({ revision: revision.min(1) }).meta({ id: 'PublishForm' });

export const formPublished = z
  .object({
    id: z.uuid(),
    number: z.int(),
    publishedAt: instant,
    replaced: z.boolean().meta({ description: 'It took the place of a version nobody had sent anything with.' }),
    draftsMoved: z.int(),
  })
  .meta({ id: 'FormPublished' });
export type FormPublished = z.infer<typeof formPublished>;

const versionFacts = {
  id: z.uuid(),
  number: z.int(),
  publishedAt: instant,
  inForce: z.boolean(),
  submitted: z.int().meta({ description: 'Applications sent with it.' }),
};

export const formVersions = z
  .object({
    versions: z.array(z.object({ ...versionFacts, sections: z.int(), questions: z.int() })),
  })
  .meta({ id: 'FormVersions' });
export type FormVersionList = z.infer<typeof formVersions>;

export const formVersion = z.object({ ...versionFacts, definition: formDefinition }).meta({ id: 'FormVersion' });
export type FormVersionDetail = z.infer<typeof formVersion>;

export const importForm = z
  .strictObject({
    revision,
    document: z.unknown().meta({ description: 'A `FormDocument`; what is wrong with it is said path by path.' }),
  })
  .meta({ id: 'ImportForm' });

/** A question or a whole section the organisation keeps for its next form. */
const libraryContent = [
  z.strictObject({ kind: z.literal('question'), question }),
  z.strictObject({ kind: z.literal('section'), section }),
] as const;

export const addToLibrary = z.discriminatedUnion('kind', [...libraryContent]).meta({ id: 'AddToQuestionLibrary' });
export type AddToLibrary = z.infer<typeof addToLibrary>;

export const libraryEntry = z
  .object({
    id: z.uuid(),
    content: z.discriminatedUnion('kind', [...libraryContent]),
    addedAt: instant,
    addedBy: z.string().meta({ description: 'Name of who added it.' }),
  })
  .meta({ id: 'QuestionLibraryEntry' });
export type LibraryEntry = z.infer<typeof libraryEntry>;

export const questionLibrary = z.object({ entries: z.array(libraryEntry) }).meta({ id: 'QuestionLibrary' });
export type QuestionLibrary = z.infer<typeof questionLibrary>;
