import fc from 'fast-check';

const nested = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Texts that have broken somebody's software before. */
const texts = [
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
  'NaN',
  'Infinity',
  '1e999',
  '-1',
  '0x10',
  'true',
  'null',
  'undefined',
  '[object Object]',
  '2026-02-30',
  '0000-00-00',
  '+275760-09-14T00:00:00Z',
  '9999999-01-01',
  '00000000-0000-0000-0000-000000000000',
  'ﷺ'.repeat(300),
  'é'.normalize('NFD').repeat(2_500),
  '👩‍👩‍👧‍👦'.repeat(500),
  'x'.repeat(2_001),
  'x'.repeat(120_000),
  '🌍 مرحبا Łódź 北京',
];

/** A text nobody meant to send. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** A JSON value nobody meant to send. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown[]>(
    null,
    true,
    0,
    -1,
    -0,
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
    JSON.parse('{"__proto__":{"admin":true}}'),
    JSON.parse('{"constructor":{"prototype":{"admin":true}}}'),
    { $ne: null },
    nested(40),
    nested(2_000),
    Array.from({ length: 5_000 }, () => 0),
    Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`k${String(index)}`, index])),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Puts a hostile value somewhere into a value, takes a member away, or adds one nobody knows. */
export function spoil(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    return fc.oneof(
      hostileValue,
      hostileValue.map((hostile) => [...(value as unknown[]), hostile]),
      fc.constant([...(value as unknown[]), ...(value as unknown[])]),
    );
  }
  if (typeof value !== 'object' || value === null) return hostileValue;
  const names = Object.keys(value);
  const unknown = fc
    .tuple(fc.constantFrom('__proto__', 'constructor', 'unknown', 'id', '', 'ü', 'a.b'), hostileValue)
    .map(([name, hostile]) => {
      const more = { ...value };
      Object.defineProperty(more, name, { value: hostile, enumerable: true, configurable: true });
      return more;
    });
  if (names.length === 0) return fc.oneof(hostileValue, unknown);
  const name = fc.constantFrom(...names);
  return fc.oneof(
    { weight: 1, arbitrary: hostileValue },
    { weight: 1, arbitrary: unknown },
    {
      weight: 2,
      arbitrary: name.map((gone) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== gone))),
    },
    {
      weight: 6,
      arbitrary: name.chain((at) =>
        spoil((value as Record<string, unknown>)[at]).map((spoilt) => ({ ...value, [at]: spoilt })),
      ),
    },
  );
}

/** Bodies that are not what their content type says. */
export const rawBodies: readonly (string | Buffer)[] = [
  '',
  '{',
  '{"a":1,}',
  "{'a':1}",
  'null',
  '[]',
  '"text"',
  '0',
  'NaN',
  '\u0000',
  '\ufeff{}',
  '{}{}',
  '{"a":1,"a":2}',
  '{"__proto__":{"admin":true}}',
  '{"a":1e999}',
  '['.repeat(100_000),
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'a=1&b=2',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
  Buffer.from([0xff, 0xfe, 0x00, 0x7b]),
  Buffer.from('{"a":"\xc3\x28"}', 'latin1'),
  Buffer.from('1f8b0800000000000003ab56ca4d2c29482c2a51b252ca4c49cd2b512a2e49', 'hex'),
  'x'.repeat(1_200_000),
];

export const contentTypes: readonly string[] = [
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'APPLICATION/JSON',
  'application/json;',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/xml',
  'application/octet-stream',
  'application/offset+octet-stream',
  'nonsense',
  '/',
  '',
];

/** Headers that are wrong, alone or for the request they come with. Control characters never get past Node's own parser. */
export const strangeHeaders: readonly Readonly<Record<string, string>>[] = [
  { cookie: 'placet_session' },
  { cookie: 'placet_session=' },
  { cookie: `placet_session=${'A'.repeat(43)}` },
  { cookie: `placet_session=${'A'.repeat(43)}; placet_session=${'B'.repeat(43)}` },
  { cookie: 'placet_session=%E0%A4%A' },
  { cookie: '=; ;;==; __proto__=1; constructor=2' },
  { cookie: `a=${'x'.repeat(8_000)}` },
  { authorization: `Reference ${'A'.repeat(43)}` },
  { authorization: 'Reference' },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
  { authorization: 'Basic ????' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'short' },
  { 'idempotency-key': 'x'.repeat(300) },
  { 'idempotency-key': 'é'.repeat(20) },
  { 'accept-language': 'xx;q=abc,,,;;;q=-1, fr;q=1e999' },
  { 'accept-language': '*'.repeat(5_000) },
  { accept: 'application/xml' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'nonsense' },
  { range: 'bytes=99999999999-' },
  { range: 'bytes=5-1' },
  { range: 'bytes=-' },
  { range: 'lines=1-2' },
  { 'if-none-match': '"' },
  { 'if-match': '*' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'nonsense' },
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { host: 'evil.example' },
  { host: '' },
  { 'x-forwarded-for': '"><script>' },
  { 'x-http-method-override': 'DELETE' },
  { 'tus-resumable': '0.0.1' },
  { 'tus-resumable': '1.0.0' },
  { 'tus-resumable': '1.0.0', 'upload-length': '-1' },
  { 'tus-resumable': '1.0.0', 'upload-length': '1e3', 'upload-metadata': 'filename ///' },
  {
    'tus-resumable': '1.0.0',
    'upload-length': '99999999999999999999',
    'upload-metadata': 'question Y3Y=,filename YS5wZGY=',
  },
  { 'tus-resumable': '1.0.0', 'upload-defer-length': '1', 'upload-concat': 'final;/a /b' },
  { 'tus-resumable': '1.0.0', 'upload-offset': '-1' },
  { 'tus-resumable': '1.0.0', 'upload-offset': 'NaN' },
  { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'upload-checksum': 'md5 zzz' },
];
