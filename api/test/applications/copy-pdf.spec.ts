import { writeFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, fillIn, send, startApplication, type Started } from '../support/apply.ts';
import { monitoringWords, sampleAnswers, secretWords } from '../support/sample-answers.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

async function received(locale: 'en' | 'fr', motivation: string): Promise<Started> {
  const call = await seedCall(test);
  const started = await startApplication(test, await test.person({ locale }), call);
  await test.sql('UPDATE application SET locale = $2 WHERE id = $1', [started.id, locale]);
  const answers = sampleAnswers(started.documents);
  await fillIn(test, started, { ...answers, motivation: { ...answers.motivation, motivation } });
  expect((await send(test, started)).statusCode).toBe(201);
  return started;
}

async function copyOf({ person, id }: Started): Promise<Buffer> {
  const answer = await ask(test, person, 'GET', `/applications/${id}/copy.pdf`);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  return answer.rawPayload;
}

async function read(pdf: Buffer): Promise<{ text: string; tagged: boolean; lang: unknown; title: unknown }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  const [info, marks] = await Promise.all([document.getMetadata(), document.getMarkInfo()]);
  const facts = info.info as { Title?: unknown; Language?: unknown };
  return {
    text: pages.join(' ').replaceAll(/\s+/g, ' '),
    tagged: marks?.Marked === true,
    lang: facts.Language,
    title: facts.Title,
  };
}

it('reads like the form, tagged, in the language it was filled in', async () => {
  const started = await received('fr', 'Je veux apprendre. #let x = [évasion] $y$ \\');
  const pdf = await copyOf(started);
  const { text, tagged, lang, title } = await read(pdf);
  expect({ tagged, lang, title }).toEqual({ tagged: true, lang: 'fr', title: `Votre candidature ${started.number}` });
  for (const words of [
    'Votre candidature',
    started.number,
    'Amina Diallo',
    'lundi 23 novembre 2026',
    'Le pays où vous vivez actuellement',
    'Sénégal',
    '1 février 2027',
    'langue maternelle',
    '1. un-monitoring',
    'cv.pdf',
    'Prof. Ndeye Sarr',
    '#let x = [évasion] $y$',
    'Sans réponse',
    secretWords,
  ])
    expect(text).toContain(words);
  expect(text).not.toContain(monitoringWords);
  expect(text).not.toContain('Quel âge avez-vous');
  expect(await copyOf(started)).toEqual(pdf);
});

it('shapes Arabic, right to left, with letters of its own', async () => {
  const started = await received('en', 'أعمل في جنيف منذ عام ٢٠٢٤');
  const pdf = await copyOf(started);
  if (process.env.KEEP_PDF !== undefined) writeFileSync(process.env.KEEP_PDF, pdf);
  expect(pdf.includes('Vazirmatn')).toBe(true);
  expect((await read(pdf)).text).toContain('جنيف');
});

it('prints what no font at hand can, as boxes, and says where it stands exactly', async () => {
  const { text, tagged } = await read(await copyOf(await received('en', 'Hello \u{10380}\u{12000} 𓀀 end')));
  expect(tagged).toBe(true);
  expect(text).toContain('Some characters cannot be printed here');
  const { text: ordinary } = await read(await copyOf(await received('en', 'Hello')));
  expect(ordinary).not.toContain('Some characters cannot be printed');
});
