import { Injectable } from '@nestjs/common';
import type { Note } from '@placet/contract/notes/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { authorsOf, notesOf, toNote } from '../data/notes.queries.ts';
import { NotedApplication } from '../noted-application.ts';

/** The notes on an application that the actor may read. */
@Injectable()
export class ListNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly noted: NotedApplication,
  ) {}

  run(asking: Actor, applicationId: string): Promise<{ notes: Note[] }> {
    return this.unitOfWork.read(asking, async (tx) => {
      const { application, actor } = await this.noted.find(tx, applicationId, 'application_note.read', 'none');
      const rows = await notesOf(tx, applicationId, actor.accountId);
      if (rows.length === 0) return { notes: [] };
      const seal = await this.noted.sealOf(tx, application);
      const authors = await authorsOf(tx, applicationId);
      return { notes: rows.map((row) => toNote(row, { accountId: actor.accountId, seal, authors })) };
    });
  }
}
