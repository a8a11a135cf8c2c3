import { Injectable } from '@nestjs/common';
import type { Locale, Permission } from '@placet/contract';
import { pick } from '@placet/contract';
import type { OwnTask, OwnTaskPhase } from '@placet/contract/recruitment-task/schemas.ts';
import { ApplicationAccess } from '../applications/application-access.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { Vault, type PersonalSeal } from '../platform/crypto/vault.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { markdownBlocks } from '../platform/text/markdown.ts';
import { readAnswer, textOf, type AnswerRow } from './data/answers.queries.ts';
import { sentMaterials } from './data/materials.queries.ts';
import { readSent, termsOf, type Sent } from './data/sends.queries.ts';
import { sentTask } from './data/tasks.queries.ts';
import { toMaterial } from './materials.ts';
import { dueOf, lastOf, phaseOf, type Terms } from './domain/time.ts';

export interface FoundTask {
  readonly application: ApplicationRecord;
  readonly sent: Sent;
  readonly task: NonNullable<Awaited<ReturnType<typeof sentTask>>>;
  readonly terms: Terms;
  readonly phase: OwnTaskPhase;
  readonly answer: AnswerRow | undefined;
  readonly seal: PersonalSeal;
}

const instant = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' });
const refusals = {
  not_open: 'task.not_open',
  to_start: 'task.not_started',
  missed: 'task.over',
  over: 'task.over',
  handed_in: 'task.handed_in',
  withdrawn: 'task.over',
  ended: 'task.over',
} as const;

/** The one way of an applicant to their task. */
@Injectable()
export class OwnTasks {
  constructor(
    private readonly access: ApplicationAccess,
    private readonly vault: Vault,
  ) {}

  /** Null before it was sent. Held to be changed, it comes with the application's audit chain. @throws Problem `not_found` */
  async find(
    tx: Transaction,
    id: string,
    { permission = 'task.do', hold = false }: { permission?: Permission; hold?: boolean } = {},
  ): Promise<FoundTask | null> {
    const application = await this.access.find(tx, id, permission, hold ? 'change' : 'none');
    const sent = await readSent(tx, id, hold);
    const task = sent && (await sentTask(tx, id));
    if (!sent || !task) return null;
    const terms = termsOf(task, sent);
    return {
      ...{ application, sent, task, terms, phase: phaseOf(terms, sent, tx.now) },
      answer: await readAnswer(tx, id),
      seal: await this.vault.of(tx, application.accountId),
    };
  }

  /** Held, as it can be answered now. @throws Problem `not_found` | `task.not_open` | `task.not_started` | `task.over` | `task.handed_in` */
  async writable(tx: Transaction, id: string, permission?: Permission): Promise<FoundTask> {
    const found = await this.find(tx, id, { hold: true, ...(permission && { permission }) });
    if (!found) throw notFound();
    const { phase } = found;
    if (phase !== 'writing' && phase !== 'late') throw new Problem(refusals[phase]);
    return found;
  }

  /** A task that was not started or was taken back, or an application that is over, asks nothing. */
  asks({ sent, phase }: FoundTask): boolean {
    return sent.startedAt !== null && phase !== 'withdrawn' && phase !== 'ended';
  }

  /** The task as its applicant sees it, in their language. */
  async view(tx: Transaction, found: FoundTask | null, locale: Locale): Promise<OwnTask> {
    if (!found) return { task: null };
    const { application, sent, task, terms, phase, answer, seal } = found;
    const { startedAt, handedInAt, lateSeconds } = sent;
    const asks = this.asks(found);
    return {
      task: {
        phase,
        call: application.call.name,
        timeZone: application.call.timeZone,
        now: instant(tx.now),
        opens: instant(terms.opensAt),
        closes: instant(terms.closesAt),
        minutes: terms.minutes,
        graceMinutes: terms.graceMinutes,
        textWords: task.textWords,
        fileTypes: [...task.fileTypes],
        startedAt: startedAt && instant(startedAt),
        due: instant(dueOf(terms, startedAt ?? tx.now)),
        last: instant(lastOf(terms)),
        instructions: asks ? markdownBlocks(pick(task.instructions ?? {}, locale)) : null,
        materials: asks ? (await sentMaterials(tx, application.id)).map(toMaterial) : [],
        answer: {
          revision: answer?.revision ?? 0,
          text: textOf(application.id, answer, seal),
          documentId: answer?.documentId ?? null,
          savedAt: answer ? instant(answer.savedAt.toTemporalInstant()) : null,
        },
        handedInAt: handedInAt && instant(handedInAt),
        lateSeconds,
      },
    };
  }
}
