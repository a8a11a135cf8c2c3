import { required, validate, type FieldContext, type SchemaPath } from '@angular/forms/signals';
import { passwordFlaw, passwordLength, type PasswordFlaw } from '@placet/contract/accounts/password.ts';
import { isEmail } from '@placet/contract/forms/checks/texts.ts';

const flaws: Readonly<Record<PasswordFlaw, () => string>> = {
  too_short: () =>
    $localize`:@@accounts.password.tooShort:Use at least ${passwordLength.least}:least: characters; a few unrelated words are easy to remember`,
  too_long: () => $localize`:@@accounts.password.tooLong:Use at most ${passwordLength.most}:most: characters`,
  control_characters: () =>
    $localize`:@@accounts.password.control:Remove the invisible control characters from the password`,
  common_password: () =>
    $localize`:@@accounts.password.common:This password is too easy to guess. Use several unrelated words`,
  personal_password: () =>
    $localize`:@@accounts.password.personal:This password is made of your name or address. Use several unrelated words`,
};

/** An address that mail can be sent to. */
export function emailRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`:@@accounts.email.missing:Enter your e-mail address` });
  validate(path, ({ value }) =>
    value() === '' || isEmail(value().trim())
      ? undefined
      : {
          kind: 'email',
          message: $localize`:@@accounts.email.invalid:Enter an e-mail address in the form name@example.org`,
        },
  );
}

/** A password that is new; `about` gives what others know of the person. The API asks the same rules again. */
export function newPasswordRules(
  path: SchemaPath<string>,
  about: (context: FieldContext<string>) => readonly string[],
): void {
  required(path, { message: $localize`:@@accounts.password.missing:Choose a password` });
  validate(path, (context) => {
    const flaw = context.value() === '' ? null : passwordFlaw(context.value(), about(context));
    return flaw === null ? undefined : { kind: flaw, message: flaws[flaw]() };
  });
}

/** The password somebody has. */
export function currentPasswordRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`:@@accounts.password.currentMissing:Enter your current password` });
}

/** The whole name, as its bearer writes it. */
export function nameRules(path: SchemaPath<string>): void {
  required(path, { message: $localize`:@@accounts.name.missing:Enter your name` });
  validate(path, ({ value }) =>
    value() !== '' && value().trim() === ''
      ? { kind: 'required', message: $localize`:@@accounts.name.blank:Enter your name, not only spaces` }
      : undefined,
  );
}

/** Why something was done to a colleague's account: kept with it. */
export function reasonRules(path: SchemaPath<string>): void {
  validate(path, ({ value }) => {
    if (value().trim() === '') return { kind: 'required', message: $localize`:@@accounts.reason.missing:Say why` };
    return value().length > 500
      ? { kind: 'length', message: $localize`:@@accounts.reason.long:Shorten the reason to 500 characters` }
      : undefined;
  });
}
