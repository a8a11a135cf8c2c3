import { expect, it } from 'vitest';
import { linked, listPage, mailPage } from './inbox-html.ts';

const evil = `<script>alert(1)</script><img src=x onerror="alert(1)"> 'x' & "y"`;
const mail = {
  id: '019ab000-0000-7000-8000-000000000001',
  recipient: `"${evil}"@example.org`,
  subject: evil,
  state: 'sent',
  written: Temporal.Instant.from('2026-11-23T12:00:00Z'),
  text: evil,
} as const;

it.each([
  ['list', listPage([mail], null, 'en')],
  ['list of one address', listPage([mail], evil, 'fr')],
  ['mail', mailPage(mail, 'fr')],
])('shows whatever a mail says as text: %s', (_what, html) => {
  const body = html.slice(html.indexOf('</style>'));
  expect(body).not.toMatch(/<(script|img)/);
  expect(body).toContain('&lt;script&gt;');
});

it('makes links of web addresses, whole, and of nothing else', () => {
  expect(linked('Open\nhttp://localhost:3000/en/reference#a-_b\nor javascript:alert(1) now')).toBe(
    'Open\n<a href="http://localhost:3000/en/reference#a-_b">http://localhost:3000/en/reference#a-_b</a>\nor javascript:alert(1) now',
  );
  expect(linked('https://x.example/"onmouseover=alert(1)')).toBe(
    '<a href="https://x.example/">https://x.example/</a>&quot;onmouseover=alert(1)',
  );
});

it('says that there are none', () => {
  expect(listPage([], null, 'en')).toContain('There are no mails yet.');
  expect(listPage([], null, 'fr')).toContain('Il n’y a pas encore de message.');
});
