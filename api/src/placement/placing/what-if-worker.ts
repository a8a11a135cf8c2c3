import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadSaid } from '../../platform/in-thread.ts';
import type { WhatIf } from '../domain/placement-plan.ts';
import { whatIf } from '../domain/what-if.ts';
import type { WhatIfAsked } from './run-what-if.ts';

/* The thread of run-what-if.ts. Whatever is thrown here ends it and is its 'error'. */

const { input, change, before } = workerData as WhatIfAsked;
parentPort?.postMessage({ result: whatIf(input, change, before) } satisfies ThreadSaid<WhatIf>);
