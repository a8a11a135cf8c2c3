import { counting, moved, numberOf, withNew, without, withStep } from './edits';

describe('editing a rubric', () => {
  const three = withNew(withNew(withNew({ criteria: [] }, null), null), null);
  const keys = ({ criteria }: typeof three) => criteria.map(({ key }) => key);

  it('gives each new criterion a key that is nobody’s, also not of one that was removed but is in force', () => {
    expect(new Set(keys(three)).size).toBe(3);
    const [first = ''] = keys(three);
    expect(keys(withNew(without(three, first), three))).not.toContain(first);
  });

  it('moves a criterion by one place, and none beyond an end', () => {
    const [a = '', b = '', c = ''] = keys(three);
    expect(keys(moved(three, b, -1))).toEqual([b, a, c]);
    expect(keys(moved(three, a, -1))).toEqual([a, b, c]);
    expect(keys(moved(three, c, 1))).toEqual([a, b, c]);
  });

  it('takes the weight from what is only shown, and adds a step above the highest', () => {
    expect(counting(false)).toEqual({ counted: false, weight: 0 });
    const [criterion] = three.criteria;
    expect(criterion && withStep(criterion).scale?.at(-1)?.value).toBe(5);
  });

  it('reads numbers as people type them', () => {
    expect(numberOf(' 2,5 ', false, 1000)).toBe(2.5);
    expect(numberOf('3.9', true, 1000)).toBe(3);
    expect([numberOf('many', false, 9), numberOf('-1', false, 9), numberOf('99', true, 9)]).toEqual([0, 0, 9]);
  });
});
