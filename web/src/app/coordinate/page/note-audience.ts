import type { NoteAudience } from '@placet/contract/notes/limits.ts';

/** Who reads a note, as it stands beside its text. */
export const audiences: Readonly<Record<NoteAudience, string>> = {
  me: $localize`:@@notes.me:Seen by you alone`,
  coordinators: $localize`:@@notes.coordinators:Seen by the coordinators of this call`,
};
