import type {
  AssignmentState,
  ConflictEvidence,
  JudgedShow,
  KnownTag,
  PairRefusal,
} from '@placet/contract/assignment/schemas.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { ConflictKind } from '@placet/contract/review/schemas.ts';
import type { Tone } from '../ui/status-tag/status-tag';

export type ReviewTab = 'reviewers' | 'applications' | 'conflicts';
export const tabNames: Readonly<Record<ReviewTab, string>> = {
  reviewers: $localize`:@@assignment.tab.reviewers:Reviewers`,
  applications: $localize`:@@assignment.tab.applications:Applications`,
  conflicts: $localize`:@@assignment.tab.conflicts:Conflicts of interest`,
};

export const stateNames: Readonly<Record<AssignmentState, string>> = {
  assigned: $localize`:@@assignment.state.assigned:not begun`,
  in_progress: $localize`:@@assignment.state.begun:begun`,
  submitted: $localize`:@@assignment.state.submitted:submitted`,
  recused: $localize`:@@assignment.state.recused:recused`,
};
export const stateTones: Readonly<Record<AssignmentState, Tone>> = {
  assigned: 'todo',
  in_progress: 'progress',
  submitted: 'done',
  recused: 'blocked',
};

export const showNames: Readonly<Record<JudgedShow, string>> = {
  all: $localize`:@@assignment.show.all:All`,
  short: $localize`:@@assignment.show.short:With too few reviewers`,
  unfinished: $localize`:@@assignment.show.unfinished:With open reviews`,
  late: $localize`:@@assignment.show.late:With late reviews`,
};

export const refusalNames: Readonly<Record<PairRefusal, string>> = {
  not_found: $localize`:@@assignment.refused.notFound:not in this call`,
  not_in_review: $localize`:@@assignment.refused.notInReview:not in review`,
  own_application: $localize`:@@assignment.refused.own:their own application`,
  conflict: $localize`:@@assignment.refused.conflict:conflict of interest`,
  stepped_aside: $localize`:@@assignment.refused.aside:was taken off it, or stepped aside: reopen it instead`,
  assigned_already: $localize`:@@assignment.refused.already:has it already`,
  not_reviewer: $localize`:@@assignment.refused.notReviewer:takes nothing new in this call`,
};

/** As the coordinator says it of two others. */
export const kindNames: Readonly<Record<ConflictKind, string>> = {
  family: $localize`:@@assignment.kind.family:Family, or living together`,
  friend: $localize`:@@assignment.kind.friend:Friends, or fallen out`,
  colleague: $localize`:@@assignment.kind.colleague:Work or worked together`,
  teacher: $localize`:@@assignment.kind.teacher:Teacher and student`,
  supervisor: $localize`:@@assignment.kind.supervisor:Supervisor and supervised`,
  financial: $localize`:@@assignment.kind.financial:Money between them`,
  other: $localize`:@@assignment.kind.other:Something else`,
};

export function evidenceText(why: ConflictEvidence, detail: string): string {
  switch (why) {
    case 'mail_domain':
      return $localize`:@@assignment.evidence.mail:Addresses of the same house: ${detail}:detail:`;
    case 'institution':
      return $localize`:@@assignment.evidence.institution:At the same time at ${detail}:detail:`;
    case 'shared_referee':
      return $localize`:@@assignment.evidence.referee:The same referee: ${detail}:detail:`;
    case 'is_referee':
      return $localize`:@@assignment.evidence.isReferee:Is named as referee: ${detail}:detail:`;
  }
}

export const preferenceNames: readonly { readonly value: number; readonly name: string }[] = [
  { value: 2, name: $localize`:@@assignment.preference.much:would like to` },
  { value: 1, name: $localize`:@@assignment.preference.rather:gladly` },
  { value: 0, name: $localize`:@@assignment.preference.none:no preference` },
  { value: -1, name: $localize`:@@assignment.preference.ratherNot:rather not` },
  { value: -2, name: $localize`:@@assignment.preference.not:only if nobody else` },
];

const prefixes: Readonly<Record<string, string>> = {
  team: $localize`:@@assignment.tag.team:Team chosen`,
  first: $localize`:@@assignment.tag.first:Team chosen first`,
  locale: $localize`:@@assignment.tag.locale:Written in`,
};

export interface TagGroup {
  readonly name: string;
  readonly tags: readonly { readonly tag: string; readonly name: string }[];
}

/** What applications can be told apart by, by question. */
export function tagGroups(known: readonly KnownTag[], locale: Locale): TagGroup[] {
  const groups = new Map<string, { tag: string; name: string }[]>();
  for (const { tag, group, label } of known) {
    const [prefix = '', value = ''] = tag.split(':');
    const heading = group === null ? (prefixes[prefix] ?? prefix) : pick(group, locale);
    const name = label === null ? languageName(value, locale) : pick(label, locale);
    groups.set(heading, [...(groups.get(heading) ?? []), { tag, name }]);
  }
  return [...groups].map(([name, tags]) => ({ name, tags }));
}
