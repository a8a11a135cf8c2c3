import * as z from 'zod';
import { applicationState } from '../applications/states.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';
import { block } from '../markdown.ts';
import { presence, teamNeed } from '../teams/schemas.ts';
import { candidatesShown, placed } from './settings.ts';

/** What applicants wish: asked for, answered, seen by those who asked. */

const instant = z.iso.datetime();
const day = z.iso.date();
const teams = z
  .array(z.uuid())
  .max(200)
  .refine((list) => new Set(list).size === list.length, 'team_repeated');
const skill = z
  .string()
  .overwrite((text) => normalise(text).trim())
  .min(1)
  .max(100)
  .refine((text) => !hasControlCharacters(text), 'control_characters');

const answer = {
  teams: teams.meta({ description: 'The dearest first.' }),
  presence: z.array(presence).max(3).meta({ description: 'What they accept; empty: everything.' }),
  skills: z.array(skill).max(500),
  availableFrom: day.nullable(),
  availableTo: day.nullable(),
  workPermission: z.boolean().nullable(),
};

export const saveWishes = z
  .strictObject({ revision: z.int().min(0).max(2_000_000_000), ...answer })
  .refine(({ availableFrom, availableTo }) => (availableFrom === null) === (availableTo === null), {
    error: 'period_incomplete',
    path: ['availableTo'],
  })
  .refine(({ availableFrom: from, availableTo: to }) => from === null || to === null || from <= to, {
    error: 'period_reversed',
    path: ['availableTo'],
  })
  .meta({ id: 'SaveWishes' });
export type SaveWishes = z.infer<typeof saveWishes>;

const need = z
  .object({
    ...{ id: z.uuid(), positions: z.int(), startsOn: day.nullable(), endsOn: day.nullable() },
    languages: teamNeed.shape.languages,
    skills: teamNeed.shape.skills,
    presence,
    place: localizedText,
    needsPermission: z.boolean(),
    work: z.array(block).meta({ description: 'In the reader’s language.' }),
  })
  .meta({ id: 'NeedToWishFor' });
export type NeedToWishFor = z.infer<typeof need>;

const team = z
  .object({ id: z.uuid(), name: localizedText, summary: localizedText, place: localizedText, needs: z.array(need) })
  .meta({ id: 'TeamToWishFor' });
export type TeamToWishFor = z.infer<typeof team>;

export const ownWishes = z
  .object({
    wishes: z
      .object({
        phase: z.enum(['open', 'over', 'ended']),
        call: localizedText,
        timeZone: z.string(),
        until: instant.nullable(),
        startsOn: day.nullable(),
        endsOn: day.nullable(),
        most: z.int(),
        unranked: z.enum(['after', 'never']),
        withoutWishes: z.enum(['anywhere', 'nowhere']),
        revision: z.int(),
        answeredAt: instant.nullable(),
        teams: z.array(team),
        skills: z.array(z.string()).meta({ description: 'All that a need asks for.' }),
        asksPermission: z.boolean(),
        answer: z.object(answer).meta({ description: 'As it was given; before, what the form says already.' }),
      })
      .nullable()
      .meta({ description: 'Null before they are asked.' }),
  })
  .meta({ id: 'OwnWishes' });
export type OwnWishes = z.infer<typeof ownWishes>;

const applications = z.array(z.uuid()).min(1).max(500);
export const chosenToAsk = z.strictObject({ applications }).meta({ id: 'ChosenToAsk' });
export const askForWishes = z
  .strictObject({ applications, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: 'AskForWishes' });

export const wishMails = z
  .object({
    fingerprint: z.string().meta({ description: 'Stands for exactly these mails to exactly these people.' }),
    mails: z.array(
      z.object({
        ...{ id: z.uuid(), number: z.string(), name: z.string(), to: z.string(), locale },
        ...{ subject: z.string(), text: z.string() },
        discreet: z.boolean().meta({ description: 'Whether a mail that says nothing leaves in its place.' }),
      }),
    ),
    left: z.int().meta({ description: 'Of those chosen, how many cannot be asked, or were.' }),
  })
  .meta({ id: 'WishMails' });
export type WishMails = z.infer<typeof wishMails>;

export const wishesAsked = z.object({ sent: z.int() }).meta({ id: 'WishesAsked' });
export const wishReminders = z.object({ sent: z.int(), skipped: z.int() }).meta({ id: 'WishReminders' });
export type WishReminders = z.infer<typeof wishReminders>;

const person = z
  .object({
    ...{ id: z.uuid(), number: z.string(), name: z.string(), state: applicationState },
    askedAt: instant.nullable(),
    askedBy: z.string().nullable(),
    remindedAt: instant.nullable(),
    answeredAt: instant.nullable(),
    teams: z.array(z.uuid()).meta({ description: 'As the system reads them, the dearest first.' }),
    from: z.enum(['answer', 'form']).nullable().meta({ description: 'Where they said it; null: nowhere.' }),
  })
  .meta({ id: 'PersonWithWishes' });
export type PersonWithWishes = z.infer<typeof person>;

const ranked = z
  .object({
    ...{ id: z.uuid(), team: z.object({ id: z.uuid(), name: localizedText }), positions: z.int() },
    ...{ startsOn: day.nullable(), endsOn: day.nullable() },
    supervisors: z.array(z.string()),
    ...{ judged: z.int(), excluded: z.int() },
    finishedAt: instant.nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: 'NeedWithRanking' });
export type NeedWithRanking = z.infer<typeof ranked>;

export const wishOverview = z
  .object({
    call: z.object({ id: z.uuid(), slug: z.string(), name: localizedText, timeZone: z.string() }),
    settings: z.object({
      ...{ revision: z.int(), placed, wishesUntil: instant.nullable(), candidatesShown },
      candidatesUntil: instant.nullable(),
    }),
    teams: z.array(z.object({ id: z.uuid(), name: localizedText })),
    people: z.array(person),
    needs: z.array(ranked),
  })
  .meta({ id: 'WishOverview' });
export type WishOverview = z.infer<typeof wishOverview>;
