import { hasControlCharacters, isBlank } from '../forms/text.ts';
import { type Finding, type FindingCode, nearest, type Part } from './findings.ts';
import type { MailKind } from './mail-kind.ts';

/*
 * How the text of a mail is written, ours and an organisation's alike: a subject of one line, and a body of paragraphs with an empty
 * line between them. `{number}` stands for what the mail knows. A paragraph that is `[Open my application]({link})` and nothing else is a
 * button. A paragraph that names something the mail does not have this time is left out. That is all.
 */

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

export const mailTextLimits = { subject: 200, body: 10_000 } as const;

export type FilledPiece = { readonly text: string } | { readonly link: string };
export type FilledBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly FilledPiece[] }
  | { readonly kind: 'button'; readonly label: string; readonly link: string };

/** What a reader gets: no braces left. */
export interface FilledMail {
  readonly subject: string;
  readonly blocks: readonly FilledBlock[];
}

export type Values = Readonly<Record<string, string | number | null>>;

const button = /^\[([^[\]\n]+)\]\(\{([a-z_]+)\}\)$/;
const token = /\{([^{}\n]*)\}/g;

interface Paragraph {
  readonly text: string;
  /** Where it begins in the body. */
  readonly at: number;
}

/** Paragraphs, with what white space stands around them taken off. */
export function paragraphs(body: string): Paragraph[] {
  return [...body.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)].map(({ 0: text, index }) => ({
    text: text.trimEnd(),
    at: index,
  }));
}

/** Names between braces, each with where it begins. */
export function placeholdersIn(text: string): { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(token)].map(({ 1: name = '', index }) => ({ name, at: index }));
}

/** Everything that keeps a text from being sent, in the order it is read. Nothing when it can be. */
export function checkMailText(text: MailText, kind: MailKind, neverNamed: readonly string[] = []): Finding[] {
  return [...checkSubject(text.subject, kind), ...checkBody(text.body, kind), ...checkSilence(text, kind, neverNamed)];
}

function checkSubject(subject: string, kind: MailKind): Finding[] {
  const find = finder('subject');
  if (isBlank(subject)) return [find('empty')];
  return [
    ...checkLength(subject, 'subject'),
    ...(/[\n\r]/.test(subject) ? [find('line_break', subject.search(/[\n\r]/))] : []),
    ...checkBraces(subject, 'subject', kind),
    ...placeholdersIn(subject).flatMap(({ name, at }) => {
      const placeholder = kind.placeholders[name];
      if (placeholder?.link) return [find('link_in_subject', at, name)];
      return placeholder?.optional ? [find('optional_in_subject', at, name)] : [];
    }),
  ];
}

function checkBody(body: string, kind: MailKind): Finding[] {
  const find = finder('body');
  if (isBlank(body)) return [find('empty')];
  const all = paragraphs(body).map((one) => ({ ...one, names: placeholdersIn(one.text).map(({ name }) => name) }));
  const optional = (name: string): boolean => kind.placeholders[name]?.optional === true;
  const staying = all.filter(({ names }) => !names.some(optional));
  const missing = Object.entries(kind.placeholders).flatMap(([name, { required }]) => {
    if (!required || staying.some(({ names }) => names.includes(name))) return [];
    const where = all.find(({ names }) => names.includes(name));
    return [where ? find('may_be_left_out', where.at, name) : find('required_missing', 0, name)];
  });
  return [
    ...checkLength(body, 'body'),
    ...checkBraces(body, 'body', kind),
    ...all.flatMap(({ text, at }) => checkButton(text, at, kind)),
    ...missing,
    ...(staying.length === 0 && missing.length === 0 ? [find('nothing_stays')] : []),
  ];
}

function checkLength(text: string, part: Part): Finding[] {
  const find = finder(part);
  if (hasControlCharacters(text.replaceAll('\r', ''))) return [find('control_characters')];
  return text.length > mailTextLimits[part] ? [find('too_long', mailTextLimits[part])] : [];
}

/** Every brace belongs to a placeholder the mail knows. */
function checkBraces(text: string, part: Part, { placeholders, namesNothing }: MailKind): Finding[] {
  const find = finder(part);
  const unknown = placeholdersIn(text).flatMap(({ name, at }) => {
    if (Object.hasOwn(placeholders, name)) return [];
    if (namesNothing) return [find('names_nothing', at, name)];
    return [{ ...find('unknown_placeholder', at, name), nearest: nearest(name, Object.keys(placeholders)) }];
  });
  const alone = text.replaceAll(token, (whole) => ' '.repeat(whole.length)).search(/[{}]/);
  return alone < 0 ? unknown : [...unknown, find('brace_open', alone)];
}

/** What looks like a button is one: alone in its paragraph, and leads to a link of the mail. */
function checkButton(text: string, at: number, kind: MailKind): Finding[] {
  const looksLike = text.indexOf('](');
  if (looksLike < 0) return [];
  const name = button.exec(text)?.[2];
  if (name === undefined) return [finder('body')('button', at + looksLike)];
  return kind.placeholders[name] && !kind.placeholders[name].link ? [finder('body')('button', at, name)] : [];
}

/** A discreet mail says neither who writes nor where. */
function checkSilence(text: MailText, { namesNothing }: MailKind, neverNamed: readonly string[]): Finding[] {
  if (!namesNothing) return [];
  return (['subject', 'body'] as const).flatMap((part) => {
    const low = text[part].toLowerCase();
    const named = neverNamed.find((one) => !isBlank(one) && low.includes(one.toLowerCase().trim()));
    if (named !== undefined)
      return [{ ...finder(part)('names_sender', low.indexOf(named.toLowerCase().trim())), named }];
    const address = text[part].search(/https?:|www\.|\S@\S/i);
    return address < 0 ? [] : [finder(part)('names_sender', address)];
  });
}

const finder =
  (part: Part) =>
  (code: FindingCode, at = 0, placeholder?: string): Finding => ({
    part,
    code,
    at,
    ...(placeholder !== undefined && { placeholder }),
  });

/** One line: a name with a line break in it must not start a header. */
const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Puts values in place of the names. What a value holds is never read as notation again. A name without value, or not of this mail, leaves
 * its paragraph out; so does a preview of a text that is not finished.
 */
export function fillMail({ subject, body }: MailText, kind: MailKind, values: Values): FilledMail {
  const value = (name: string): string => String(values[name] ?? '');
  const there = ({ text }: Paragraph): boolean =>
    placeholdersIn(text).every(({ name }) => !Object.hasOwn(kind.placeholders, name) || value(name) !== '');
  const fill = (text: string): string =>
    text.replaceAll(token, (whole, name: string) => (Object.hasOwn(kind.placeholders, name) ? value(name) : whole));
  const blocks = paragraphs(body)
    .filter(there)
    .map(({ text }): FilledBlock => {
      const [, label = '', name = ''] = button.exec(text) ?? [];
      if (kind.placeholders[name]?.link) return { kind: 'button', label: line(fill(label)), link: value(name) };
      return { kind: 'paragraph', pieces: pieces(text, kind, value) };
    });
  return { subject: line(fill(subject)), blocks };
}

function pieces(text: string, { placeholders }: MailKind, value: (name: string) => string): FilledPiece[] {
  const found: FilledPiece[] = [];
  let written = '';
  let end = 0;
  for (const { name, at } of placeholdersIn(text)) {
    written += text.slice(end, at);
    end = at + name.length + 2;
    const placeholder = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    if (placeholder?.link) {
      if (written !== '') found.push({ text: written });
      found.push({ link: value(name) });
      written = '';
    } else written += placeholder ? value(name) : text.slice(at, end);
  }
  written += text.slice(end);
  return written === '' ? found : [...found, { text: written }];
}

/** The values the preview shows: the examples, or the mail with everything optional missing. */
export function exampleValues({ placeholders }: MailKind, locale: 'en' | 'fr', withOptional = true): Values {
  return Object.fromEntries(
    Object.entries(placeholders).map(([name, { example, optional }]) => [
      name,
      optional && !withOptional ? null : example[locale],
    ]),
  );
}
