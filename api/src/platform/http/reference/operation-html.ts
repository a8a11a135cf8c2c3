import { errorStatuses, type ErrorCode, type Route } from '@placet/contract';
import { html, type Content, type Html } from '../../text/html.ts';
import type { Schema, SchemaHtml } from './schema-html.ts';
import type { referenceTexts } from './texts.ts';

type Texts = (typeof referenceTexts)['en'];

interface Media {
  readonly schema?: Schema;
}

/** As much of an operation as is shown. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

const kinds: Readonly<Record<string, string>> = {
  POST: 'changes',
  PUT: 'changes',
  PATCH: 'changes',
  DELETE: 'removes',
};

export const methodOf = (method: string): Html => html`<span class="method ${kinds[method] ?? ''}">${method}</span>`;

/** The refusals of an operation, as its responses name them. */
export function codesOf({ responses }: Operation): ErrorCode[] {
  return Object.values(responses).flatMap(({ content }) => {
    const parts = content?.['application/problem+json']?.schema?.allOf ?? [];
    return parts.flatMap(({ properties }) => (properties?.code?.enum ?? []) as readonly ErrorCode[]);
  });
}

/** Codes by status, each a link to its page. */
export function codeList(codes: readonly ErrorCode[], locale: string): Html {
  const byStatus = Map.groupBy(codes, (code) => errorStatuses[code]);
  const rows = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, some]) => {
      const links = some.map((code) => html`<a href="/problems/${code}?lang=${locale}"><code>${code}</code></a>`);
      return html`<li><span class="status">${status}</span><span>${links}</span></li>`;
    });
  return html`<ul class="codes">
    ${rows}
  </ul>`;
}

/** What is sent or answered; what has a name can be opened to see what stands in it. */
function media(content: Readonly<Record<string, Media>> | undefined, schemas: SchemaHtml, open: boolean): Content {
  return Object.entries(content ?? {}).map(([type, { schema = {} }]) => {
    const inside = schemas.resolve(schema);
    if (type !== 'application/json' || Object.keys(inside).length === 0) return html`<p><code>${type}</code></p>`;
    if (inside === schema)
      return html`<p><code>${type}</code> · ${schemas.type(schema)}</p>
        ${schemas.describe(schema)}`;
    const name = schema.$ref?.split('/').at(-1);
    return html`<details ${open && 'open'}>
      <summary><code>${type}</code> · ${name}</summary>
      ${schemas.describe(inside)}
    </details>`;
  });
}

/** One route: what it is for, what it takes, what it answers, how it refuses. */
export function operationHtml(
  operation: Operation,
  route: Route,
  path: string,
  schemas: SchemaHtml,
  texts: Texts,
  locale: string,
): Html {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const [status, success] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
  const told = parameters.map(({ name, in: place, required = false, description, schema = {} }) =>
    schemas.member(
      name,
      { ...schema, ...(description !== undefined && { description }) },
      required,
      texts.places[place],
    ),
  );
  return html`<article id="${operationId}" aria-labelledby="${operationId}-name">
    <h3 class="route" id="${operationId}-name">
      ${methodOf(route.method)}<a class="anchor" href="#${operationId}"><code>${path}</code></a>
    </h3>
    <p class="summary" lang="en">${summary}</p>
    <dl class="facts">
      <dt>${texts.permission}</dt>
      <dd><code>${route.permission}</code></dd>
    </dl>
    ${route.idempotent && html`<p class="note">${texts.idempotent}</p>`}
    ${
      told.length > 0 &&
      html`<h4>${texts.parameters}</h4>
        <dl class="members">${told}</dl>`
    }
    ${
      requestBody &&
      html`<h4>${texts.body}</h4>
        ${media(requestBody.content, schemas, true)}`
    }
    <h4>${texts.answer} <span class="hint">${status}</span></h4>
    ${success?.content ? media(success.content, schemas, false) : html`<p class="note">${texts.nothing}</p>`}
    <details>
      <summary>${texts.refusals}</summary>
      ${codeList(codesOf(operation), locale)}
    </details>
  </article>`;
}
