import type { Locale } from '@placet/contract';
import { templates as en } from './en/index.ts';
import { templates as fr } from './fr/index.ts';
import type { Letter, TemplateCatalogue, TemplateData, TemplateName } from './template.ts';

const catalogue: TemplateCatalogue = { en, fr };

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One line: a name with a line break in it must not start a header. */
const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What stands before an address on its own line; French sets a space before the colon. */
const introduces: Record<Locale, string> = { en: ':', fr: '\u00a0:' };

function toText({ greeting, paragraphs, action, afterwards = [] }: Letter, locale: Locale): string {
  const link = action ? [`${action.label}${introduces[locale]}\n${action.url}`] : [];
  return [greeting, ...paragraphs, ...link, ...afterwards].join('\n\n') + '\n';
}

function toHtml({ greeting, paragraphs, action, afterwards, subject }: Letter, locale: Locale): string {
  const p = (text: string): string =>
    `<p style="margin:0 0 16px" dir="auto">${escape(text).replaceAll('\n', '<br>')}</p>`;
  const button = action
    ? `<p style="margin:0 0 24px"><a href="${escape(action.url)}" style="display:inline-block;padding:12px 24px;background:#0a5c55;color:#ffffff;border-radius:4px;font-weight:bold;text-decoration:none">${escape(action.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body style="margin:0;padding:24px;background:#faf7f1;color:#1d1a16;font:18px/1.55 system-ui,sans-serif"><div style="max-width:560px;border-top:6px solid #0a5c55;padding-top:24px">${[greeting, ...paragraphs].map(p).join('')}${button}${(afterwards ?? []).map(p).join('')}</div></body></html>`;
}

/** Renders a mail in the reader's locale, as text and as HTML. No picture, no tracking, nothing loaded from anywhere. */
export function renderMail<Name extends TemplateName>(
  name: Name,
  locale: Locale,
  data: TemplateData[Name],
): RenderedMail {
  const letter = catalogue[locale][name](data);
  return { subject: line(letter.subject), text: toText(letter, locale), html: toHtml(letter, locale) };
}
