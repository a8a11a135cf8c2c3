import type { Random } from './random.ts';

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Texts that have broken somebody's software before. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\ud800',
  'x\udfff',
  '\u202egpj.exe',
  '\ufeff',
  "'; DROP TABLE account; --",
  '" OR 1=1',
  '\\',
  '%00',
  '%s%s%n',
  '${7*7}',
  '{{7*7}}',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil.example")',
  '__proto__',
  'constructor',
  'NaN',
  '1e999',
  '-1',
  '9007199254740993',
  'null',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-14T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-fffffffffffg',
  'ﷺ'.repeat(300),
  'é'.normalize('NFD').repeat(2_500),
  '👩‍👩‍👧‍👦'.repeat(500),
  'x'.repeat(2_001),
  'x'.repeat(120_000),
];

/** JSON values nobody meant to send. */
const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  [],
  {},
  [null],
  [[]],
  { length: 1e9 },
  { toString: 'x' },
  { toJSON: 1 },
  JSON.parse('{"__proto__":{"admin":true}}'),
  JSON.parse('{"constructor":{"prototype":{"admin":true}}}'),
  { $ne: null },
  nested(40),
  nested(2_000),
  Array.from({ length: 5_000 }, () => 0),
  Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`k${String(index)}`, index])),
];

const unknownNames = ['__proto__', 'constructor', 'unknown', 'id', '', 'ü', 'a.b', 'a\u0000b'];

/** Puts a hostile value somewhere into a value, takes a member away, or adds one nobody knows. */
export function spoil(value: unknown, random: Random): unknown {
  const hostile = random.pick(hostileValues);
  if (typeof value !== 'object' || value === null || random.chance(0.1)) return hostile;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const at = random.between(0, items.length - 1);
    if (items.length === 0 || random.chance(0.3)) return [...items, hostile];
    return random.chance(0.3) ? [...items, ...items] : items.with(at, spoil(items[at], random));
  }
  const entries = Object.entries(value);
  const at = random.between(0, entries.length);
  const entry = entries[at];
  if (!entry) return Object.fromEntries([...entries, [random.pick(unknownNames), hostile]]);
  if (random.chance(0.2)) return Object.fromEntries(entries.toSpliced(at, 1));
  return Object.fromEntries(entries.with(at, [entry[0], spoil(entry[1], random)]));
}
