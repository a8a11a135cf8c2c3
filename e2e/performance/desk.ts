import { origin, signIn } from '../support/people.ts';
import { startProduct } from '../support/product.ts';

/**
 * `npx nx run api:build && node e2e/performance/desk.ts`: how long each action of a reviewer's desk takes on the demo's calls, through the API of
 * the built product, as median and 95th percentile in milliseconds. The goal: a median below 100 ms.
 */
const rounds = 40;
const goal = 100;
const product = await startProduct();
process.env.PLACET_ORIGIN = product.origin;
process.env.PLACET_DATABASE = product.databaseUrl;

const times = new Map<string, number[]>();

interface Entry {
  readonly id: string;
  readonly state: string;
}
interface Desk {
  readonly open: boolean;
  readonly gate: boolean;
  readonly rubric: { readonly criteria: readonly { key: string; scale: { value: number }[] }[] } | null;
  readonly review: { readonly revision: number };
  readonly others: { readonly open: boolean };
  readonly application: { readonly documents: readonly { question: string }[] };
}

async function timed<Answer>(name: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(`${origin()}/api/v1${path}`, {
    method,
    headers: {
      ...{ cookie, 'sec-fetch-site': 'same-origin' },
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const bytes = await response.arrayBuffer();
  times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
  // More often than a person could: what writes is limited by the minute.
  if (response.status === 429) throw new Error(`${name}: held up; ${response.headers.get('retry-after') ?? ''} s`);
  if (!response.ok) throw new Error(`${name}: ${Buffer.from(bytes).toString()}`);
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return (isJson ? JSON.parse(Buffer.from(bytes).toString()) : undefined) as Answer;
}

const cookie = await signIn('reviewer@demo.placet', 'demo lighthouse rights');
try {
  const queue = () => timed<{ calls: { id: string; entries: Entry[] }[] }>('the queue', 'GET', '/reviews');
  for (const { id } of (await queue()).calls) await timed('the first pass', 'GET', `/review-first-pass/${id}`);
  const entries = (await queue()).calls.flatMap((call) => call.entries);
  for (let round = 0; round < rounds; round++) {
    const { id } = entries[round % entries.length] ?? { id: '' };
    let desk = await timed<Desk>('open the next', 'GET', `/reviews/${id}`);
    if (desk.gate) desk = await timed<Desk>('no conflict, open it', 'POST', `/reviews/${id}/clearance`, {});
    const [document] = desk.application.documents;
    if (document) await timed('a document', 'GET', `/reviews/${id}/documents/${document.question}/content`);
    if (!desk.open || !desk.rubric) continue;
    const scores: Record<string, number> = {};
    let { revision } = desk.review;
    for (const { key, scale } of desk.rubric.criteria) {
      scores[key] = scale[(round + scale.length) % scale.length]?.value ?? 0;
      const content = { scores, comment: 'Words for the panel.', recommendation: 'offer', confidence: 2 };
      ({ revision } = await timed<{ revision: number }>('save a score', 'PUT', `/reviews/${id}/draft`, {
        ...{ revision, active: 5 },
        ...content,
      }));
    }
    await timed('submit', 'POST', `/reviews/${id}/submission`, { revision });
    await timed('others’ reviews', 'GET', `/reviews/${id}/others`);
    await timed('the discussion', 'GET', `/discussions/${id}`);
    await queue();
  }
} finally {
  await product.stop();
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? NaN;
const rows = [...times].map(([action, values]) => ({
  action,
  times: values.length,
  'median ms': at(values, 0.5).toFixed(1),
  'p95 ms': at(values, 0.95).toFixed(1),
}));
console.table(rows);
const slow = [...times].filter(([, values]) => at(values, 0.5) >= goal).map(([action]) => action);
if (slow.length > 0) throw new Error(`slower than ${String(goal)} ms: ${slow.join(', ')}`);
