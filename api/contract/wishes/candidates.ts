import * as z from 'zod';
import { writtenText } from '../decisions/schemas.ts';
import { languageLevel } from '../forms/limits.ts';
import { presence, teamNeed } from '../teams/schemas.ts';
import { candidatesShown } from './settings.ts';

/** Who could fill a need, and what its supervisors think of them. */

const instant = z.iso.datetime();
const day = z.iso.date();

const candidate = z
  .object({
    id: z.uuid().meta({ description: 'Their application.' }),
    number: z.string(),
    name: z.string(),
    languages: z.array(z.object({ language: z.string(), level: languageLevel })),
    available: z.array(z.object({ from: day, to: day })).meta({ description: 'Empty: not said.' }),
    presence: z.array(presence).meta({ description: 'Empty: everything.' }),
    skills: z.array(z.string()).nullable().meta({ description: 'Of those the need asks for; null: nobody asked.' }),
    workPermission: z.boolean().nullable(),
    named: z.boolean().meta({ description: 'Whether they named the team; not at which place.' }),
  })
  .meta({ id: 'CandidateOfNeed' });
export type CandidateOfNeed = z.infer<typeof candidate>;

/** Why others are not among the candidates; somebody may miss several. */
export const candidateGap = z
  .enum(['period', 'too_short', 'languages', 'skills', 'presence', 'work_permission', 'not_wished', 'set_aside'])
  .meta({ id: 'CandidateGap' });
export type CandidateGap = z.infer<typeof candidateGap>;

const applications = z.array(z.uuid()).max(2_000);
const exclusion = z.strictObject({ id: z.uuid(), reason: writtenText(1, 500) });

const judgements = {
  tiers: z
    .array(applications.min(1))
    .max(1_000)
    .meta({ description: 'Applications, the most wanted first; several at one place are a group.' }),
  excluded: z.array(exclusion).max(2_000),
};

export const saveCandidates = z
  .strictObject({ revision: z.int().min(0).max(2_000_000_000), ...judgements, finished: z.boolean() })
  .refine(
    ({ tiers, excluded }) => {
      const all = [...tiers.flat(), ...excluded.map(({ id }) => id)];
      return new Set(all).size === all.length;
    },
    { error: 'application_repeated', path: ['tiers'] },
  )
  .meta({ id: 'SaveCandidates' });
export type SaveCandidates = z.infer<typeof saveCandidates>;

export const needCandidates = z
  .object({
    need: teamNeed,
    timeZone: z.string(),
    shown: candidatesShown,
    until: instant.nullable(),
    open: z.boolean().meta({ description: 'Whether it can be changed now.' }),
    revision: z.int().meta({ description: '0 before the first.' }),
    changedBy: z.string().nullable(),
    changedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    candidates: z.array(candidate),
    ...judgements,
    others: z.partialRecord(candidateGap, z.int()),
    otherPeople: z.int().meta({ description: 'How many are not among the candidates.' }),
  })
  .meta({ id: 'NeedCandidates' });
export type NeedCandidates = z.infer<typeof needCandidates>;
