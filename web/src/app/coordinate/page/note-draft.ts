import type { NewNote } from '@placet/contract/notes/schemas.ts';

/** A note begun and not yet kept: it outlives a reload and a failed try, in this tab alone. */
export type NoteDraft = NewNote;

const place = (application: string): string => `placet.note.${application}`;

export function readDraft(storage: Storage | undefined, application: string): NoteDraft | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(place(application)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('text' in kept) || !('audience' in kept)) return null;
    const { text, audience } = kept;
    if (typeof text !== 'string' || (audience !== 'me' && audience !== 'coordinators')) return null;
    return { text, audience };
  } catch {
    return null;
  }
}

/** Keeps it; an empty one is forgotten. A browser that keeps nothing is no reason to fail. */
export function keepDraft(storage: Storage | undefined, application: string, draft: NoteDraft | null): void {
  try {
    if (draft === null || draft.text === '') storage?.removeItem(place(application));
    else storage?.setItem(place(application), JSON.stringify(draft));
  } catch {
    // Nothing is lost that is not also in the field.
  }
}
