import { errorCodes, routes, type Locale } from '@placet/contract';
import { html } from '../../text/html.ts';
import { openApiDocument } from '../openapi.ts';
import { framed } from './frame.ts';
import { codeList, methodOf, operationHtml, type Operation } from './operation-html.ts';
import { SchemaHtml, type Schema } from './schema-html.ts';
import { referenceTexts } from './texts.ts';

interface Described {
  readonly path: string;
  readonly operation: Operation;
}

/** The operations of the document, in its order. */
export function operations(): Described[] {
  const paths = openApiDocument().paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  return Object.entries(paths).flatMap(([path, item]) => Object.values(item).map((operation) => ({ path, operation })));
}

/** The reference of the API, made from the OpenAPI document and nothing else: routes by tag, then data by name, then refusals. */
export function docsPage(locale: Locale): string {
  const texts = referenceTexts[locale];
  const byTag = Map.groupBy(operations(), ({ operation }) => operation.tags[0] ?? '');
  const routeOf = new Map(routes.map((route) => [route.id, route]));
  const data = (openApiDocument().components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const schemas = new SchemaHtml(texts, data);

  const contents = [...byTag].map(([tag, some]) => {
    const links = some.map(({ path, operation: { operationId } }) => {
      const method = routeOf.get(operationId)?.method ?? '';
      return html`<li>
        <a href="#${operationId}">${methodOf(method)} <code>${path.replace('/api/v1', '')}</code></a>
      </li>`;
    });
    return html`<li>
      <a href="#tag-${tag}" lang="en">${tag}</a>
      <ul class="plain">
        ${links}
      </ul>
    </li>`;
  });
  const sections = [...byTag].map(([tag, some]) => {
    const articles = some.map(({ path, operation }) => {
      const route = routeOf.get(operation.operationId);
      if (!route) throw new Error(`${operation.operationId} is no route of the contract`);
      return operationHtml(operation, route, path, schemas, texts, locale);
    });
    return html`<section aria-labelledby="tag-${tag}">
      <h2 id="tag-${tag}" lang="en">${tag}</h2>
      ${articles}
    </section>`;
  });
  const descriptions = Object.entries(data).map(
    ([name, schema]) =>
      html`<article id="data-${name}" aria-labelledby="data-${name}-name">
        <h3 id="data-${name}-name">
          <a class="anchor" href="#data-${name}"><code>${name}</code></a>
        </h3>
        <p class="hint">${schemas.type(schema)}</p>
        ${schemas.describe(schema)}
      </article>`,
  );
  const content = html`<div class="page with-contents">
    <nav class="contents" aria-label="${texts.contents}">
      <ul class="tags">
        ${contents}
        <li><a href="#data">${texts.data}</a></li>
        <li><a href="#problems">${texts.problems}</a></li>
      </ul>
    </nav>
    <main id="main">
      <h1>${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
      <p><a href="/api/v1/openapi.json">${texts.document}</a></p>
      ${sections}
      <section aria-labelledby="data">
        <h2 id="data">${texts.data}</h2>
        ${descriptions}
      </section>
      <section aria-labelledby="problems">
        <h2 id="problems">${texts.problems}</h2>
        ${codeList(errorCodes, locale)}
      </section>
    </main>
  </div>`;
  return framed({ locale, path: '/api/docs', title: texts.title, content });
}
