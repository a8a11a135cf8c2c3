import { Injectable } from '@nestjs/common';
import type { DiscussionMark } from '@placet/contract/discussion/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { JudgedApplications } from '../../review/judged-application.ts';
import { standingPost, textPlace, wordingsOf, type PostRow } from '../data/posts.queries.ts';
import { DiscussedApplication, type Discussed } from '../discussed-application.ts';
import { isEditable } from '../domain/editing.ts';

/** Rewords a post of one's own, removes it, or says whether one agrees with somebody's. */
@Injectable()
export class ChangePost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly discussed: DiscussedApplication,
    private readonly judged: JudgedApplications,
  ) {}

  /** @throws Problem `discussion.edit_over` | `discussion.changed_meanwhile` */
  async edit(asking: Actor, id: string, postId: string, text: string, seen: number): Promise<void> {
    const { applicationId } = await this.unitOfWork.read(asking, (tx) => this.discussed.find(tx, id));
    const seal = await this.judged.sealOf(applicationId);
    await this.unitOfWork.run(asking, async (tx) => {
      const { post } = await this.own(tx, id, postId);
      if (!isEditable(post.createdAt.toTemporalInstant(), tx.now)) throw new Problem('discussion.edit_over');
      const [newest] = (await wordingsOf(tx, [postId])).get(postId) ?? [];
      if (!newest?.sealed) throw notFound();
      const before = String(seal.open(textPlace(postId, newest.number), newest.sealed));
      if (before === text) return;
      if (newest.number !== seen)
        throw new Problem('discussion.changed_meanwhile', { context: { text: before, number: newest.number } });
      const number = newest.number + 1;
      await tx.query('INSERT INTO discussion_text (post_id, number, sealed, written_at) VALUES ($1, $2, $3, $4)', [
        ...[postId, number, seal.seal(textPlace(postId, number), text), tx.now.toString()],
      ]);
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.discussion_edited',
        data: { postId, number },
      });
    });
  }

  /** Every wording goes at once; that there was a post stays. */
  remove(asking: Actor, id: string, postId: string): Promise<void> {
    return this.unitOfWork.run(asking, async (tx) => {
      const { applicationId } = await this.own(tx, id, postId);
      await tx.query('UPDATE discussion_text SET sealed = NULL WHERE post_id = $1', [postId]);
      await tx.query('UPDATE discussion_post SET removed_at = $2 WHERE id = $1', [postId, tx.now.toString()]);
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.discussion_removed',
        data: { postId },
      });
    });
  }

  /** One mark for each person and post; null takes it back. */
  mark(asking: Actor, id: string, postId: string, mark: DiscussionMark | null): Promise<void> {
    return this.unitOfWork.run(asking, async (tx) => {
      const { applicationId, actor } = await this.discussed.findOpen(tx, id);
      const post = await standingPost(tx, applicationId, postId);
      // Nobody agrees with themselves.
      if (!post || post.authorId === actor.accountId) throw notFound();
      const changed =
        mark === null
          ? await tx.query('DELETE FROM discussion_mark WHERE post_id = $1 AND account_id = $2 RETURNING 1', [
              ...[postId, actor.accountId],
            ])
          : await tx.query(
              `INSERT INTO discussion_mark (post_id, account_id, mark, marked_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (post_id, account_id) DO UPDATE SET mark = excluded.mark, marked_at = excluded.marked_at
               WHERE discussion_mark.mark <> excluded.mark RETURNING 1`,
              [postId, actor.accountId, mark, tx.now.toString()],
            );
      if (changed.length === 0) return;
      await tx.audit({
        subject: { type: 'application', id: applicationId },
        type: 'application.discussion_marked',
        data: { postId, mark },
      });
    });
  }

  private async own(tx: Transaction, id: string, postId: string): Promise<Discussed & { post: PostRow }> {
    const found = await this.discussed.findOpen(tx, id);
    const post = await standingPost(tx, found.applicationId, postId);
    if (post?.authorId !== found.actor.accountId) throw notFound();
    return { ...found, post };
  }
}
