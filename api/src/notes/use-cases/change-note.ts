import { Injectable } from '@nestjs/common';
import type { ChangedNote, Note } from '@placet/contract/notes/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { authorsOf, notePlace, ownNote, toNote, type NoteRow } from '../data/notes.queries.ts';
import { NotedApplication, type Noted } from '../noted-application.ts';

/** Changes one's own note, or who may read it; or takes it away. */
@Injectable()
export class ChangeNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly noted: NotedApplication,
  ) {}

  /** @throws Problem `note.changed_meanwhile` with the note as it is now */
  run(asking: Actor, applicationId: string, id: string, wanted: ChangedNote): Promise<Note> {
    return this.unitOfWork.run(asking, async (tx) => {
      const { application, actor, row } = await this.own(tx, applicationId, id);
      const seal = await this.noted.sealOf(tx, application);
      if (!seal) throw notFound();
      const reader = { accountId: actor.accountId, seal, authors: await authorsOf(tx, applicationId) };
      const kept = toNote(row, reader);
      if (row.revision !== wanted.revision) throw new Problem('note.changed_meanwhile', { context: { note: kept } });
      if (kept.text === wanted.text && row.audience === wanted.audience) return kept;
      const { audience } = wanted;
      const changed = { ...row, audience, revision: row.revision + 1, sealed: seal.seal(notePlace(id), wanted.text) };
      await tx.query(
        'UPDATE application_note SET audience = $2, sealed = $3, revision = $4, changed_at = $5 WHERE id = $1',
        [id, audience, changed.sealed, changed.revision, tx.now.toString()],
      );
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.note_changed',
        data: { noteId: id, audience },
      });
      return toNote({ ...changed, changed: new Date(tx.now.epochMilliseconds) }, reader);
    });
  }

  /** The text goes at once; the timeline keeps that there was a note, for those who could read it. */
  remove(asking: Actor, applicationId: string, id: string): Promise<void> {
    return this.unitOfWork.run(asking, async (tx) => {
      const { row } = await this.own(tx, applicationId, id);
      await tx.query('UPDATE application_note SET sealed = NULL, removed_at = $2 WHERE id = $1', [
        id,
        tx.now.toString(),
      ]);
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.note_removed',
        data: { noteId: id, audience: row.audience },
      });
    });
  }

  private async own(tx: Transaction, applicationId: string, id: string): Promise<Noted & { row: NoteRow }> {
    const found = await this.noted.find(tx, applicationId, 'application_note.write', 'change');
    const row = await ownNote(tx, applicationId, found.actor.accountId, id);
    if (!row) throw notFound();
    return { ...found, row };
  }
}
