import { locales } from '@placet/contract';
import { checkMailText } from '@placet/contract/messages/mail-text.ts';
import { mailKind, mailNames } from '@placet/contract/messages/mails.ts';
import { describe, expect, it } from 'vitest';
import { renderMail } from './render.ts';
import { shipped, type TemplateData, type TemplateName } from './template.ts';
import { standardText } from '../standard-text.ts';

const evil = 'Zoé <b>&"Ж" محمد {name} [a]({link})';
const url = `http://localhost:3000/en/page#${'t'.repeat(43)}`;

/** Whatever a person can be called, in place of everything a mail knows; what need not be there is missing. */
function values<Name extends TemplateName>(name: Name, optional: string | null = evil): TemplateData[Name] {
  return Object.fromEntries(
    Object.entries(mailKind(name).placeholders).map(([key, known]) => [
      key,
      known.link ? url : known.optional ? optional : evil,
    ]),
  ) as TemplateData[Name];
}

describe.each(mailNames)('the mail %s', (name) => {
  it.each(locales)('can be sent as it is shipped (%s)', (locale) => {
    expect(checkMailText(standardText(name, locale), mailKind(name))).toEqual([]);
  });

  it.each(locales)('says the same as text and as HTML, and lets no name be markup or notation (%s)', (locale) => {
    for (const data of [values(name), values(name, null)]) {
      const { subject, text, html } = renderMail(name, locale, data);
      expect(subject).not.toMatch(/\s\s|\n|undefined|\[object/);
      for (const part of [text, html]) expect(part).not.toMatch(/undefined|null|NaN|\[object/);
      for (const part of [subject, text, html]) expect(part.replaceAll('{name} [a]({link})', '')).not.toMatch(/[{}]/);
      expect(html).not.toContain('<b>');
      expect(html).toContain(`<html lang="${locale}">`);
      expect(html).not.toMatch(/<(img|script|link|iframe|form)|src=|url\(/);
      if (text.includes(url)) expect(html).toContain(`href="${url}"`);
    }
  });

  it('is written in each language, and keeps its link in each', () => {
    const [en, fr] = locales.map((locale) => renderMail(name, locale, values(name)));
    expect(en?.subject).not.toBe(fr?.subject);
    expect(fr?.text).not.toMatch(/Dear|please| the /i);
    expect(fr?.text).toMatch(/^Bonjour/);
    expect(fr?.text.includes(url)).toBe(en?.text.includes(url));
  });
});

it('sets French colons as French does', () => {
  expect(renderMail('reference_request', 'fr', values('reference_request')).text).toContain(
    'Ouvrir la demande\u00a0:\nhttp',
  );
});

it('keeps line breaks of a note in both parts', () => {
  const data = { ...values('application_returned'), note: 'First.\nSecond.' };
  const mail = renderMail('application_returned', 'en', data);
  expect(mail.text).toContain('First.\nSecond.');
  expect(mail.html).toContain('First.<br>Second.');
});

it('does not compile with a placeholder its mail does not have', () => {
  // @ts-expect-error: a mail about an account knows no call
  const wrong = shipped({ account_deleted: { subject: 'Gone', body: ['{call} is over.'] } });
  expect(wrong.account_deleted.subject).toBe('Gone');
});
