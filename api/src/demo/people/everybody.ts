import { demoPeople } from '../../accounts/demo/demo-accounts.ts';
import { amina } from './amina.ts';
import type { DemoApplicant } from './applicant.ts';
import { autumnApplicants } from './autumn.ts';
import { rollingApplicants } from './rolling.ts';
import { springApplicants } from './spring.ts';
import { appliedTwice } from './twice.ts';

/** Everybody who has applied, with the address they applied from. */
export const everybody: readonly { readonly person: DemoApplicant; readonly email: string }[] = [
  { person: amina, email: demoPeople.applicant.email },
  ...[...autumnApplicants, ...rollingApplicants, ...springApplicants, ...appliedTwice].map((person) => ({
    person,
    email: `${slug(person.name)}@mail.example`,
  })),
];

/** A name as a mail address or a file name has it. */
export function slug(name: string): string {
  return name
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replaceAll(/^\.|\.$/g, '');
}
