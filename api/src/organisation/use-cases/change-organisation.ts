import { contrastIn, leastContrast } from '@placet/contract/organisation/contrast.ts';
import type { changeOrganisation, OrganisationSettings } from '@placet/contract/organisation/routes.ts';
import { locales } from '@placet/contract';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { authorise } from '../../access/authorise.ts';
import { holdChain } from '../../platform/audit/hold-chain.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem, type FoundIssue } from '../../platform/http/problem.ts';
import { markSides, plainPng } from '../png.ts';

type Change = z.infer<typeof changeOrganisation>;

/** The one organisation's audit chain. */
const subject = { type: 'organisation', id: '00000000-0000-4000-8000-000000000001' } as const;

const columns = `name, locales, default_locale AS "defaultLocale", time_zone AS "timeZone", contact_email AS "contactEmail",
  exit_url AS "exitUrl", mail_sender AS "mailSender", action_colour AS "actionColour", action_colour_dark AS "actionColourDark",
  translate(encode(mark, 'base64'), E'\n', '') AS mark, revision`;

/** Sets up the organisation, or changes its settings. */
@Injectable()
export class ChangeOrganisation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(actor: Actor): Promise<OrganisationSettings> {
    authorise(actor, 'organisation.change', {});
    return this.unitOfWork.read(actor, settings);
  }

  /** @throws Problem `organisation.changed_meanwhile` with the settings as stored, `request.invalid` for a colour without contrast or a mark that is no small PNG */
  run(actor: Actor, { revision, ...change }: Change): Promise<OrganisationSettings> {
    authorise(actor, 'organisation.change', {});
    const mark = change.mark === null ? null : plainPng(Buffer.from(change.mark, 'base64'));
    const issues = issuesOf(change);
    if (typeof mark === 'string') issues.push({ path: ['body', 'mark'], code: mark, params: markSides });
    if (issues.length > 0) throw new Problem('request.invalid', { issues });
    return this.unitOfWork.run(actor, async (tx) => {
      await holdChain(tx, subject);
      const stored = await settings(tx);
      if (stored.revision !== revision) throw new Problem('organisation.changed_meanwhile', { context: { stored } });
      await tx.query(
        `INSERT INTO organisation (name, locales, default_locale, time_zone, contact_email, exit_url, mail_sender, action_colour, action_colour_dark, mark, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, locales = excluded.locales, default_locale = excluded.default_locale,
           time_zone = excluded.time_zone, contact_email = excluded.contact_email, exit_url = excluded.exit_url,
           mail_sender = excluded.mail_sender, action_colour = excluded.action_colour, action_colour_dark = excluded.action_colour_dark,
           mark = excluded.mark,
           revision = organisation.revision + 1`,
        [
          Object.fromEntries(Object.entries(change.name).filter(([, text]) => text.trim() !== '')),
          [...new Set(change.locales)],
          change.defaultLocale,
          change.timeZone,
          change.contactEmail,
          change.exitUrl,
          change.mailSender,
          change.actionColour,
          change.actionColourDark,
          mark,
        ],
      );
      const fields = (Object.keys(change) as (keyof typeof change)[]).filter(
        (field) => JSON.stringify(change[field]) !== JSON.stringify(stored[field]),
      );
      await tx.audit({ subject, type: 'organisation.changed', data: { fields } });
      return settings(tx);
    });
  }
}

/** The settings, or plain ones to begin with while nobody has set it up. */
async function settings(tx: Transaction): Promise<OrganisationSettings> {
  const [row] = await tx.query<OrganisationSettings & Record<string, unknown>>(`SELECT ${columns} FROM organisation`);
  return (
    row ?? {
      name: {},
      locales: [...locales],
      defaultLocale: 'en',
      timeZone: 'UTC',
      contactEmail: '',
      exitUrl: null,
      mailSender: null,
      actionColour: null,
      actionColourDark: null,
      mark: null,
      revision: 0,
    }
  );
}

function issuesOf(change: Omit<Change, 'revision'>): FoundIssue[] {
  const issues: FoundIssue[] = [];
  const add = (field: keyof Change, code: string, params?: object): void => {
    issues.push({ path: ['body', field], code, ...(params && { params }) });
  };
  if (!Object.values(change.name).some((text) => text.trim() !== '')) add('name', 'required');
  if (!change.locales.includes(change.defaultLocale)) add('defaultLocale', 'default_locale_not_offered');
  for (const [field, theme] of [
    ['actionColour', 'light'],
    ['actionColourDark', 'dark'],
  ] as const) {
    const colour = change[field];
    const ratio = colour === null ? leastContrast : contrastIn(theme, colour);
    // Rounded down: what is refused never looks enough.
    if (ratio < leastContrast) add(field, 'contrast_too_low', { ratio: Math.floor(ratio * 10) / 10 });
  }
  return issues;
}
