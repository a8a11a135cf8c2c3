import * as z from 'zod';
import { question, section, type FormDefinition } from '../question.ts';

/** `$schema` of an exported form ends so, whichever installation wrote it. */
export const formSchemaPath = '/api/v1/form-schema.json';

const sections = z.array(z.strictObject({ ...section.shape, questions: z.array(question).max(200) })).max(50);

/**
 * A form while it is being written: a section may be without questions, and the form without sections. What is missing or
 * contradictory is found by `checkDefinition`, and keeps from publishing, not from saving.
 */
export const formDesign: z.ZodType<FormDefinition> = z.strictObject({ sections }).meta({ id: 'FormDesign' });

/** A form as a file: what is exported, and what an import takes. The published JSON Schema describes this. */
export const formDocument = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .meta({ description: 'Address of the JSON Schema, for editors that check while typing.' }),
    format: z.literal('placet.form/1'),
    sections,
  })
  .meta({ id: 'FormDocument' });
export type FormDocument = z.infer<typeof formDocument>;
