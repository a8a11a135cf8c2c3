import fc from 'fast-check';

/** As much of JSON Schema 2020-12 as OpenAPI documents made from Zod use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

const formats: Record<string, fc.Arbitrary<string>> = {
  uuid: fc.uuid(),
  date: fc.constantFrom('2026-11-23', '2027-02-28', '1999-12-31'),
  'date-time': fc.constantFrom('2026-11-23T12:00:00Z', '2027-06-30T21:59:59.999Z'),
  email: fc.constantFrom('amina@example.org', 'x@y.example'),
  uri: fc.constant('https://example.org/'),
};

function text(schema: JsonSchema): fc.Arbitrary<string> {
  const byFormat = formats[schema.format ?? ''];
  if (byFormat) return byFormat;
  if (schema.pattern !== undefined) {
    try {
      return fc.stringMatching(new RegExp(schema.pattern));
    } catch {
      // Not every pattern can be turned round (look-aheads); a plain text is refused by it, which is as good a test.
      return fc.string();
    }
  }
  const { minLength = 0, maxLength = minLength + 40 } = schema;
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40), unit: 'grapheme' });
}

function object(schema: JsonSchema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, valuesOf(member, schemas, depth - 1)]),
  );
  const record = fc.record(members, { requiredKeys: [...required].filter((name) => name in members) });
  if (typeof additionalProperties !== 'object' || Object.keys(additionalProperties).length === 0) return record;
  const others = fc.dictionary(
    fc.stringMatching(/^[a-z-]{1,12}$/),
    valuesOf(additionalProperties, schemas, depth - 1),
    {
      maxKeys: 3,
    },
  );
  return fc.tuple(others, record).map(([more, known]) => ({ ...more, ...known }));
}

/** Values a schema accepts, near enough: what is wrong with them is found by the server, what is right leads deeper into it. */
export function valuesOf(schema: JsonSchema, schemas: Schemas, depth = 5): fc.Arbitrary<unknown> {
  if (depth <= 0) return fc.constant(null);
  if (schema.$ref !== undefined)
    return valuesOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas, depth - 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => valuesOf(one, schemas, depth - 1)));
  if (schema.allOf) {
    const parts = fc.tuple(...schema.allOf.map((one) => valuesOf(one, schemas, depth - 1)));
    return parts.map((all) => Object.assign({}, ...all) as unknown);
  }
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  switch (type) {
    case 'string':
      return text(schema);
    case 'integer':
      return fc.integer({
        min: Math.ceil(Math.max(schema.minimum ?? 0, -(2 ** 31))),
        max: Math.floor(Math.min(schema.maximum ?? 1_000, 2 ** 31 - 1)),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => valuesOf(one, schemas, depth - 1)));
      return fc.array(valuesOf(schema.items ?? {}, schemas, depth - 1), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      });
    case 'object':
      return object(schema, schemas, depth);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}
