import type { TaskResult } from '@placet/contract/recruitment-task/standing.ts';
import { createHash } from 'node:crypto';
import type { CallRanking } from '@placet/contract/review/ranking.ts';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { taskResults } from '../../recruitment-task/task-results.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import {
  callToRank,
  competingApplications,
  countedReviews,
  namesOf,
  rubricInForce,
  undecided,
  type CompetingApplication,
  type CountedReview,
  type RankedCall,
} from '../data/ranking.queries.ts';
import type { Ranking, RankingQuestion } from '../domain/ranking/rank-types.ts';
import { runRanking } from '../ranking/run-ranking.ts';

interface Counted {
  readonly call: RankedCall;
  readonly rubric: NonNullable<Awaited<ReturnType<typeof rubricInForce>>>;
  readonly applications: readonly CompetingApplication[];
  readonly reviews: readonly CountedReview[];
}

interface Asked extends Counted {
  readonly names: ReadonlyMap<string, string>;
  readonly tasks: ReadonlyMap<string, TaskResult>;
}

/** Computed at the same time; what is kept of what was computed before. */
const atOnce = 2;
const kept = 8;

/** What the reviews of a call say together. The same reviews give the same ranking, computed once. */
@Injectable()
export class ReadRanking {
  private readonly known = new Map<string, Ranking>();
  private running = 0;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `ranking.no_rubric`, `ranking.busy` */
  async run(actor: Actor, callId: string, places?: number): Promise<CallRanking> {
    authorise(actor, 'ranking.read', { callId });
    const asked = await this.unitOfWork.read(actor, (tx) => read(tx, callId));
    const question = questionOf(asked, places ?? asked.call.places ?? 0);
    return toAnswer(asked, await this.ranking(question));
  }

  /** As it is computed, for whoever has authorised; null while the call has no rubric. @throws Problem `ranking.busy` */
  async computed(tx: Transaction, callId: string): Promise<Ranking | null> {
    const call = await callToRank(tx, callId);
    const rubric = call && (await rubricInForce(tx, callId));
    if (!rubric) return null;
    const applications = await competingApplications(tx, callId);
    const reviews = await countedReviews(tx, callId);
    return this.ranking(questionOf({ call, rubric, applications, reviews }, call.places ?? 0));
  }

  private async ranking(question: RankingQuestion): Promise<Ranking> {
    const hash = createHash('sha256').update(JSON.stringify(question)).digest('base64');
    const before = this.known.get(hash);
    if (before) return before;
    if (this.running >= atOnce) throw new Problem('ranking.busy', { retryAfter: 2 });
    this.running++;
    try {
      const ranking = await runRanking(question);
      this.known.set(hash, ranking);
      for (const oldest of this.known.keys()) {
        if (this.known.size <= kept) break;
        this.known.delete(oldest);
      }
      return ranking;
    } finally {
      this.running--;
    }
  }
}

async function read(tx: Transaction, callId: string): Promise<Asked> {
  const call = await callToRank(tx, callId);
  if (!call) throw notFound();
  const rubric = await rubricInForce(tx, callId);
  if (!rubric) throw new Problem('ranking.no_rubric');
  const applications = await competingApplications(tx, callId);
  const reviews = await countedReviews(tx, callId);
  const names = await namesOf(tx, [...new Set(reviews.map(({ reviewerId }) => reviewerId))]);
  return { call, rubric, applications, reviews, names, tasks: await taskResults(tx, callId) };
}

const questionOf = ({ call, rubric, applications, reviews }: Counted, places: number): RankingQuestion => ({
  rubric: rubric.definition,
  applications: applications.map(({ id }) => id),
  reviews: reviews.map(({ id, applicationId, reviewerId, scores }) => ({
    ...{ review: id, application: applicationId, reviewer: reviewerId, scores },
  })),
  places,
  // Of the call: asked again, chance falls the same way.
  seed: Number.parseInt(call.id.slice(-8), 16),
});

function toAnswer({ call, rubric, applications, reviews, names, tasks }: Asked, ranking: Ranking): CallRanking {
  const byId = new Map(applications.map((one) => [one.id, one]));
  return {
    call: { id: call.id, slug: call.slug, name: call.name },
    by: ranking.by,
    rubric: { number: rubric.number, criteria: rubric.definition.criteria.map(({ key, name }) => ({ key, name })) },
    given: reviews.length,
    earlierRubric: reviews.filter(({ rubricVersionId }) => rubricVersionId !== rubric.id).length,
    applications: ranking.applications.flatMap(({ application, reviews: theirs, ...ranked }) => {
      const known = byId.get(application);
      return known
        ? [{ ...known, ...ranked, reviews: theirs.map(toReview), task: tasks.get(application) ?? null }]
        : [];
    }),
    reviewers: ranking.reviewers.map(({ reviewer, ...rest }) => ({
      id: reviewer,
      name: names.get(reviewer) ?? '',
      ...rest,
    })),
    criteria: ranking.criteria.map((one) => ({ ...one, ...toAgreement(one) })),
    total: toAgreement(ranking.total),
    cut: { ...ranking.cut, tied: [...ranking.cut.tied] },
    proposal: ranking.proposal
      .filter(({ application }) => undecided.includes(byId.get(application)?.state ?? 'draft'))
      .map((one) => ({ ...one })),
  };
}

function toReview({ review, reviewer, score, withoutSeverity }: Ranking['applications'][number]['reviews'][number]) {
  return {
    ...{ review, reviewer, withoutSeverity, weighted: score.weighted, raw: score.raw },
    parts: score.parts.map(({ key, score: given, points }) => ({ key, score: given, points })),
    missing: [...score.missing],
  };
}

function toAgreement({
  alpha,
  correlations,
  share,
  variances,
  notEstimable,
  cautions,
}: Ranking['total']): CallRanking['total'] {
  return {
    ...{ alpha, share, variances, notEstimable, cautions: [...cautions] },
    correlations: correlations && { single: [...correlations.single], mean: [...correlations.mean] },
  };
}
