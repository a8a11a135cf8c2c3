import { Injectable } from '@nestjs/common';
import type { Permission } from '@placet/contract';
import type { Section } from '@placet/contract/forms/question.ts';
import { ApplicationAccess } from '../applications/application-access.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { SentApplications, type SentApplication } from '../applications/sent-applications.ts';
import { formContextOf } from '../calls/form-context.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';
import { asAsked } from '@placet/contract/coordination/as-asked.ts';

export interface Received {
  readonly application: ApplicationRecord;
  /** Each time it was sent, the last one last. */
  readonly sent: readonly SentApplication[];
  readonly last: SentApplication;
  /** The questions of the last one, as asked. */
  readonly asked: readonly Section[];
}

type Hold = 'none' | 'change';

/** Finds a received application with what was sent, for whoever may do this with it. */
@Injectable()
export class ReceivedApplications {
  constructor(
    private readonly access: ApplicationAccess,
    private readonly sentApplications: SentApplications,
  ) {}

  /** @throws Problem `not_found` when it is not there, not theirs, or a draft: nobody is told that somebody is writing one. */
  async record(tx: Transaction, id: string, permission: Permission, hold: Hold = 'none'): Promise<ApplicationRecord> {
    const application = await this.access.find(tx, id, permission, hold);
    if (application.submittedAt === null) throw notFound();
    return application;
  }

  /** With everything that was sent. @throws Problem as {@link record} */
  async find(tx: Transaction, id: string, permission: Permission, hold: Hold = 'none'): Promise<Received> {
    const application = await this.record(tx, id, permission, hold);
    const sent = await this.sentApplications.all(tx, application);
    const last = sent.at(-1);
    if (!last) throw notFound();
    const { call } = application;
    const context = formContextOf({ ...call, teams: call.teams.map(({ slug }) => slug) }, last.submittedAt);
    return { application, sent, last, asked: asAsked(last, context) };
  }
}
