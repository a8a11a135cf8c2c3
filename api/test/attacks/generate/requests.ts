import fc from 'fast-check';
import { contentTypes, hostileText, rawBodies, spoil, strangeHeaders } from './hostile.ts';
import { valuesOf, type JsonSchema, type Schemas } from './schema-values.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: JsonSchema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
}

/** As much of an OpenAPI document as requests are made from. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Schemas };
}

export const attackers = ['visitor', 'applicant', 'coordinator', 'administrator', 'referee'] as const;
export type Attacker = (typeof attackers)[number];

export interface Attack {
  readonly operation: string;
  readonly method: string;
  /** `@3` in it stands for the fourth of the ids that exist. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer | undefined;
  readonly who: Attacker;
}

/** How many ids of things that exist the sender knows. */
export const knownIds = 12;
const id = fc.nat(knownIds - 1).map((index) => `@${String(index)}`);

const brokenEncodings = [
  '%',
  '%zz',
  '%ff%fe',
  '%00',
  '..%2f..%2f',
  '.',
  '..',
  'a/b',
  '%2e%2e',
  'x'.repeat(250),
  ' ',
  '+',
];

function pathOf(template: string): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 5, arbitrary: id },
    { weight: 2, arbitrary: fc.constantFrom('about-you', 'motivation', 'privacy', 'documents', 'legal') },
    { weight: 2, arbitrary: hostileText.map((text) => encodeURIComponent(text.slice(0, 400).toWellFormed())) },
    { weight: 1, arbitrary: fc.constantFrom(...brokenEncodings) },
    { weight: 1, arbitrary: fc.uuid() },
  );
  const names = template.match(/\{\w+\}/g) ?? [];
  return fc
    .tuple(...names.map(() => part))
    .map((values) => values.reduce((path, value, index) => path.replace(names[index] ?? '', () => value), template));
}

function queryOf(parameters: readonly Parameter[], schemas: Schemas): fc.Arbitrary<string> {
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const right = known.map(({ name, schema }) =>
    valuesOf(schema ?? {}, schemas).map((value) => [name, String(value)] as const),
  );
  const wrong = fc.tuple(
    fc.constantFrom(...known.map(({ name }) => name), 'unknown', '__proto__', 'q', 'a[b]', 'cursor'),
    hostileText.map((text) => text.slice(0, 3_000)),
  );
  const pairs = fc.array(right.length === 0 ? wrong : fc.oneof(wrong, ...right), { maxLength: 4 });
  const encoded = pairs.map((all) =>
    all.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`).join('&'),
  );
  return fc.oneof(
    { weight: 8, arbitrary: encoded },
    { weight: 1, arbitrary: fc.constantFrom('%', '&&&', '=', 'q=%ff', 'limit=1&limit=2', 'q=%00', 'state=,,,') },
  );
}

interface Body {
  readonly payload: string | Buffer | undefined;
  readonly type: string | undefined;
}

function bodyOf(operation: Operation, schemas: Schemas): fc.Arbitrary<Body> {
  const content = Object.entries(operation.requestBody?.content ?? {})[0];
  const nothing = fc.constant<Body>({ payload: undefined, type: undefined });
  const raw = fc.record<Body>({ payload: fc.constantFrom(...rawBodies), type: fc.constantFrom(...contentTypes) });
  if (!content) return fc.oneof({ weight: 5, arbitrary: nothing }, { weight: 2, arbitrary: raw });
  const [type, { schema }] = content;
  const rawOfType = fc.constantFrom(...rawBodies).map((payload): Body => ({ payload, type }));
  if (type !== 'application/json') return fc.oneof(nothing, raw, rawOfType);
  const valid = valuesOf(schema ?? {}, schemas);
  const json = (value: unknown, as = type): Body => ({ payload: JSON.stringify(value), type: as });
  return fc.oneof(
    { weight: 8, arbitrary: valid.chain(spoil).map((value) => json(value)) },
    {
      weight: 4,
      arbitrary: valid
        .chain(spoil)
        .chain(spoil)
        .map((value) => json(value)),
    },
    { weight: 2, arbitrary: valid.map((value) => json(value)) },
    { weight: 2, arbitrary: fc.tuple(valid, fc.constantFrom(...contentTypes)).map(([value, as]) => json(value, as)) },
    { weight: 2, arbitrary: rawOfType },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: nothing },
  );
}

function headersOf(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, string>> {
  const declared = parameters.filter((parameter) => parameter.in === 'header');
  const right = fc.constant(
    Object.fromEntries(
      declared.map(({ name }): [string, string] => [
        name.toLowerCase(),
        name === 'Idempotency-Key' ? 'attack-key' : '1.0.0',
      ]),
    ),
  );
  const strange = fc.constantFrom(...strangeHeaders);
  return fc.oneof(
    { weight: 4, arbitrary: right },
    { weight: 2, arbitrary: fc.tuple(right, strange).map(([one, other]) => ({ ...one, ...other })) },
    { weight: 1, arbitrary: fc.tuple(strange, strange).map(([one, other]) => ({ ...one, ...other })) },
  );
}

/** Requests that are wrong in at least one way, of every operation of the document in turn. */
export function attacksOn(document: OpenApi): fc.Arbitrary<Attack>[] {
  const schemas = document.components?.schemas ?? {};
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const parameters = operation.parameters ?? [];
      return fc
        .record({
          path: pathOf(path),
          query: queryOf(parameters, schemas),
          headers: headersOf(parameters),
          body: bodyOf(operation, schemas),
          who: fc.constantFrom(...attackers),
        })
        .map(({ path: url, query, headers, body, who }): Attack => ({
          operation: operation.operationId,
          method: method.toUpperCase(),
          url: query === '' ? url : `${url}?${query}`,
          headers: { ...headers, ...(body.type !== undefined && { 'content-type': body.type }) },
          payload: body.payload,
          who,
        }));
    }),
  );
}
