import { describe, expect, it } from 'vitest';
import { nearest } from './findings.ts';
import { checkMailText, exampleValues, fillMail, type FilledMail, paragraphs } from './mail-text.ts';
import { mailKind, mailNames } from './mails.ts';

const kind = mailKind('application_returned');
const good = { subject: 'About {number}', body: 'Dear {name},\n\n{sections} until {deadline}\n\n[Open]({link})' };
const codes = (changed: Partial<typeof good>) =>
  checkMailText({ ...good, ...changed }, kind).map(({ part, code }) => `${part}: ${code}`);

describe('checking a text', () => {
  it('finds nothing in a good one', () => {
    expect(checkMailText(good, kind)).toEqual([]);
  });

  it('names an unknown placeholder, where it stands, and the one that was meant', () => {
    expect(checkMailText({ ...good, subject: 'No {numbr}' }, kind)).toEqual([
      { part: 'subject', code: 'unknown_placeholder', at: 3, placeholder: 'numbr', nearest: 'number' },
    ]);
    expect(checkMailText({ ...good, body: `${good.body}\n\n{xyzzy}` }, kind)).toMatchObject([{ nearest: null }]);
  });

  it.each(['{', '}', 'a { b', '{name', 'name}', '{a\nb}'])('finds a brace that is alone: %j', (text) => {
    const found = checkMailText({ ...good, body: `${good.body}\n\n${text}` }, kind);
    expect(found.map(({ code }) => code)).toContain('brace_open');
    expect(`${good.body}\n\n${text}`[found[0]?.at ?? -1]).toMatch(/[{}]/);
  });

  it('asks for what a reader cannot do without, where it is sure to stay', () => {
    expect(codes({ body: 'Dear {name},\n\n{sections} until {deadline}' })).toEqual(['body: required_missing']);
    expect(codes({ body: '{sections} until {deadline}\n\n{note}: {link}' })).toEqual(['body: may_be_left_out']);
  });

  it('refuses in a subject what could be missing there, what opens something, and a second line', () => {
    expect(codes({ subject: 'About {note}' })).toEqual(['subject: optional_in_subject']);
    expect(codes({ subject: 'Go to {link}' })).toEqual(['subject: link_in_subject']);
    expect(codes({ subject: 'One\ntwo' })).toEqual(['subject: line_break']);
  });

  it('refuses what is empty, too long, or cannot be read', () => {
    expect(codes({ subject: ' \u200b' })).toEqual(['subject: empty']);
    expect(codes({ body: '' })).toEqual(['body: empty']);
    expect(codes({ subject: 'a'.repeat(201) })).toEqual(['subject: too_long']);
    expect(codes({ body: `${good.body}\n\n${'a'.repeat(10_001)}` })).toEqual(['body: too_long']);
    expect(codes({ subject: 'a\u202eb' })).toEqual(['subject: control_characters']);
    const warning = mailKind('password_changed');
    expect(checkMailText({ subject: 'a', body: 'Write to {contact}' }, warning)).toMatchObject([
      { code: 'nothing_stays' },
    ]);
  });

  it('lets a button lead to a link of the mail, from a paragraph of its own', () => {
    for (const body of ['See [this]({link}) now', '[this](https://example.org)', '[this]({name})', '[a]({link})\nmore'])
      expect(codes({ body: `${good.body}\n\n${body}` }), body).toEqual(['body: button']);
  });

  it('lets the discreet mail name nothing: no placeholder, not the sender, no address', () => {
    const discreet = mailKind('something_new');
    const check = (body: string) =>
      checkMailText({ subject: 'News', body }, discreet, ['Lighthouse for Rights', '']).map(({ code }) => code);
    expect(check('Sign in to read it.')).toEqual([]);
    expect(check('Dear {name},')).toEqual(['names_nothing']);
    expect(check('From lighthouse for rights')).toEqual(['names_sender']);
    expect(check('At https://example.org')).toEqual(['names_sender']);
    expect(check('Write to a@example.org')).toEqual(['names_sender']);
  });
});

const shown = ({ blocks }: FilledMail) =>
  blocks.map((one) =>
    one.kind === 'button' ? one : one.pieces.map((piece) => ('link' in piece ? piece.link : piece.text)).join(''),
  );

describe('filling a text', () => {
  const values = { ...exampleValues(kind, 'en'), name: 'Zoé {link} [x]({link})', link: 'https://example.org/#t' };

  it('puts values in their place, and reads nothing in them as notation', () => {
    expect(fillMail({ subject: '{name}\n{number}', body: 'Dear {name}' }, kind, values)).toEqual({
      subject: 'Zoé {link} [x]({link}) 7KQ2-M4XD',
      blocks: [{ kind: 'paragraph', pieces: [{ text: 'Dear Zoé {link} [x]({link})' }] }],
    });
  });

  it('makes a button of a button and a link of a link', () => {
    const { blocks } = fillMail({ subject: 's', body: '[Open {number}]({link})\n\nOr go to {link}.' }, kind, values);
    expect(blocks).toEqual([
      { kind: 'button', label: 'Open 7KQ2-M4XD', link: values.link },
      { kind: 'paragraph', pieces: [{ text: 'Or go to ' }, { link: values.link }, { text: '.' }] },
    ]);
  });

  it('leaves a paragraph out when what it names is not there', () => {
    const body = 'First.\n\nThey say: {note}\n\nLast.';
    expect(shown(fillMail({ subject: 's', body }, kind, { ...values, note: null }))).toEqual(['First.', 'Last.']);
    expect(shown(fillMail({ subject: 's', body }, kind, { ...values, note: '' }))).toEqual(['First.', 'Last.']);
  });

  it('leaves what is not finished as it was typed', () => {
    expect(shown(fillMail({ subject: 's', body: 'Dear {nam}, {' }, kind, values))).toEqual(['Dear {nam}, {']);
  });

  it('never knows a name that every object has', () => {
    expect(codes({ subject: '{constructor} {toString}' })).toEqual([
      'subject: unknown_placeholder',
      'subject: unknown_placeholder',
    ]);
    expect(fillMail({ subject: '{constructor}', body: 'x' }, kind, values).subject).toBe('{constructor}');
  });
});

it('takes paragraphs apart at empty lines, and knows where each begins', () => {
  const body = '\n  One\nmore \n \t\nTwo\n\n\n\nThree  ';
  expect(paragraphs(body)).toEqual([
    { text: 'One\nmore', at: 3 },
    { text: 'Two', at: body.indexOf('Two') },
    { text: 'Three', at: body.indexOf('Three') },
  ]);
  expect(paragraphs(` ${'\n '.repeat(50_000)}`)).toEqual([]);
});

it.each([
  ['numbr', 'number'],
  ['Name', 'name'],
  ['application number', 'number'],
  ['decision', 'decision_by'],
  ['active until', 'active_until'],
  ['url', null],
])('takes {%s} for %s', (typed, meant) => {
  expect(nearest(typed, ['name', 'call', 'number', 'link', 'decision_by', 'active_until'])).toBe(meant);
});

it.each(mailNames)('describes %s: no required placeholder is optional, and names can be typed', (name) => {
  for (const [key, { optional, required }] of Object.entries(mailKind(name).placeholders)) {
    expect(key).toMatch(/^[a-z_]+$/);
    expect(optional && required).toBeFalsy();
  }
});
