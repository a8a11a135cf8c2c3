import type { FormContext, RefereeEntry } from '../answers.ts';
import { issueOf } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { QuestionOf } from '../question.ts';
import { checkLines, demand, filledEntries } from './entries.ts';
import { isEmail } from './texts.ts';

/** As many people as the call asks for, each with their own address, none of them the applicant. */
export function checkReferees(_question: QuestionOf<'referees'>, value: RefereeEntry[], context: FormContext): Issue[] {
  const filled = filledEntries(value);
  const own = context.applicantEmail?.toLowerCase();
  const addresses = new Set<string>();
  const issues = filled.flatMap(({ entry, index }) => {
    const found = [
      ...demand([index], entry, ['name', 'email', 'relation', 'locale']),
      ...checkLines([index], entry, ['name', 'organisation', 'relation']),
    ];
    if (entry.email === undefined) return found;
    const path = [index, 'email'];
    const address = entry.email.toLowerCase();
    if (!isEmail(entry.email)) found.push(issueOf(path, 'email.invalid', {}));
    else if (address === own) found.push(issueOf(path, 'referees.own_email', {}));
    else if (addresses.has(address)) found.push(issueOf(path, 'referees.same_email', {}));
    addresses.add(address);
    return found;
  });
  return [...checkNumber(filled.length, context.referenceCount), ...issues];
}

function checkNumber(count: number, expected: number): Issue[] {
  if (count < expected) return [issueOf([], 'referees.too_few', { expected, count })];
  return count > expected ? [issueOf([], 'referees.too_many', { expected, count, over: count - expected })] : [];
}
