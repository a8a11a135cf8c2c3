import { html, type Content, type Html } from '../../text/html.ts';
import type { referenceTexts } from './texts.ts';

/** As much of JSON Schema as the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

type Texts = (typeof referenceTexts)['en'];

/** What whole numbers are bounded by when nobody bounds them. */
const boundless = Number.MAX_SAFE_INTEGER;

function range(least: number | undefined, most: number | undefined): string | undefined {
  if (least !== undefined && least > -boundless && most !== undefined && most < boundless)
    return least === most ? String(least) : `${String(least)}–${String(most)}`;
  if (least !== undefined && least > -boundless && least !== 0) return `≥ ${String(least)}`;
  return most !== undefined && most < boundless ? `≤ ${String(most)}` : undefined;
}

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? '';

/** Describes schemas; what has a name is described once, and linked to. */
export class SchemaHtml {
  constructor(
    private readonly texts: Texts,
    private readonly known: Readonly<Record<string, Schema>>,
  ) {}

  /** What a name stands for. */
  resolve(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : (this.known[nameOf(schema.$ref)] ?? schema);
  }

  /** What a value is, in a few words. */
  type(schema: Schema): Content {
    const { texts } = this;
    if (schema.$ref !== undefined) {
      const name = nameOf(schema.$ref);
      return html`<a href="#data-${name}">${name}</a>`;
    }
    if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
    if (schema.enum) return schema.enum.map((value, index) => [index > 0 && ', ', html`<code>${String(value)}</code>`]);
    const either = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (either) return either.map((one, index) => [index > 0 && ` ${texts.or} `, this.type(one)]);
    if (schema.items) return [texts.listOf, ' ', this.type(schema.items)];
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    if (types.includes('object') || schema.properties) return texts.object;
    return types.map((type) => texts.types[type] ?? type).join(` ${texts.or} `);
  }

  /** What a value is and must be, and what stands in it. */
  describe(schema: Schema): Html {
    const inside = schema.items ?? schema;
    return html`${this.limits(schema)}${schema.description !== undefined && html`<div class="note" lang="en">${schema.description}</div>`}${this.members(inside)}`;
  }

  /** Members of an object, or of those objects that it may be. */
  members(schema: Schema): Content {
    const { properties = {}, required = [], additionalProperties } = schema;
    const either = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (either) return either.map((one) => this.members(one));
    const named = Object.entries(properties).map(([name, member]) =>
      this.member(name, member, required.includes(name)),
    );
    const others =
      typeof additionalProperties === 'object' &&
      this.member(html`<em>${this.texts.others}</em>`, additionalProperties, false);
    if (named.length === 0 && !others) return false;
    return html`<dl class="members">${named}${others}</dl>`;
  }

  member(name: Content, schema: Schema, required: boolean, place?: string): Html {
    return html`<div>
      <dt>
        <code>${name}</code>
        <span class="hint">${this.type(schema)}</span
        >${place !== undefined && html` <span class="hint">${place}</span>`}${required && html` <span class="needed">${this.texts.required}</span>`}
      </dt>
      <dd>${this.describe(schema)}</dd>
    </div>`;
  }

  private limits(schema: Schema): Content {
    const facts: Content[] = [];
    const size = range(schema.minLength ?? schema.minItems, schema.maxLength ?? schema.maxItems);
    if (size !== undefined)
      facts.push(schema.type === 'array' ? this.texts.entries(size) : this.texts.characters(size));
    const value = range(schema.minimum, schema.maximum);
    if (value !== undefined) facts.push(value);
    if (schema.format !== undefined) facts.push(html`<code>${schema.format}</code>`);
    else if (schema.pattern !== undefined) facts.push(html`<code>${schema.pattern}</code>`);
    if (schema.default !== undefined) facts.push(html`= <code>${JSON.stringify(schema.default)}</code>`);
    if (schema.example !== undefined) facts.push(html`<code>${JSON.stringify(schema.example)}</code>`);
    if (facts.length === 0) return false;
    return html`<div class="hint">${facts.map((fact, index) => [index > 0 && ' · ', fact])}</div>`;
  }
}
