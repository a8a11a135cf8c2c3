import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadSaid } from '../../platform/in-thread.ts';
import { placePeople } from '../domain/place-people.ts';
import type { PlacementInput } from '../domain/placement-input.ts';
import type { PlacementPlan } from '../domain/placement-plan.ts';

/* The thread of run-placement.ts. It imports nothing that only the API's surroundings resolve. Whatever is thrown here ends it and is its 'error'. */

const say = (said: ThreadSaid<PlacementPlan>) => parentPort?.postMessage(said);
const onProgress = (share: number) => {
  say({ share });
};
const result = placePeople(workerData as PlacementInput, { onProgress });
say({ result });
