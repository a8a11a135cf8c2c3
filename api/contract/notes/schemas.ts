import * as z from 'zod';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { noteTextMax } from './limits.ts';

/** Who may read a note: its author alone, or everybody who coordinates the call. Never the applicant. */
export const noteAudience = z.enum(['me', 'coordinators']).meta({ id: 'NoteAudience' });
export type NoteAudience = z.infer<typeof noteAudience>;

const text = z
  .string()
  .overwrite((written) => normalise(written).trim())
  .min(1)
  .max(noteTextMax)
  .refine((written) => !hasControlCharacters(written), 'control_characters')
  .meta({ description: 'Plain text; line breaks are kept.' });

export const newNote = z.strictObject({ audience: noteAudience, text }).meta({ id: 'NewNote' });
export type NewNote = z.infer<typeof newNote>;

export const changedNote = newNote
  .extend({ revision: z.int().min(1).meta({ description: 'The one that was read; a change in between is refused.' }) })
  .meta({ id: 'ChangedNote' });
export type ChangedNote = z.infer<typeof changedNote>;

const instant = z.iso.datetime();

export const note = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    audience: noteAudience,
    text: z.string().nullable().meta({ description: 'Null where it can no longer be opened: the person was erased.' }),
    author: z.string().nullable().meta({ description: 'Null: their account is gone.' }),
    mine: z.boolean(),
    createdAt: instant,
    changedAt: instant.nullable(),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof note>;
