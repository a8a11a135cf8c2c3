import type { ReceivedApplication, SubmissionHistory } from '@placet/contract/coordination/page.ts';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import { Injectable } from '@nestjs/common';
import { AccessRecords } from '../../applications/access-records.ts';
import { after } from '../../applications/lifecycle.ts';
import type { SentApplication } from '../../applications/sent-applications.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { changesBetween } from '@placet/contract/coordination/as-asked.ts';
import { ReceivedApplications, type Received } from '../received.ts';

const instant = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' });

/** One received application. What is shown is noted first: the applicant sees who opened it and when. */
@Injectable()
export class ReadReceived {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
    private readonly records: AccessRecords,
  ) {}

  run(actor: Actor, id: string): Promise<ReceivedApplication> {
    return this.unitOfWork.run(actor, async (tx) => {
      const received = await this.received.find(tx, id, 'received_application.read');
      await this.records.note(tx, id, 'application');
      return toPage(received);
    });
  }
}

function toHistory(sent: readonly SentApplication[]): SubmissionHistory[] {
  return sent
    .map((one, index) => {
      const before = sent[index - 1];
      return {
        sequence: one.sequence,
        submittedAt: instant(one.submittedAt),
        sha256: one.sha256,
        documents: [...one.documents],
        changes: before ? changesBetween(before, one) : [],
      };
    })
    .reverse();
}

function toPage({ application, sent, last, asked }: Received): ReceivedApplication {
  const { call, applicant, returned, state } = application;
  return {
    id: application.id,
    number: application.number,
    state: state as ReceivedState,
    locale: application.locale,
    call: { slug: call.slug, name: call.name, timeZone: call.timeZone },
    applicant: { name: applicant.name, addressName: applicant.addressName, email: applicant.email },
    submittedAt: instant(application.submittedAt ?? last.submittedAt),
    activeUntil: application.activeUntil && instant(application.activeUntil),
    returned: returned && {
      sections: [...returned.sections],
      deadline: instant(returned.deadline),
      note: returned.note,
    },
    sections: [...asked],
    answers: last.answers,
    history: toHistory(sent),
    teams: call.teams.map(({ slug, name }) => ({ slug, name })),
    can: { return: after(state, 'return') !== null, undoReturn: after(state, 'undo_return') !== null },
  };
}
