import { Injectable } from '@nestjs/common';
import { pick, type Locale, type LocalizedText } from '@placet/contract';
import { exampleValues } from '@placet/contract/messages/mail-text.ts';
import { mailKind, type MailName } from '@placet/contract/messages/mails.ts';
import type { PreviewValues } from '@placet/contract/messages/schemas.ts';
import { authorise } from '../../access/authorise.ts';
import { AccessRecords } from '../../applications/access-records.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { formatDay, formatInstant } from '../../platform/i18n/when.ts';

interface Facts extends Record<string, unknown> {
  fingerprint: string | null;
  organisation: LocalizedText | null;
  contact: string | null;
}

/** What a mail would say of a received application. It is personal data: its applicant sees that somebody looked. */
@Injectable()
export class ReadPreviewValues {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationAccess,
    private readonly accesses: AccessRecords,
  ) {}

  /** @throws Problem `not_found` unless it is a received application of a call they coordinate */
  run(
    actor: Actor,
    { name, locale, applicationId }: { name: MailName; locale: Locale; applicationId: string },
  ): Promise<PreviewValues> {
    authorise(actor, 'mail_template.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      const application = await this.applications.find(tx, applicationId, 'received_application.read');
      const { applicant, call, number, submittedAt, activeUntil, returned } = application;
      if (submittedAt === null) throw notFound();
      await this.accesses.note(tx, applicationId, 'application');
      const [facts] = await tx.query<Facts>(
        `SELECT (SELECT encode(sha256, 'hex') FROM submission WHERE application_id = $1 ORDER BY sequence DESC LIMIT 1) AS fingerprint,
           (SELECT name FROM organisation) AS organisation, (SELECT contact_email FROM organisation) AS contact`,
        [applicationId],
      );
      const { zone, day } = { zone: call.timeZone, day: (at: Temporal.PlainDate) => formatDay(at, locale) };
      const examples = exampleValues(mailKind(name), locale);
      const theirs = {
        name: applicant.addressName ?? applicant.name,
        applicant: applicant.name,
        call: pick(call.name, locale),
        number,
        received_on: formatInstant(submittedAt, zone, locale),
        fingerprint: facts?.fingerprint ?? examples.fingerprint ?? '',
        decision_by: call.decisionBy === null ? null : day(Temporal.PlainDate.from(call.decisionBy)),
        active_until: activeUntil && day(activeUntil.toZonedDateTimeISO(zone).toPlainDate()),
        ...(returned && { deadline: formatInstant(returned.deadline, zone, locale), note: returned.note }),
        ...(facts?.organisation && { organisation: pick(facts.organisation, locale) }),
        ...(facts?.contact && { contact: facts.contact }),
      };
      const values = Object.fromEntries(
        Object.entries({ ...examples, ...theirs }).filter(([key]) => Object.hasOwn(examples, key)),
      );
      return { values, number };
    });
  }
}
