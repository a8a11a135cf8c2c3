import * as z from 'zod';
import { key } from '../forms/limits.ts';
import { hasControlCharacters } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';
import { findingCodes } from './check-rubric.ts';
import { limits } from './definition.ts';
import { changedParts } from './diff.ts';

/* A rubric may be stored unfinished; what keeps it from being published is said by check-rubric.ts. */

const instant = z.iso.datetime({ offset: true });
const text = (max: number) =>
  z.partialRecord(
    locale,
    z
      .string()
      .trim()
      .max(max)
      .refine((value) => !hasControlCharacters(value), 'control_characters'),
  );

const step = z.strictObject({ value: z.int().min(0).max(limits.value), anchor: text(500) });

export const criterion = z
  .strictObject({
    key,
    name: text(150),
    description: text(2000),
    counted: z.boolean().meta({ description: 'Counts towards the result; otherwise it is only shown.' }),
    weight: z
      .number()
      .min(0)
      .max(limits.weight)
      .meta({ description: 'Against the others; 0 for one that is only shown.' }),
    optional: z.boolean(),
    scale: z.array(step).max(limits.steps),
  })
  .refine(({ counted, weight }) => counted || weight === 0, { error: 'independent_weight', path: ['weight'] })
  .meta({ id: 'Criterion' });

export const rubricDefinition = z
  .strictObject({
    criteria: z
      .array(criterion)
      .max(limits.criteria)
      .refine((list) => new Set(list.map((one) => one.key)).size === list.length, 'key_repeated'),
  })
  .meta({ id: 'Rubric' });
export type RubricDefinition = z.infer<typeof rubricDefinition>;

/** What of an application it scores: all of it, or the answer to the recruitment task. */
export const rubricPurpose = z.enum(['application', 'task']).meta({ id: 'RubricPurpose' });
export type RubricPurpose = z.infer<typeof rubricPurpose>;
export const rubricFor = z.object({ for: rubricPurpose.default('application') });

const revision = z
  .int()
  .min(0)
  .max(2_000_000_000)
  .meta({ description: 'The one that was read, 0 when nothing was saved; a change in between is refused.' });
export const saveRubric = z.strictObject({ revision, definition: rubricDefinition }).meta({ id: 'SaveRubric' });
export const rubricRevision = rubricFor.extend({ revision: z.coerce.number().pipe(revision) });
export const publishRubric = z.strictObject({ revision }).meta({ id: 'PublishRubric' });
export const copyRubric = z.strictObject({ revision, from: z.uuid() }).meta({ id: 'CopyRubric' });

export const designedRubric = z
  .object({
    call: z.object({ id: z.uuid(), name: localizedText }),
    purpose: rubricPurpose,
    definition: rubricDefinition,
    revision: z.int(),
    number: z.int().nullable().meta({ description: 'Of the version in force, or the one it would get.' }),
    isDraft: z.boolean().meta({ description: 'Whether this is being written; otherwise it is the version in force.' }),
    inForce: z
      .object({ number: z.int(), publishedAt: instant, definition: rubricDefinition })
      .nullable()
      .meta({ description: 'What reviewers score by.' }),
    versions: z.array(z.object({ id: z.uuid(), number: z.int(), publishedAt: instant, publishedBy: z.string() })),
    locales: z.array(locale),
    findings: z.array(
      z.object({
        code: z.enum(findingCodes),
        key: z.string().nullable(),
        locale: locale.nullable(),
        value: z.int().nullable(),
      }),
    ),
    changes: z.array(
      z.object({
        kind: z.enum(['added', 'removed', 'moved', 'changed']),
        key: z.string(),
        name: localizedText,
        parts: z.array(z.enum(changedParts)),
      }),
    ),
    copyable: z
      .array(z.object({ id: z.uuid(), name: localizedText }))
      .meta({ description: 'Other calls with a rubric.' }),
    savedAt: instant.nullable(),
    savedBy: z.string().nullable(),
  })
  .meta({ id: 'DesignedRubric' });
export type DesignedRubric = z.infer<typeof designedRubric>;
