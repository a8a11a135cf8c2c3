import { createHash } from 'node:crypto';
import type { Locale } from '@placet/contract';
import { escape } from '../../platform/text/escape.ts';
import { inboxTexts } from './inbox-texts.ts';

export type MessageState = 'waiting' | 'sent' | 'failed' | 'bounced';

export interface MessageLine {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: MessageState;
  readonly written: Temporal.Instant;
}

export interface MessagePage extends MessageLine {
  /** The mail's text; its HTML says the same and is not shown. */
  readonly text: string;
}

const style = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; padding: 24px; max-width: 60rem; font: 18px/1.55 system-ui, sans-serif;
    background: light-dark(#faf7f1, #16130f); color: light-dark(#1d1a16, #f2ede4); border-top: 6px solid light-dark(#0a5c55, #7ad8c9); }
  a { color: light-dark(#0a5c55, #7ad8c9); }
  a:focus-visible { outline: 3px solid #ffc53d; box-shadow: 0 0 0 5px #1d1a16; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 8px 16px 8px 0; text-align: start; vertical-align: top; border-bottom: 1px solid light-dark(#cfc7b8, #4a443b); overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; }
  dd { margin: 0; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-top: 1px solid light-dark(#cfc7b8, #4a443b); padding-top: 16px; }
`;

/** Nothing but this one sheet of rules: no script, picture, frame or form, whatever a mail says. */
export const inboxPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`;

/** Text as HTML, with its web addresses as links. */
export function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join('');
}

function page(locale: Locale, title: string, body: string): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}

function time(at: Temporal.Instant, locale: Locale): string {
  const text = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return `<time datetime="${at.toString()}">${escape(text.format(at.epochMilliseconds))}</time>`;
}

const address = (recipient: string): string =>
  `<a href="/inbox?to=${encodeURIComponent(recipient)}">${escape(recipient)}</a>`;

/** The newest mails, of everybody or of one address. */
export function listPage(mails: readonly MessageLine[], only: string | null, locale: Locale): string {
  const texts = inboxTexts[locale];
  const title = only === null ? texts.title : texts.onlyTo(only);
  const rows = mails
    .map(
      ({ id, recipient, subject, state, written }) =>
        `<tr><td>${time(written, locale)}</td><td>${address(recipient)}</td><td><a href="/inbox/${id}" dir="auto">${escape(subject)}</a></td><td>${escape(texts.states[state])}</td></tr>`,
    )
    .join('');
  const table =
    mails.length === 0
      ? `<p>${escape(texts.none)}</p>`
      : `<table><thead><tr><th scope="col">${escape(texts.written)}</th><th scope="col">${escape(texts.to)}</th><th scope="col">${escape(texts.subject)}</th><th scope="col">${escape(texts.state)}</th></tr></thead><tbody>${rows}</tbody></table>`;
  const back = only === null ? '' : `<p><a href="/inbox">${escape(texts.all)}</a></p>`;
  return page(locale, title, `${back}<h1>${escape(title)}</h1><p>${escape(texts.intro)}</p>${table}`);
}

/** One mail, as text with links that work. */
export function mailPage({ recipient, subject, state, written, text }: MessagePage, locale: Locale): string {
  const texts = inboxTexts[locale];
  const facts = [
    [texts.to, address(recipient)],
    [texts.written, time(written, locale)],
    [texts.state, escape(texts.states[state])],
  ]
    .map(([name = '', value = '']) => `<dt>${escape(name)}</dt><dd>${value}</dd>`)
    .join('');
  return page(
    locale,
    subject,
    `<p><a href="/inbox">${escape(texts.all)}</a></p><h1 dir="auto">${escape(subject)}</h1><dl>${facts}</dl><pre dir="auto">${linked(text)}</pre>`,
  );
}
