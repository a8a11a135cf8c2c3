import { passwordFlaw, passwordLength, type PasswordFlaw } from '@placet/contract/accounts/password.ts';
import type { ProblemIssue } from '@placet/contract';
import { Problem } from '../platform/http/problem.ts';

type Described = Pick<ProblemIssue, 'code' | 'params'>;

const issues: Readonly<Record<PasswordFlaw, Described>> = {
  too_short: { code: 'too_small', params: { origin: 'string', minimum: passwordLength.least } },
  too_long: { code: 'too_big', params: { origin: 'string', maximum: passwordLength.most } },
  control_characters: { code: 'control_characters' },
  common_password: { code: 'common_password' },
  personal_password: { code: 'personal_password' },
};

/** @throws Problem `request.invalid` at `path` when this may not be the password of somebody known by `about`. */
export function requireGoodPassword(
  password: string,
  about: readonly string[],
  path: readonly string[] = ['body', 'password'],
): void {
  const flaw = passwordFlaw(password, about);
  if (flaw) throw new Problem('request.invalid', { issues: [{ path: [...path], ...issues[flaw] }] });
}
