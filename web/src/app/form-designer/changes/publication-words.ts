import type { Locale } from '@placet/contract/locale.ts';

/** Whom a publication reaches. */
export interface Reach {
  readonly draftsAffected: number;
  readonly submitted: number;
  /** Nobody has sent the version in force, so it is replaced. */
  readonly replaces: boolean;
  /** Nothing was published before. */
  readonly isFirst: boolean;
}

/** What publishing does, said before it is done: to drafts, to what was sent, to versions. */
export function publicationWords(
  { draftsAffected, submitted, replaces, isFirst }: Reach,
  locale: Locale,
): readonly string[] {
  if (isFirst) {
    return [$localize`:@@design.reach.first:This is the first version. Applicants see it once the call is open.`];
  }
  const count = (number: number): string => number.toLocaleString(locale);
  return [
    draftsAffected === 0
      ? $localize`:@@design.reach.noDrafts:Nobody is filling in an application at the moment.`
      : draftsAffected === 1
        ? $localize`:@@design.reach.draft:1 application is being filled in: it moves to the new form, keeps its answers, and shows what changed.`
        : $localize`:@@design.reach.drafts:${count(draftsAffected)}:count: applications are being filled in: they move to the new form, keep their answers, and show what changed.`,
    submitted === 0
      ? $localize`:@@design.reach.noneSent:Nobody has sent an application with the published form.`
      : submitted === 1
        ? $localize`:@@design.reach.sent:1 application was sent: it stays as it is, in the version it was sent in.`
        : $localize`:@@design.reach.manySent:${count(submitted)}:count: applications were sent: they stay as they are, in the version they were sent in.`,
    replaces
      ? $localize`:@@design.reach.replaces:The published version is replaced and keeps its number.`
      : $localize`:@@design.reach.newVersion:It becomes a new version; the earlier ones stay readable.`,
  ];
}

/** How many changes make answers not fit any more; nothing when none does. */
export function lossWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? $localize`:@@design.publication.lossOne:1 change makes answers not fit any more; it is marked below. Nothing anybody wrote is lost.`
    : $localize`:@@design.publication.loss:${count}:count: changes make answers not fit any more; they are marked below. Nothing anybody wrote is lost.`;
}

export function changeCount(count: number): string {
  return count === 1
    ? $localize`:@@design.changes.one:1 change`
    : $localize`:@@design.changes.many:${count}:count: changes`;
}
