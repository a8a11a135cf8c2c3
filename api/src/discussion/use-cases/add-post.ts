import { Inject, Injectable } from '@nestjs/common';
import { pick, type Locale } from '@placet/contract';
import type { NewPost } from '@placet/contract/discussion/schemas.ts';
import { Post } from '../../messages/post.ts';
import { CONFIG, type Config } from '../../platform/config/config.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { JudgedApplications } from '../../review/judged-application.ts';
import { markSeen, peopleOf, postsAtMost, postsOf, textPlace } from '../data/posts.queries.ts';
import { DiscussedApplication, type Discussed } from '../discussed-application.ts';

/** Says something about an application; sent twice, it is there once. */
@Injectable()
export class AddPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly discussed: DiscussedApplication,
    private readonly judged: JudgedApplications,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `discussion.closed` | `discussion.full` | `discussion.reader_unknown`; `not_found` for a thread that is not there */
  async run(asking: Actor, id: string, wanted: NewPost, request: IdempotentRequest): Promise<{ id: string }> {
    const { applicationId } = await this.unitOfWork.read(asking, (tx) => this.discussed.find(tx, id));
    const seal = await this.judged.sealOf(applicationId);
    return this.unitOfWork.run(asking, async (tx) => {
      const found = await this.discussed.findOpen(tx, id);
      return once(tx, request, async () => {
        const posts = await postsOf(tx, applicationId);
        if (posts.length >= postsAtMost) throw new Problem('discussion.full');
        const { text, answers } = wanted;
        if (answers !== null && !posts.some((one) => one.id === answers && one.threadId === null)) throw notFound();
        const mentions = await this.readersAmong(tx, found, wanted.mentions);
        const [fresh] = await tx.query<{ id: string }>('SELECT uuidv7() AS id');
        const postId = fresh?.id ?? '';
        await tx.query(
          'INSERT INTO discussion_post (id, application_id, thread_id, author_id, created_at) VALUES ($1, $2, $3, $4, $5)',
          [postId, applicationId, answers, found.actor.accountId, tx.now.toString()],
        );
        await tx.query('INSERT INTO discussion_text (post_id, number, sealed, written_at) VALUES ($1, 1, $2, $3)', [
          ...[postId, seal.seal(textPlace(postId, 1), text), tx.now.toString()],
        ]);
        await tx.query('INSERT INTO discussion_mention (post_id, account_id) SELECT $1, unnest($2::uuid[])', [
          ...[postId, mentions],
        ]);
        await markSeen(tx, applicationId, found.actor.accountId, postId);
        await tx.audit({
          subject: { type: 'application', id: applicationId },
          type: 'application.discussion_posted',
          data: { postId, mentions },
        });
        if (mentions.length > 0) await this.tell(tx, found, postId);
        return { id: postId };
      });
    });
  }

  /** Only who can read it can be mentioned in it. */
  private async readersAmong(tx: Transaction, { applicationId }: Discussed, wanted: readonly string[]) {
    if (wanted.length === 0) return [];
    const people = await peopleOf(tx, applicationId);
    const unknown = wanted.flatMap((account, place) =>
      (people.get(account)?.coordinates ?? null) === null ? [place] : [],
    );
    if (unknown.length > 0)
      throw new Problem('discussion.reader_unknown', {
        issues: unknown.map((place) => ({ path: ['body', 'mentions', place], code: 'invalid_value' })),
      });
    return [...new Set(wanted)];
  }

  /** Once, until they have read it: without a word of what was said, of whom it is about, and by whom. */
  private async tell(tx: Transaction, { applicationId, call }: Discussed, postId: string): Promise<void> {
    const rows = await tx.query<{
      id: string;
      name: string;
      email: string;
      locale: Locale;
      coordinates: boolean;
      assignmentId: string | null;
    }>(
      `SELECT account_id AS id, name, email, locale, coordinates, assignment_id AS "assignmentId" FROM discussion_addresses($1)`,
      [postId],
    );
    for (const { id, name, email, locale, coordinates, assignmentId } of rows) {
      const page =
        coordinates || assignmentId === null ? `coordinate/applications/${applicationId}` : `review/${assignmentId}`;
      await this.post.send(tx, {
        ...{ template: 'discussion_mention', locale, to: email, accountId: id },
        data: {
          name,
          call: pick(call.name, locale),
          link: `${this.config.PUBLIC_URL}/${locale}/${page}#discussion`,
        },
      });
    }
  }
}
