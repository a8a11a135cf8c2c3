import { errorStatuses, type ErrorCode, type Locale } from '@placet/contract';
import { STATUS_CODES } from 'node:http';
import { errorText, errorTitle } from '../../i18n/locale.ts';
import { html } from '../../text/html.ts';
import { operations } from './docs-page.ts';
import { framed } from './frame.ts';
import { codesOf } from './operation-html.ts';
import { referenceTexts } from './texts.ts';

/** Numbers for the sentences that name some. */
const example = { size: 12_000_000, maxBytes: 5_000_000, limit: 10 };

/** More routes than these are only shown when asked for. */
const few = 8;

/** The page that a problem document's `type` leads to: what the refusal means, and what a person and a program can do. */
export function problemPage(code: ErrorCode, locale: Locale): string {
  const texts = referenceTexts[locale];
  const title = errorTitle(code, locale);
  const status = errorStatuses[code];
  const told = errorText(code, locale, example);
  const from = operations().filter(({ operation }) => codesOf(operation).includes(code));
  const links = from.map(
    ({ path, operation: { operationId, summary } }) =>
      html`<li>
        <a href="/api/docs?lang=${locale}#${operationId}"><code>${path}</code></a
        ><br /><span class="note" lang="en">${summary}</span>
      </li>`,
  );
  const content = html`<main id="main" class="page narrow">
    <h1>${title}</h1>
    <dl class="facts">
      <dt>${texts.code}</dt>
      <dd><code>${code}</code></dd>
      <dt>${texts.status}</dt>
      <dd>${status} <span lang="en">${STATUS_CODES[status]}</span></dd>
    </dl>
    <section>
      <h2>${texts.meaning}</h2>
      <p class="told">${told}</p>
      ${told !== errorText(code, locale) && html`<p class="note">${texts.example}</p>`}
    </section>
    <section>
      <h2>${texts.forPrograms}</h2>
      <p>${texts.advice[status] ?? texts.advice[500]}</p>
    </section>
    <section>
      <h2>${texts.from}</h2>
      ${
        from.length <= few
          ? html`<ul>
              ${links}
            </ul>`
          : html`<details>
              <summary>${texts.routes(from.length, operations().length)}</summary>
              <ul>
                ${links}
              </ul>
            </details>`
      }
    </section>
    <p><a href="/api/docs?lang=${locale}#problems">${texts.back}</a></p>
  </main>`;
  return framed({ locale, path: `/problems/${code}`, title, content });
}

/** What is shown for a code that no refusal has. */
export function noProblemPage(locale: Locale): string {
  const texts = referenceTexts[locale];
  const content = html`<main id="main" class="page narrow">
    <h1>${texts.unknown}</h1>
    <p class="lead">${texts.unknownLead}</p>
    <p><a href="/api/docs?lang=${locale}#problems">${texts.back}</a></p>
  </main>`;
  return framed({ locale, path: '/problems/unknown', title: texts.unknown, content });
}
