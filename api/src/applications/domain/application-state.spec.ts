import { applicationStates, type ApplicationState } from '@placet/contract/applications/states.ts';
import { expect, it } from 'vitest';
import { after, applicantStateOf, sourcesOf, transitions, type Transition } from './application-state.ts';

const all = Object.keys(transitions) as Transition[];
const possible = (state: ApplicationState): Transition[] => all.filter((one) => after(state, one) !== null);

it('reaches every state from a draft', () => {
  const reached = new Set<ApplicationState>(['draft']);
  for (const state of reached) {
    for (const one of all) {
      const next = after(state, one);
      if (next) reached.add(next);
    }
  }
  expect([...reached].sort()).toEqual([...applicationStates].sort());
});

it('never leads back to a draft, and never out of an end', () => {
  expect(all.filter((one) => (transitions[one].to as ApplicationState) === 'draft')).toEqual([]);
  for (const end of ['declined', 'lapsed', 'revoked', 'rejected', 'withdrawn', 'inactive'] as const)
    expect(possible(end)).toEqual([]);
});

it('refuses what the table does not name', () => {
  expect(after('draft', 'withdraw')).toBeNull();
  expect(after('in_review', 'submit')).toBeNull();
  expect(after('in_review', 'release_offer')).toBeNull();
  expect(after('submitted', 'release_rejection')).toBeNull();
  expect(after('accepted', 'expire')).toBeNull();
});

it('enters offered, waitlisted and rejected only by releasing a decision', () => {
  for (const decided of ['offered', 'waitlisted', 'rejected'] as const)
    for (const one of all.filter((name) => transitions[name].to === decided)) expect(one).toMatch(/^release_/);
});

const applicantsOwn = ['submit', 'withdraw', 'expire'] as const;
const undecided = ['submitted', 'ineligible', 'in_review', 'shortlisted'] as const;

it('shows one label before release, whatever the committee does', () => {
  expect(new Set(undecided.map(applicantStateOf))).toEqual(new Set(['in_review']));
});

it('lets nothing be inferred: states with one label allow the applicant, and time, the same', () => {
  for (const state of applicationStates) {
    for (const other of applicationStates.filter((name) => applicantStateOf(name) === applicantStateOf(state)))
      for (const one of applicantsOwn) expect([other, one, after(other, one)]).toEqual([other, one, after(state, one)]);
  }
});

it('can be withdrawn from every live state after the draft', () => {
  const live = applicationStates.filter((state) => state !== 'draft' && possible(state).length > 0);
  expect([...sourcesOf('withdraw')].sort()).toEqual(live.sort());
});
