import type { ProposalWanted } from '@placet/contract/assignment/runs.ts';
import type { AssignmentInput, Pair, Preference } from '../review/proposed-assignment.ts';
import type { Bringing } from './data/proposal-input.queries.ts';

export interface AskedOf {
  /** By application: what it is told apart by (tags.ts). */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly reviewers: readonly Bringing[];
  readonly ruledOut: readonly Pair[];
  /** Suggested and not looked at: better somebody else. */
  readonly doubtful: readonly Pair[];
  readonly assigned: readonly Pair[];
}

const localePrefix = 'locale:';

/** What a proposal is computed from. What nobody on the panel knows about is nobody's expertise, and tells no reviewers apart. */
export function proposalInput(asked: AskedOf, wanted: ProposalWanted & { readonly seed: number }): AssignmentInput {
  const { tags, reviewers, assigned } = asked;
  const only = wanted.applications && new Set(wanted.applications);
  const has = Map.groupBy(assigned, ({ application }) => application);
  const known = new Set(reviewers.flatMap(({ expertise }) => expertise));
  const languages = new Set([...tags.values()].map(languageOf));
  const applications = [...tags].map(([id, of]) => {
    const now = has.get(id)?.length ?? 0;
    const asks = only === null || only.has(id);
    const needed = wanted.more > 0 ? now + wanted.more : wanted.needed;
    return {
      id,
      needed: asks ? needed : now,
      languages: [languageOf(of)].filter((language) => language !== ''),
      expertise: of.filter((tag) => known.has(tag)),
    };
  });
  const missing = applications.reduce(
    (sum, { id, needed }) => sum + Math.max(0, needed - (has.get(id)?.length ?? 0)),
    0,
  );
  const most = shareOf(missing + assigned.length, reviewers);
  return {
    applications,
    reviewers: reviewers.map((one) => ({
      ...{ id: one.id, openElsewhere: one.openElsewhere, pastLoad: one.pastLoad, expertise: one.expertise },
      minLoad: one.active && only === null ? one.minLoad : 0,
      maxLoad: one.active ? (one.capacity ?? most) : 0,
      // Whoever says nothing is taken to read what applications to the call are written in, less well than who says so.
      languages:
        one.languages.length > 0
          ? one.languages
          : [...languages].map((language) => ({ language, level: 'B2' as const })),
    })),
    conflicts: asked.ruledOut,
    avoid: asked.doubtful,
    preferences: preferencesOf(tags, reviewers),
    pins: assigned,
    connect: wanted.connect,
    seed: wanted.seed,
  };
}

const languageOf = (tags: readonly string[]): string =>
  tags.find((tag) => tag.startsWith(localePrefix))?.slice(localePrefix.length) ?? '';

/** What somebody without a limit takes at most: half as much again as everybody's equal part of what the others leave. */
function shareOf(reviews: number, reviewers: readonly Bringing[]): number {
  const active = reviewers.filter((one) => one.active);
  const limited = active.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);
  const free = active.filter(({ capacity }) => capacity === null).length;
  if (free === 0) return 0;
  const equal = Math.ceil(Math.max(reviews - limited, reviews / active.length) / free);
  return Math.ceil(1.5 * Math.max(equal, Math.ceil(reviews / active.length))) + 1;
}

function preferencesOf(
  tags: ReadonlyMap<string, readonly string[]>,
  reviewers: readonly Bringing[],
): AssignmentInput['preferences'] {
  return reviewers.flatMap(({ id: reviewer, preferences }) => {
    if (Object.keys(preferences).length === 0) return [];
    return [...tags].flatMap(([application, of]) => {
      const sum = of.reduce((total, tag) => total + (preferences[tag] ?? 0), 0);
      return sum === 0 ? [] : [{ application, reviewer, preference: Math.max(-2, Math.min(2, sum)) as Preference }];
    });
  });
}
