import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { pick, type Locale, type LocalizedText } from '@placet/contract';
import { Post, type ComposedMail } from '../messages/post.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { formatDay } from '../platform/i18n/when.ts';
import type { Supervisor, TeamFacts, ToPublish } from './data/publishing.queries.ts';
import type { Period } from './domain/placement-input.ts';

type Intern = Pick<ToPublish, 'id' | 'number' | 'locale' | 'accountId' | 'email' | 'addressedAs'>;
interface Expected extends Period {
  readonly name: string;
}

/** Writes the mails that say who works where. */
@Injectable()
export class PlacementMails {
  constructor(
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  placed(tx: Transaction, to: Intern, call: LocalizedText, team: TeamFacts, days: Period): Promise<ComposedMail> {
    const { data, ...addressed } = this.addressed(to, call);
    return this.post.compose(tx, {
      ...{ ...addressed, template: 'placed' },
      data: { ...data, ...placeData(team, days, to.locale) },
    });
  }

  moved(
    tx: Transaction,
    to: Intern,
    call: LocalizedText,
    { team, days, reason }: { readonly team: TeamFacts; readonly days: Period; readonly reason: string },
  ): Promise<ComposedMail> {
    const { data, ...addressed } = this.addressed(to, call);
    return this.post.compose(tx, {
      ...{ ...addressed, template: 'placement_moved' },
      data: { ...data, ...placeData(team, days, to.locale), reason },
    });
  }

  /** @param lastDay null: it is called off */
  ended(
    tx: Transaction,
    to: Intern,
    call: LocalizedText,
    { team, lastDay, reason }: { readonly team: TeamFacts; readonly lastDay: string | null; readonly reason: string },
  ): Promise<ComposedMail> {
    const { data, ...addressed } = this.addressed(to, call);
    const { locale } = to;
    return this.post.compose(tx, {
      ...{ ...addressed, template: 'placement_ended' },
      data: { ...data, team: pick(team.name, locale), last_day: lastDay && dayText(lastDay, locale), reason },
    });
  }

  expected(tx: Transaction, to: Supervisor, team: TeamFacts, people: readonly Expected[]): Promise<ComposedMail> {
    const { locale } = to;
    const lines = people.map(({ name, ...days }) => `– ${name}${colon[locale]}${periodText(days, locale)}`);
    return this.post.compose(tx, {
      ...{ template: 'interns_expected', locale, to: to.email, accountId: to.accountId },
      data: { name: to.name, team: pick(team.name, locale), people: lines.join('\n'), link: this.teams(locale) },
    });
  }

  leaves(
    tx: Transaction,
    to: Supervisor,
    team: TeamFacts,
    { name: person, lastDay }: { readonly name: string; readonly lastDay: string | null },
  ): Promise<ComposedMail> {
    const { locale } = to;
    return this.post.compose(tx, {
      ...{ template: 'intern_leaves', locale, to: to.email, accountId: to.accountId },
      data: {
        ...{ name: to.name, team: pick(team.name, locale), person, link: this.teams(locale) },
        last_day: lastDay && dayText(lastDay, locale),
      },
    });
  }

  send(tx: Transaction, mail: ComposedMail): Promise<void> {
    return this.post.put(tx, mail);
  }

  private teams(locale: Locale): string {
    return `${this.config.PUBLIC_URL}/${locale}/my-teams`;
  }

  private addressed({ id, number, locale, accountId, email, addressedAs }: Intern, call: LocalizedText) {
    return {
      ...{ locale, to: email, accountId, applicationId: id },
      data: {
        ...{ name: addressedAs, call: pick(call, locale), number },
        link: `${this.config.PUBLIC_URL}/${locale}/my-applications/${id}`,
      },
    };
  }
}

const between: Readonly<Record<Locale, (from: string, to: string) => string>> = {
  en: (from, to) => `${from} to ${to}`,
  fr: (from, to) => `du ${from} au ${to}`,
};
const colon: Readonly<Record<Locale, string>> = { en: ': ', fr: '\u00A0: ' };
const dayText = (day: string, locale: Locale): string => formatDay(Temporal.PlainDate.from(day), locale);
const periodText = ({ from, to }: Period, locale: Locale): string =>
  between[locale](dayText(from, locale), dayText(to, locale));

function placeData({ name, place, supervisors }: TeamFacts, days: Period, locale: Locale) {
  const where = pick(place, locale);
  return {
    ...{ team: pick(name, locale), period: periodText(days, locale), place: where === '' ? null : where },
    supervisors: supervisors.length > 0 ? supervisors.map((one) => one.name).join(', ') : null,
  };
}

/** What is shown of a mail before it leaves. */
export const shownMail = ({ to, locale, rendered, discreet }: ComposedMail) => ({
  ...{ to, locale, discreet, subject: rendered.subject, text: rendered.text },
});

/** Stands for exactly these mails, and what else is named, in this order. */
export function fingerprintOf(mails: readonly (ComposedMail | null)[], rest: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const mail of mails) hash.update(JSON.stringify(mail && [mail.to, mail.locale, mail.rendered, mail.instead]));
  return hash.digest('hex');
}
