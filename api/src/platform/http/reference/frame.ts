import type { Locale } from '@placet/contract';
import { html, Html } from '../../text/html.ts';
import { style } from './style.ts';
import { referenceTexts } from './texts.ts';

export interface FramedPage {
  readonly locale: Locale;
  /** Of this page, without a query. */
  readonly path: string;
  readonly title: string;
  readonly content: Html;
}

const languages: readonly (readonly [Locale, string])[] = [
  ['en', 'English'],
  ['fr', 'Français'],
];

/** Exactly what the policy's hash was taken of. */
const sheet = new Html(`<style>${style}</style>`);

/** A whole page around its content: head, way back, languages. */
export function framed({ locale, path, title, content }: FramedPage): string {
  const texts = referenceTexts[locale];
  const switches = languages.map(
    ([to, name]) =>
      html`<li>
        <a href="${path}?lang=${to}" lang="${to}" hreflang="${to}" ${to === locale && html` aria-current="true"`}
          >${name}</a
        >
      </li>`,
  );
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} – Placet</title>
        ${sheet}
      </head>
      <body>
        <a class="skip" href="#main">${texts.skip}</a>
        <header>
          <div class="bar">
            <a class="brand" href="/api/docs?lang=${locale}">Placet · ${texts.title}</a>
            <ul class="plain languages">
              ${switches}
            </ul>
          </div>
        </header>
        ${content}
      </body>
    </html> `.text;
}
