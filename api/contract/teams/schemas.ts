import * as z from 'zod';
import { languageCode, languageLevel } from '../forms/limits.ts';
import { hasControlCharacters } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';

/*
 * Teams as those who set up calls and those who lead a team write them: with all their texts. What the public reads of them stands in
 * calls/schemas.ts.
 */

const written = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !hasControlCharacters(text), 'control_characters');

/** A text per locale, none longer than `max` characters. */
const line = (max: number) => z.partialRecord(locale, written(max));

export const teamLanguage = z
  .strictObject({ language: languageCode, level: languageLevel, required: z.boolean() })
  .meta({ id: 'TeamLanguage', description: 'A language of work, at least at this level; wished when not required.' });
export type TeamLanguage = z.infer<typeof teamLanguage>;

const languages = z
  .array(teamLanguage)
  .max(20)
  .refine((list) => new Set(list.map(({ language }) => language)).size === list.length, 'language_repeated');

/** A name in at least one language. */
const name = line(100).refine((texts) => Object.values(texts).some((text) => text !== ''), 'required');

const revision = z.int().min(1).meta({ description: 'The one that was read; a change in between is refused.' });

const teamTexts = {
  name,
  summary: line(300),
  description: line(20_000).meta({ description: 'Markdown.' }),
  place: line(100),
  languages,
};
export const newTeam = z.strictObject({ name }).meta({ id: 'NewTeam' });
export const changedTeam = z.strictObject({ revision, ...teamTexts }).meta({ id: 'ChangedTeam' });
export type ChangedTeam = z.infer<typeof changedTeam>;

const supervisor = z.object({ accountId: z.uuid(), name: z.string() });

export const keptTeam = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    revision: z.int(),
    name: localizedText,
    summary: localizedText,
    description: localizedText,
    place: localizedText,
    languages: z.array(teamLanguage),
    supervisors: z.array(supervisor),
    calls: z.array(z.object({ id: z.uuid(), name: localizedText })).meta({ description: 'Calls it takes part in.' }),
    missing: z.array(locale).meta({ description: 'Languages of the organisation in which a text is still missing.' }),
  })
  .meta({ id: 'KeptTeam' });
export type KeptTeam = z.infer<typeof keptTeam>;

/** Where the work is done. */
export const presence = z.enum(['on_site', 'hybrid', 'remote']).meta({ id: 'Presence' });
export type Presence = z.infer<typeof presence>;

const skill = z.strictObject({ name: written(100).min(1), required: z.boolean() });

const needFacts = {
  positions: z.int().min(1).max(100),
  startsOn: z.iso.date().nullable().meta({ description: 'First day; null: that of the call.' }),
  endsOn: z.iso.date().nullable(),
  languages,
  skills: z.array(skill).max(20).meta({ description: 'As the team calls them; wished when not required.' }),
  presence,
  place: line(100).meta({ description: 'Empty: that of the team.' }),
  work: line(5_000).meta({ description: 'What there is to do; Markdown.' }),
  needsPermission: z.boolean().default(false).meta({ description: 'Whether only those who may work can fill it.' }),
  supervisorId: z.uuid().nullable().default(null).meta({
    description: 'Who of the team’s supervisors looks after its interns; their time is shared by their needs.',
  }),
};
const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): boolean =>
  startsOn === null || endsOn === null || startsOn <= endsOn;
const reversed = { error: 'period_reversed', path: ['endsOn'] };

export const newNeed = z
  .strictObject({ teamId: z.uuid(), callId: z.uuid(), ...needFacts })
  .refine(inOrder, reversed)
  .meta({ id: 'NewNeed' });
export type NewNeed = z.infer<typeof newNeed>;
export const changedNeed = z
  .strictObject({ revision, ...needFacts })
  .refine(inOrder, reversed)
  .meta({ id: 'ChangedNeed' });
export type ChangedNeed = z.infer<typeof changedNeed>;

export const teamNeed = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    team: z.object({ id: z.uuid(), name: localizedText, place: localizedText }),
    call: z.object({
      id: z.uuid(),
      name: localizedText,
      startsOn: z.iso.date().nullable(),
      endsOn: z.iso.date().nullable(),
    }),
    ...needFacts,
    changedAt: z.iso.datetime({ offset: true }),
    changedBy: z.string().nullable(),
    needsPermission: z.boolean(),
    supervisorId: z.uuid().nullable(),
    supervisors: z.array(supervisor).meta({ description: 'The team’s.' }),
  })
  .meta({ id: 'TeamNeed' });
export type TeamNeed = z.infer<typeof teamNeed>;

/** A need beside those who could fill it: received applications of its call that have not ended. */
export const weighedNeed = teamNeed
  .extend({
    able: z.int().nullable().meta({
      description:
        'Applications whose languages meet every required one; null when the form does not ask for languages.',
    }),
    willing: z.int().nullable().meta({
      description: 'Those of them that name the team among their wishes; null when the form does not ask for teams.',
    }),
  })
  .meta({ id: 'WeighedNeed' });
export type WeighedNeed = z.infer<typeof weighedNeed>;

export const needsOfCall = z
  .object({ call: teamNeed.shape.call, teams: z.array(teamNeed.shape.team), needs: z.array(weighedNeed) })
  .meta({ id: 'NeedsOfCall', description: 'Every team that takes part, also one that has not said what it needs.' });
export type NeedsOfCall = z.infer<typeof needsOfCall>;

/** A team of mine with the calls it takes part in and what it asks of each. */
export const supervisedTeam = z
  .object({
    id: z.uuid(),
    name: localizedText,
    place: localizedText,
    calls: z.array(
      z.object({
        id: z.uuid(),
        name: localizedText,
        state: z.enum(['draft', 'open', 'closed']),
        startsOn: z.iso.date().nullable(),
        endsOn: z.iso.date().nullable(),
        needs: z.array(teamNeed),
      }),
    ),
  })
  .meta({ id: 'SupervisedTeam' });
export type SupervisedTeam = z.infer<typeof supervisedTeam>;
