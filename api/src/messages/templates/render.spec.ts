import { locales } from '@placet/contract';
import { describe, expect, it } from 'vitest';
import { renderMail } from './render.ts';
import type { TemplateData, TemplateName } from './template.ts';

const evil = 'Zoé <b>&"Ж" محمد';
const url = `http://localhost:3000/en/page#${'t'.repeat(43)}`;
const plain = { name: evil, call: evil, url };
const ofReferee = { referee: evil, applicant: evil, organisation: evil };

const role = { role: 'coordinator', scope: evil } as const;

const data: TemplateData = {
  something_new: {},
  confirm_address: { url, hours: 24 },
  already_registered: { name: evil, signInUrl: url, minutes: 15, resetUrl: url },
  sign_in_link: { name: evil, url, minutes: 15 },
  no_account: { registerUrl: url, hours: 24 },
  reset_password: { name: evil, url, minutes: 30 },
  password_changed: { name: evil, contact: 'hello@example.org' },
  confirm_new_address: { name: evil, url, hours: 24 },
  address_change_asked: { name: evil, newAddressHint: 'a…@example.org', contact: null },
  address_changed: { name: evil, newAddressHint: 'a…@example.org', contact: 'hello@example.org' },
  account_deleted: { name: evil },
  invitation: { organisation: evil, inviter: evil, roles: [role], url, days: 7 },
  roles_changed: { name: evil, organisation: evil, given: [role], taken: [{ role: 'reviewer', scope: null }] },
  application_received: {
    ...plain,
    number: 'AAAA-BBBB',
    sha256: 'f'.repeat(64),
    submittedAt: 'Monday',
    sequence: 1,
    referees: 2,
    decisionBy: null,
    activeUntil: null,
  },
  application_returned: { ...plain, number: 'AAAA-BBBB', sections: [evil], deadline: 'Monday', note: evil },
  application_return_undone: { ...plain, number: 'AAAA-BBBB' },
  application_withdrawn: { name: evil, call: evil, number: 'AAAA-BBBB' },
  application_inactive: { ...plain, number: 'AAAA-BBBB' },
  deadline_extended: { ...plain, deadline: 'Monday' },
  reference_request: { ...ofReferee, call: evil, url, deadline: 'Monday' },
  reference_reminder: { ...ofReferee, call: evil, url, deadline: 'Monday' },
  reference_ended: ofReferee,
  reference_expired: { ...plain, referee: evil },
  reference_received: { ...plain, referee: evil },
  reference_declined: { ...plain, referee: evil },
  reference_thanks: ofReferee,
  reference_bounced: { ...plain, referee: evil, email: 'typo@example.org' },
};

describe.each(Object.keys(data) as TemplateName[])('the mail %s', (name) => {
  it.each(locales)('says the same as text and as HTML, and lets no name be markup (%s)', (locale) => {
    const { subject, text, html } = renderMail(name, locale, data[name]);
    expect(subject).not.toMatch(/\s\s|\n|undefined|\[object/);
    for (const part of [text, html]) expect(part).not.toMatch(/undefined|null|NaN|\[object/);
    expect(html).not.toContain('<b>');
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<(img|script|link|iframe|form)|src=|url\(/);
    if (text.includes(url)) expect(html).toContain(url);
  });

  it('is written in each language', () => {
    const [en, fr] = locales.map((locale) => renderMail(name, locale, data[name]));
    expect(en?.subject).not.toBe(fr?.subject);
    expect(fr?.text).not.toMatch(/Dear|please| the /i);
    expect(fr?.text).toMatch(/^Bonjour/);
  });
});

it('sets French colons as French does', () => {
  expect(renderMail('reference_request', 'fr', data.reference_request).text).toContain(
    'Ouvrir la demande\u00a0:\nhttp',
  );
});

it('keeps line breaks of a note in both parts', () => {
  const mail = renderMail('application_returned', 'en', { ...data.application_returned, note: 'First.\nSecond.' });
  expect(mail.text).toContain('First.\nSecond.');
  expect(mail.html).toContain('First.<br>Second.');
});
