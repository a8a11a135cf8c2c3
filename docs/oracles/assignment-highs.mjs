// A cheapest flow as a linear programme by HiGHS in WebAssembly, run by api/bench/assignment.bench.ts with --highs=<folder>, where
// <folder>/node_modules has the package `highs`, which the product does not need. Reads a network as the bench writes it, prints
// cost, CPU seconds of the solution alone (handing over the model included) and peak memory of the process in kB.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , folder, file] = process.argv;
const load = createRequire(join(folder, 'index.js'))('highs');
const bytes = readFileSync(file);
const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const [nodes, arcs] = numbers;
const part = (at) => numbers.subarray(2 + nodes + at * arcs, 2 + nodes + (at + 1) * arcs);
const supply = numbers.subarray(2, 2 + nodes);
const [tail, head, lower, upper, cost] = [0, 1, 2, 3, 4].map(part);

const highs = await load();
const before = process.cpuUsage();
const starts = new Int32Array(arcs + 1);
const indices = new Int32Array(2 * arcs);
const values = new Float64Array(2 * arcs);
for (let arc = 0; arc < arcs; arc++) {
  starts[arc + 1] = 2 * arc + 2;
  const first = tail[arc] < head[arc];
  indices[2 * arc] = first ? tail[arc] : head[arc];
  indices[2 * arc + 1] = first ? head[arc] : tail[arc];
  values[2 * arc] = first ? 1 : -1;
  values[2 * arc + 1] = first ? -1 : 1;
}
const model = highs.createModel({
  numCols: arcs,
  numRows: nodes,
  colCost: Float64Array.from(cost),
  colLower: Float64Array.from(lower),
  colUpper: Float64Array.from(upper),
  rowLower: Float64Array.from(supply),
  rowUpper: Float64Array.from(supply),
  matrix: { format: 'csc', numRows: nodes, numCols: arcs, starts, indices, values },
});
model.options.set({ output_flag: false });
model.run();
const { user, system } = process.cpuUsage(before);
const total = Math.round(model.getObjectiveValue());
console.log(JSON.stringify({ cost: total, seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS }));
