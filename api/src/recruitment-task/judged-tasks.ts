import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@placet/contract';
import { ApplicationAccess } from '../applications/application-access.ts';
import { ApplicationPorts, type DocumentFacts } from '../applications/ports.ts';
import { Vault, type PersonalSeal } from '../platform/crypto/vault.ts';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { findOwn, requireCleared } from '../review/own-assignments.ts';
import { readAnswer, textOf } from './data/answers.queries.ts';
import { materialsOf, type MaterialRow } from './data/materials.queries.ts';
import { judgedTasks, type JudgedTask } from './data/judging.queries.ts';
import { readTask } from './data/tasks.queries.ts';

const system: SystemActor = { kind: 'system', job: 'task' };

export interface JudgedAnswer {
  readonly instructions: LocalizedText;
  readonly textWords: number | null;
  readonly text: string | null;
  readonly file: Pick<DocumentFacts, 'documentId' | 'type' | 'size'> | null;
  readonly seal: PersonalSeal | null;
}

export type OwnJudged = Awaited<ReturnType<typeof findOwn>> & { readonly task: JudgedTask };

/** A reviewer's way to an answer: by their assignment alone. Of the application nothing comes with it. */
@Injectable()
export class JudgedTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly ports: ApplicationPorts,
    private readonly vault: Vault,
  ) {}

  /** @throws Problem `not_found` without an answer that was handed in, or as of an assignment that is not theirs | `review.declare_first` */
  async find(tx: Transaction, id: string, hold: 'none' | 'change' = 'none'): Promise<OwnJudged> {
    const assignment = await findOwn(tx, id, 'review.do', hold);
    requireCleared(assignment);
    const [task] = await judgedTasks(tx, id);
    if (!task) throw notFound();
    return { ...assignment, task };
  }

  /** Held, as it can be scored now. @throws Problem also `review.closed` when a decision was released */
  async open(tx: Transaction, id: string): Promise<OwnJudged> {
    const found = await this.find(tx, id, 'change');
    if (!found.undecided) throw new Problem('review.closed');
    return found;
  }

  /** Read as the system: whoever calls has found the assignment theirs. */
  answer({ applicationId, callId }: Pick<OwnJudged, 'applicationId' | 'callId'>): Promise<JudgedAnswer> {
    return this.unitOfWork.read(system, async (tx) => {
      const { accountId } = await this.access.find(tx, applicationId, 'received_application.read');
      const { instructions, textWords } = await readTask(tx, callId);
      const row = await readAnswer(tx, applicationId);
      if (!row?.handedInAt) throw notFound();
      const seal = await this.vault.of(tx, accountId).catch(() => null);
      const files = row.documentId === null ? [] : await this.ports.documents.of(tx, applicationId);
      const file = files.find(({ documentId }) => documentId === row.documentId) ?? null;
      return { instructions, textWords, text: row.text ? textOf(applicationId, row, seal) : null, file, seal };
    });
  }

  /** The files of the task, read as the system for the same callers. */
  materials(callId: string): Promise<MaterialRow[]> {
    return this.unitOfWork.read(system, (tx) => materialsOf(tx, callId));
  }

  /** @throws Problem `not_found` when the applicant's key was destroyed */
  sealOf(applicationId: string): Promise<PersonalSeal> {
    return this.unitOfWork.read(system, async (tx) => {
      const { accountId } = await this.access.find(tx, applicationId, 'received_application.read');
      return this.vault.of(tx, accountId);
    });
  }
}
