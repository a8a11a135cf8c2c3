import type { TimelineEvent } from '@placet/contract/coordination/page.ts';
import { eventText, whoText, type Names } from './timeline-text';

const names: Names = {
  sections: new Map([['motivation', 'Your motivation']]),
  referees: new Map([['r1', 'Prof. Sow']]),
  documents: new Map(),
};
const event = (facts: Partial<TimelineEvent>): TimelineEvent => ({
  seq: 1,
  at: '2026-11-23T10:00:00Z',
  type: 'application.submitted',
  who: { kind: 'applicant' },
  ...facts,
});

describe('timeline', () => {
  it('tells the first sending from a repair', () => {
    expect(eventText(event({ sequence: 1 }), names)).toBe('Application sent');
    expect(eventText(event({ sequence: 2 }), names)).toBe('Sent again, completed');
  });

  it('names sections and referees, and gets by without a name', () => {
    expect(eventText(event({ type: 'application.returned', sections: ['motivation', 'gone'] }), names)).toBe(
      'Sent back to the applicant: Your motivation, gone',
    );
    expect(eventText(event({ type: 'reference.given', referenceId: 'r1' }), names)).toBe(
      'Reference given by Prof. Sow',
    );
    expect(eventText(event({ type: 'reference.given', referenceId: 'r2' }), names)).toContain('a former referee');
  });

  it('says who really did it', () => {
    expect(whoText(event({ who: { kind: 'staff', name: 'Lea Roth', roles: ['coordinator'] } }))).toBe('Lea Roth');
    expect(whoText(event({ who: { kind: 'system' } }))).toBe('Automatic');
  });
});
