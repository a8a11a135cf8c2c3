import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadSaid } from '../../platform/in-thread.ts';
import type { Ranking } from '../domain/ranking/rank-types.ts';
import { rankScored } from '../domain/ranking/rank-scored.ts';
import type { ScoredReviews } from '../domain/ranking/score-reviews.ts';

/* The thread of run-ranking.ts. It imports nothing that only the API's surroundings resolve. */

const said: ThreadSaid<Ranking> = { result: rankScored(workerData as ScoredReviews) };
parentPort?.postMessage(said);
