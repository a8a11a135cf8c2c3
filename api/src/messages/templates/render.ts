import type { Locale } from '@placet/contract';
import { fillMail, type FilledBlock, type FilledMail, type FilledPiece } from '@placet/contract/messages/mail-text.ts';
import type { MailText } from '@placet/contract/messages/mail-text.ts';
import { mailKind } from '@placet/contract/messages/mails.ts';
import { escape } from '../../platform/text/escape.ts';
import { standardText } from '../standard-text.ts';
import type { TemplateData, TemplateName } from './template.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What stands before an address on its own line; French sets a space before the colon. */
const introduces: Record<Locale, string> = { en: ':', fr: '\u00a0:' };

const pieceText = (piece: FilledPiece): string => ('link' in piece ? piece.link : piece.text);

function toText({ blocks }: FilledMail, locale: Locale): string {
  const block = (one: FilledBlock): string =>
    one.kind === 'button' ? `${one.label}${introduces[locale]}\n${one.link}` : one.pieces.map(pieceText).join('');
  return blocks.map(block).join('\n\n') + '\n';
}

const html = {
  piece: (piece: FilledPiece): string =>
    'link' in piece
      ? `<a href="${escape(piece.link)}">${escape(piece.link)}</a>`
      : escape(piece.text).replaceAll('\n', '<br>'),
  block: (block: FilledBlock): string =>
    block.kind === 'button'
      ? `<p style="margin:0 0 24px"><a href="${escape(block.link)}" style="display:inline-block;padding:12px 24px;background:#0a5c55;color:#ffffff;border-radius:4px;font-weight:bold;text-decoration:none">${escape(block.label)}</a></p>`
      : `<p style="margin:0 0 16px" dir="auto">${block.pieces.map(html.piece).join('')}</p>`,
};

function toHtml({ subject, blocks }: FilledMail, locale: Locale): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body style="margin:0;padding:24px;background:#faf7f1;color:#1d1a16;font:18px/1.55 system-ui,sans-serif"><div style="max-width:560px;border-top:6px solid #0a5c55;padding-top:24px">${blocks.map(html.block).join('')}</div></body></html>`;
}

/** A filled mail in its reader's locale, as text and as HTML. No picture, no tracking, nothing loaded from anywhere. */
export function renderFilled(mail: FilledMail, locale: Locale): RenderedMail {
  return { subject: mail.subject, text: toText(mail, locale), html: toHtml(mail, locale) };
}

/** Renders a mail with the values of one sending. */
export function renderMail<Name extends TemplateName>(
  name: Name,
  locale: Locale,
  data: TemplateData[Name],
  text: MailText = standardText(name, locale),
): RenderedMail {
  return renderFilled(fillMail(text, mailKind(name), data), locale);
}
