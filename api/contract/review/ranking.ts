import * as z from 'zod';
import { applicationStates } from '../applications/states.ts';
import { localizedText } from '../locale.ts';
import { taskResult } from '../recruitment-task/standing.ts';
import { route } from '../route.ts';

/* What the reviews of a call say together. A ranking decides nothing. Scores are points from 0 to 100. */

const points = z.number();
const estimate = z
  .object({ value: points, lower: points, upper: points })
  .meta({ description: 'With its 95% interval.' });

const adjustment = z
  .object({ ...estimate.shape, mean: points, average: points, severity: points, reliance: z.number() })
  .meta({ description: 'value = mean + reliance × (average − severity − mean).' });

const rankedReview = z.object({
  review: z.uuid().meta({ description: 'Its assignment.' }),
  reviewer: z.uuid(),
  weighted: points.nullable(),
  raw: points.nullable(),
  parts: z.array(z.object({ key: z.string(), score: z.number(), points: z.number() })),
  missing: z.array(z.string()).meta({ description: 'Criteria without a score: never counted as zero.' }),
  withoutSeverity: points.nullable(),
});

const rankedApplication = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  state: z.enum(applicationStates),
  rank: z.int().nullable(),
  raw: points.nullable(),
  weighted: points.nullable(),
  adjusted: adjustment.nullable(),
  top: z
    .number()
    .nullable()
    .meta({ description: 'Probability to be truly among the best, as many as there are places.' }),
  zone: z.enum(['in', 'grey', 'out']).nullable(),
  group: z.int().nullable(),
  reviews: z.array(rankedReview),
  task: taskResult.nullable().meta({ description: 'Of the answer to the recruitment task; null without one.' }),
});
export type RankedApplication = z.infer<typeof rankedApplication>;

const rankedReviewer = z.object({
  id: z.uuid(),
  name: z.string(),
  reviews: z.int(),
  severity: estimate.nullable(),
  thin: z.boolean(),
  group: z.int().nullable(),
});
export type RankedReviewer = z.infer<typeof rankedReviewer>;

const coefficients = z.tuple([estimate, estimate, estimate]);
const agreement = {
  alpha: z
    .object({
      nominal: z.number().nullable(),
      ordinal: z.number().nullable(),
      interval: z.number().nullable(),
      ratio: z.number().nullable(),
    })
    .meta({ description: 'Krippendorff’s alpha.' }),
  correlations: z.object({ single: coefficients, mean: coefficients }).nullable(),
  share: z.object({ agreement: z.number(), consistency: z.number() }).nullable(),
  variances: z.object({ application: z.number(), reviewer: z.number(), residual: z.number() }).nullable(),
  notEstimable: z.enum(['no_ratings', 'one_application', 'one_rating_each', 'no_variation']).nullable(),
  cautions: z.array(
    z.enum([
      'single_reviewer',
      'reviewers_rated_once',
      'disconnected',
      'saturated',
      'no_application_variance',
      'no_reviewer_variance',
      'no_residual',
      'not_converged',
    ]),
  ),
};

export const callRanking = z
  .object({
    call: z.object({ id: z.uuid(), slug: z.string(), name: localizedText }),
    by: z.enum(['adjusted', 'weighted']).meta({ description: 'What the order is by.' }),
    rubric: z.object({ number: z.int(), criteria: z.array(z.object({ key: z.string(), name: localizedText })) }),
    given: z.int().meta({ description: 'Reviews that count: submitted, by somebody without a conflict.' }),
    earlierRubric: z.int().meta({ description: 'Of them by an earlier rubric: what the one in force asks counts.' }),
    applications: z.array(rankedApplication),
    reviewers: z.array(rankedReviewer),
    criteria: z.array(z.object({ key: z.string(), counted: z.boolean(), scores: z.int(), ...agreement })),
    total: z.object(agreement),
    cut: z.object({
      places: z.int(),
      lastIn: z.uuid().nullable(),
      firstOut: z.uuid().nullable(),
      distance: points.nullable(),
      tied: z.array(z.uuid()),
      misplaced: z.number().nullable(),
    }),
    proposal: z.array(z.object({ application: z.uuid(), reviews: z.int(), risk: z.number(), gain: z.number() })),
  })
  .meta({ id: 'CallRanking' });
export type CallRanking = z.infer<typeof callRanking>;

const params = z.object({ call: z.uuid() });
const query = z.object({
  places: z.coerce
    .number()
    .pipe(z.int().min(0).max(100_000))
    .optional()
    .meta({ description: 'Where the line is drawn; the places of the call unless given.' }),
});

export const readRankingRoute = route({
  id: 'readRanking',
  method: 'GET',
  path: '/rankings/:call',
  tag: 'review',
  summary: 'What the reviews of a call say together, each number with what it is computed from. It decides nothing.',
  permission: 'ranking.read',
  params,
  query,
  response: callRanking,
  errors: ['ranking.no_rubric', 'ranking.busy'],
});

export const exportRankingRoute = route({
  id: 'exportRanking',
  method: 'GET',
  path: '/rankings/:call/table.csv',
  tag: 'review',
  summary:
    'The ranking as CSV in the reader’s language: UTF-8 with a byte order mark. `Placet-Row-Count` says how many rows follow the head.',
  permission: 'ranking.read',
  params,
  query,
  produces: 'text/csv',
  limit: 'export',
  errors: ['ranking.no_rubric', 'ranking.busy'],
});

export const rankingRoutes = [readRankingRoute, exportRankingRoute] as const;
