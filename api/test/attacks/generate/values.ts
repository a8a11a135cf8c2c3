import type { Random } from './random.ts';

/** As much of JSON Schema 2020-12 as OpenAPI documents made from Zod use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

/** What the sender knows to exist, by the name of the parameter or member that asks for it; for a path parameter, the collection before it. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

const knownRather = 0.75;
const nobodys = /^01900000-0000-7000-8000-0{12}$/;
const deepest = 7;
const words = ['Amina', 'Łódź', 'مرحبا', 'Stage à Genève', '北京', 'research', 'x', '🌍', 'a-b'];
const formats: Readonly<Record<string, readonly string[]>> = {
  uuid: ['019ab2c4-0000-7000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  date: ['2026-11-23', '2027-02-28', '1999-12-31', '0001-01-01', '9999-12-31'],
};

/**
 * Makes values that a schema accepts, near enough: what is wrong with one is found by the server, what is right leads deeper into it.
 * Patterns are not turned round: names that matter are known, others are refused.
 */
export class ValueMaker {
  constructor(
    private readonly schemas: Readonly<Record<string, JsonSchema>>,
    private readonly known: Known,
    private readonly random: Random,
  ) {}

  /** A value for a parameter or member of this name. */
  named(name: string, schema: JsonSchema, depth = 0): unknown {
    const known = Object.hasOwn(this.known, name) ? this.known[name] : undefined;
    return known && this.random.chance(knownRather) ? this.random.pick(known) : this.value(schema, depth);
  }

  /** A right body, in which what is nobody's becomes what is known by the name of the member. */
  filled(body: object): object {
    const entries = Object.entries(body).map(([name, value]: [string, unknown]) => {
      const known = Object.hasOwn(this.known, name) ? this.known[name] : undefined;
      return [name, known && nobodys.test(String(value)) ? this.random.pick(known) : value];
    });
    return Object.fromEntries(entries) as object;
  }

  value(schema: JsonSchema, depth = 0): unknown {
    const { random } = this;
    if (depth > deepest) return null;
    if (schema.$ref !== undefined)
      return this.value(this.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, depth + 1);
    if ('const' in schema) return schema.const;
    if (schema.enum) return random.pick(schema.enum);
    const either = schema.anyOf ?? schema.oneOf;
    if (either) return this.value(random.pick(either), depth + 1);
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => this.value(part, depth + 1))) as unknown;
    switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
      case 'string':
        return random.pick(formats[schema.format ?? ''] ?? words).repeat(schema.minLength ?? 1);
      case 'integer':
      case 'number':
        return random.between(Math.max(schema.minimum ?? 0, -1_000), Math.min(schema.maximum ?? 3, 1_000));
      case 'boolean':
        return random.chance(0.5);
      case 'null':
        return null;
      case 'array': {
        const least = schema.minItems ?? 0;
        const length = random.between(least, Math.min(schema.maxItems ?? least + 3, least + 3));
        return Array.from({ length }, () => this.value(schema.items ?? {}, depth + 1));
      }
      case 'object':
        return this.object(schema, depth);
      default:
        return random.pick([null, true, 1, ...words]);
    }
  }

  private object({ properties = {}, required = [], additionalProperties }: JsonSchema, depth: number): object {
    const members = Object.entries(properties)
      .filter(([name]) => required.includes(name) || this.random.chance(0.5))
      .map(([name, schema]) => [name, this.named(name, schema, depth + 1)] as const);
    if (typeof additionalProperties !== 'object') return Object.fromEntries(members);
    const names = this.random.several(3, () => String(this.random.pick(this.known.key ?? words)));
    const others = names.map((name) => [name, this.value(additionalProperties, depth + 1)] as const);
    return Object.fromEntries([...others, ...members]);
  }
}
