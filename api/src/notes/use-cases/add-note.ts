import { Injectable } from '@nestjs/common';
import type { NewNote, Note } from '@placet/contract/notes/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { authorsOf, notePlace, notesAtMost, notesOf, toNote } from '../data/notes.queries.ts';
import { NotedApplication } from '../noted-application.ts';

/** Writes a note on an application; sent twice, it is there once. */
@Injectable()
export class AddNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly noted: NotedApplication,
  ) {}

  /** @throws Problem `note.too_many` */
  run(asking: Actor, applicationId: string, { audience, text }: NewNote, request: IdempotentRequest): Promise<Note> {
    return this.unitOfWork.run(asking, async (tx) => {
      const { application, actor } = await this.noted.find(tx, applicationId, 'application_note.write', 'change');
      const seal = await this.noted.sealOf(tx, application);
      if (!seal) throw notFound();
      // What is kept to answer a repeated request is the id alone: the text stands nowhere unsealed.
      const id = await once(tx, request, async () => {
        if ((await notesOf(tx, applicationId, actor.accountId)).length >= notesAtMost)
          throw new Problem('note.too_many');
        const [fresh] = await tx.query<{ id: string }>('SELECT uuidv7() AS id');
        const noteId = fresh?.id ?? '';
        await tx.query(
          `INSERT INTO application_note (id, application_id, author_account_id, audience, sealed, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
          [noteId, applicationId, actor.accountId, audience, seal.seal(notePlace(noteId), text), tx.now.toString()],
        );
        await tx.audit({
          subject: { type: 'application', id: applicationId },
          type: 'application.note_added',
          data: { noteId, audience },
        });
        return noteId;
      });
      const added = (await notesOf(tx, applicationId, actor.accountId)).find((row) => row.id === id);
      if (!added) throw notFound();
      return toNote(added, { accountId: actor.accountId, seal, authors: await authorsOf(tx, applicationId) });
    });
  }
}
