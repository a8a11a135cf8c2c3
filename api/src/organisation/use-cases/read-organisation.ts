import { Inject, Injectable } from '@nestjs/common';
import { locales, pick, type Locale, type LocalizedText } from '@placet/contract';
import type { Organisation } from '@placet/contract/organisation/routes.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';

interface Row {
  name: LocalizedText;
  locales: Locale[];
  defaultLocale: Locale;
  timeZone: string;
  contactEmail: string;
  actionColour: string | null;
  actionColourDark: string | null;
  exitUrl: string | null;
  mark: string | null;
}

/** The organisation, or plain defaults while nobody has set it up. */
@Injectable()
export class ReadOrganisation {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(actor: Actor, locale: Locale): Promise<Organisation> {
    const [row] = await this.work.read(actor, (tx) =>
      tx.query<Row>(
        `SELECT name, locales, default_locale AS "defaultLocale", time_zone AS "timeZone", contact_email AS "contactEmail",
           action_colour AS "actionColour", action_colour_dark AS "actionColourDark", exit_url AS "exitUrl",
           '/api/v1/organisation/mark/' || mark_hash AS mark FROM organisation`,
      ),
    );
    const exitUrl = row?.exitUrl ?? this.config.EXIT_URL;
    if (row) return { ...row, name: pick(row.name, locale, row.defaultLocale), exitUrl };
    return {
      name: 'Placet',
      locales: [...locales],
      defaultLocale: 'en',
      timeZone: 'UTC',
      contactEmail: null,
      exitUrl,
      actionColour: null,
      actionColourDark: null,
      mark: null,
    };
  }
}
