import { describe, expect, it } from 'vitest';
import { missingForOpening, type CallFacts } from './missing.ts';

const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const both = { en: 'Text', fr: 'Texte' };
const complete: CallFacts = {
  kind: 'dated',
  locales: ['en', 'fr'],
  languages: ['en'],
  texts: { name: both, summary: both, description: both, dataUse: both, place: both },
  opensAt: now.subtract({ hours: 1 }),
  closesAt: now.add({ hours: 1 }),
  activeMonths: null,
  referenceCount: 2,
  eligibility: { questions: [], rules: [] },
  teams: 1,
  form: { sections: 1, questions: 4, findings: 0, asksForReferees: true, asksForTeams: true },
};
const missing = (change: Partial<CallFacts>): string[] =>
  missingForOpening({ ...complete, ...change }, now).map(({ part, what, field, locale }) =>
    [part, what, field, locale].filter((one) => one !== null).join(' '),
  );

describe('what is missing for opening a call', () => {
  it('is nothing when everything is there', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ kind: 'rolling', closesAt: null, activeMonths: 6 })).toEqual([]);
  });

  it.each<[Partial<CallFacts>, string[]]>([
    [{ languages: [] }, ['basics languages languages']],
    [{ texts: { ...complete.texts, summary: { en: 'Text', fr: ' ' } } }, ['texts text summary fr']],
    [{ locales: ['en'], texts: { ...complete.texts, summary: { en: 'Text' } } }, []],
    [{ opensAt: null }, ['dates opens opens']],
    [{ closesAt: null }, ['dates closes closes']],
    [{ closesAt: now }, ['dates closes_past closes']],
    [{ kind: 'rolling', closesAt: null }, ['dates active_months activeMonths']],
    [{ form: { ...complete.form, questions: 0 } }, ['form form']],
    [{ form: { ...complete.form, findings: 2 } }, ['form form_findings']],
    [{ form: { ...complete.form, asksForReferees: false } }, ['references form_referees']],
    [{ form: { ...complete.form, asksForReferees: false }, referenceCount: 0 }, []],
    [{ teams: 0 }, ['teams form_teams']],
    [
      {
        eligibility: { questions: [{ key: 'adult', type: 'yes_no', required: true, label: { en: '18?' } }], rules: [] },
      },
      ['eligibility eligibility adult fr'],
    ],
  ])('%j', (change, found) => {
    expect(missing(change)).toEqual(found);
  });
});
