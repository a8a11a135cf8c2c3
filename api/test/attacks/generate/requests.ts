import { hostileTexts, spoil } from './hostile.ts';
import { brokenQueries, brokenSegments, contentTypes, rawBodies, strangeHeaders } from './messages.ts';
import type { Random } from './random.ts';
import { ValueMaker, type JsonSchema, type Known } from './values.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: JsonSchema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> }>
  >;
}

/** As much of an OpenAPI document as requests are made from and answers are judged by. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** An operation and where it is. */
export interface Place {
  readonly method: string;
  readonly template: string;
  readonly operation: Operation;
}

export interface AttackRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

export function placesOf(document: OpenApi): Place[] {
  return Object.entries(document.paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })),
  );
}

/** Makes requests of an operation that are wrong in at least one way, most of them right in the others. */
export class RequestMaker {
  private readonly values: ValueMaker;

  constructor(
    document: OpenApi,
    private readonly known: Known,
    /** Bodies that are right, by operation: what is wrong with one made from it is one thing. */
    private readonly bodies: Readonly<Record<string, object>>,
    private readonly random: Random,
  ) {
    this.values = new ValueMaker(document.components.schemas, known, random);
  }

  make({ method, template, operation }: Place): AttackRequest {
    const { parameters = [] } = operation;
    const headers = {
      ...this.declaredHeaders(parameters),
      ...(this.random.chance(0.25) && this.random.pick(strangeHeaders)),
    };
    const query = this.query(parameters);
    const { payload, type } = this.body(operation);
    return {
      method,
      url: this.path(template, parameters) + (query === '' ? '' : `?${query}`),
      headers: type === undefined ? headers : { 'content-type': type, ...headers },
      ...(payload !== undefined && { payload }),
    };
  }

  private path(template: string, parameters: readonly Parameter[]): string {
    return template.replaceAll(/([\w-]+)\/\{(\w+)\}/g, (_match, collection: string, name: string) => {
      const { random } = this;
      if (random.chance(0.06)) return `${collection}/${random.pick(brokenSegments)}`;
      if (random.chance(0.06)) return `${collection}/${encoded(random.pick(hostileTexts).slice(0, 400))}`;
      const schema = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema ?? {};
      return `${collection}/${encoded(this.values.named(`/${collection}`, schema))}`;
    });
  }

  private query(parameters: readonly Parameter[]): string {
    const declared = parameters.filter((parameter) => parameter.in === 'query');
    if (this.random.chance(0.1)) return this.random.pick(brokenQueries);
    const pairs = this.random.several(declared.length === 0 ? 1 : 4, () => {
      const one = this.random.chance(0.8) && declared.length > 0 ? this.random.pick(declared) : undefined;
      if (one && this.random.chance(0.5)) return [one.name, this.values.named(one.name, one.schema ?? {})] as const;
      return [
        one?.name ?? this.random.pick(['unknown', '__proto__', 'a[b]']),
        this.random.pick(hostileTexts).slice(0, 3_000),
      ] as const;
    });
    return pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  }

  private declaredHeaders(parameters: readonly Parameter[]): Record<string, string> {
    const declared = parameters.filter((parameter) => parameter.in === 'header' && this.random.chance(0.9));
    return Object.fromEntries(
      declared.map(({ name }) => [
        name.toLowerCase(),
        String(this.random.pick(this.known[name.toLowerCase()] ?? ['x'])),
      ]),
    );
  }

  private body({ requestBody, operationId }: Operation): { payload?: string | Buffer; type?: string } {
    const { random } = this;
    const [type, schema] =
      Object.entries(requestBody?.content ?? {}).map(([name, media]) => [name, media.schema] as const)[0] ?? [];
    if (type === undefined && random.chance(0.75)) return {};
    if (random.chance(0.2))
      return {
        payload: random.pick(rawBodies),
        type: random.pick([type ?? 'application/json', random.pick(contentTypes)]),
      };
    if (type !== 'application/json')
      return type === undefined ? {} : { payload: random.pick(['%PDF-1.7', 'x'.repeat(40)]), type };
    const right = this.bodies[operationId];
    let value: unknown = right && random.chance(0.6) ? this.values.filled(right) : this.values.value(schema ?? {});
    for (let times = random.pick([0, 0, 1, 1, 2]); times > 0; times--) value = spoil(value, random);
    return { payload: JSON.stringify(value), type: random.chance(0.05) ? random.pick(contentTypes) : type };
  }
}

/** Lone surrogates cannot be part of a URL. */
const encoded = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());
