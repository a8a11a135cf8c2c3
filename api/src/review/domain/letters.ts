/**
 * Whether reviewers read what referees wrote: where the call lets them, and never in blind review. A letter names whom it is about and says who
 * knows them; there is no way to take that out of somebody's prose.
 */
export function lettersRule({
  blind,
  letters,
}: {
  readonly blind: boolean;
  readonly letters: boolean;
}): 'hidden' | 'blind' | 'shown' {
  if (!letters) return 'hidden';
  return blind ? 'blind' : 'shown';
}
