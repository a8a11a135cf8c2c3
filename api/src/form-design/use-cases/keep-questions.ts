import {
  libraryEntry,
  type AddToLibrary,
  type LibraryEntry,
  type QuestionLibrary,
} from '@placet/contract/form-design/schemas.ts';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';

interface Row {
  id: string;
  content: unknown;
  added_by: { name?: string };
  added_at: Date;
}

const most = 500;

/** The organisation's library of questions and sections: copies are taken out of it, so that no form changes with it. */
@Injectable()
export class KeepQuestions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(actor: Actor): Promise<QuestionLibrary> {
    return this.unitOfWork.read(actor, async (tx) => {
      authorise(actor, 'question_library.use', {});
      const rows = await tx.query<Row>(
        'SELECT id, content, added_by, added_at FROM question_library ORDER BY added_at DESC, id DESC LIMIT $1',
        [most],
      );
      return { entries: rows.map(toEntry) };
    });
  }

  /** @throws Problem `question_library.full` */
  add(actor: Actor, content: AddToLibrary): Promise<LibraryEntry> {
    return this.unitOfWork.run(actor, async (tx) => {
      authorise(actor, 'question_library.use', {});
      const [row] = await tx.query<Row>(
        `INSERT INTO question_library (content, added_by, added_at) SELECT $1, $2, $3
         WHERE (SELECT count(*) FROM question_library) < $4 RETURNING id, content, added_by, added_at`,
        [JSON.stringify(content), auditedActor(actor), tx.now.toString(), most],
      );
      if (!row) throw new Problem('question_library.full');
      const { key } = content.kind === 'question' ? content.question : content.section;
      const subject = { type: 'library_entry', id: row.id } as const;
      await tx.audit({ subject, type: 'library_entry.added', data: { kind: content.kind, key } });
      return toEntry(row);
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      authorise(actor, 'question_library.use', {});
      const gone = await tx.query('DELETE FROM question_library WHERE id = $1 RETURNING id', [id]);
      if (gone.length === 0) throw notFound();
      await tx.audit({ subject: { type: 'library_entry', id }, type: 'library_entry.removed', data: {} });
    });
  }
}

function toEntry({ id, content, added_by, added_at }: Row): LibraryEntry {
  const addedAt = added_at.toTemporalInstant().toString();
  return libraryEntry.parse({ id, content, addedAt, addedBy: added_by.name ?? '' });
}
