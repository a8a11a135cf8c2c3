import type { CertificateView } from '@placet/contract/placement/plans.ts';
import { whyText } from './why';

const nothing: Omit<CertificateView, 'code'> = {
  wish: null,
  own: null,
  needId: null,
  place: null,
  cutOff: null,
  seats: null,
  fixed: null,
  supervisor: null,
  most: null,
  on: null,
  group: null,
  floor: null,
  ceiling: null,
  reasons: [],
};
const say = (why: Partial<CertificateView> & Pick<CertificateView, 'code'>): string =>
  whyText({ ...nothing, ...why }, { person: 'Amira', need: 'Legal', nameOf: (id) => `team ${id}`, locale: 'en' });

describe('why somebody is where they are', () => {
  it('says where a need filled up and where they stand', () => {
    expect(say({ code: 'need_full', wish: 1, cutOff: 31, place: 48, seats: 4, fixed: 0 })).toBe(
      'Legal, 1st wish, filled at place 31 of its order; Amira stands at 48.',
    );
  });

  it('adds the seats that were never to be had', () => {
    expect(say({ code: 'need_full', wish: 2, cutOff: 3, place: 4, seats: 4, fixed: 2 })).toBe(
      'Legal, 2nd wish, filled at place 3 of its order; Amira stands at 4. Pinned or held before: 2 of 4 seats.',
    );
  });

  it('says that they are better off where they are, also where this was no wish of theirs', () => {
    expect(say({ code: 'prefers_own', needId: 'x', own: 1, wish: 3 })).toBe(
      'Amira is in team x (1st wish), and would rather be there: this is their 3rd wish.',
    );
    expect(say({ code: 'prefers_own', needId: 'x', own: 1 })).toContain('this is no wish of theirs.');
  });

  it('names all that is required and not met', () => {
    expect(say({ code: 'ineligible', reasons: ['period', 'languages'] })).toBe(
      'Amira cannot be here: is not there at that time, lacks a language that is needed.',
    );
  });

  it('tells a bound from below from one from above', () => {
    expect(say({ code: 'soft_bound', place: 5, group: 'women', floor: 2 })).toContain('at least 2 of women');
    expect(say({ code: 'soft_bound', place: 5, group: 'one school', ceiling: 3 })).toContain('at most 3 of one school');
  });

  it('leaves no certificate without a sentence', () => {
    const codes: CertificateView['code'][] = [
      'placed',
      'pinned_here',
      'held',
      'pinned_elsewhere',
      'not_wished',
      'supervisor_full',
      'seat_pinned',
      'passed_over',
    ];
    for (const code of codes) expect(say({ code })).toMatch(/^[^{}]+\.$/);
  });
});
