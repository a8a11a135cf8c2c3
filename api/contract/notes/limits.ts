export type { ChangedNote, NewNote, Note, NoteAudience } from './schemas.ts';

/** Characters of a note. */
export const noteTextMax = 4_000;
