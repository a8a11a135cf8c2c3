import { Injectable } from '@nestjs/common';
import type { ReleasePreview, ReleaseView } from '@placet/contract/decisions/schemas.ts';
import { authorise, authoriseKind } from '../../access/authorise.ts';
import type { AccountActor, Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { once, type IdempotentRequest } from '../../platform/http/idempotency.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { holdCall } from '../data/calls.queries.ts';
import { readCounts } from '../data/list.queries.ts';
import {
  addRelease,
  holdRelease,
  isReleasing,
  readRelease,
  toRelease,
  type ReleaseRow,
} from '../data/releases.queries.ts';
import { findCall } from '../decided-calls.ts';
import { fingerprintOfAll, releasable, StagedMails, type StagedMail } from '../staged-mails.ts';
import { SendRelease } from './send-release.ts';

/** How long a release waits, so that it can be taken back. */
const pause = { seconds: 60 };

/** From what is staged to what is sent: looked at, released once, confirmed by a second person, taken back before the first mail leaves. */
@Injectable()
export class ReleaseDecisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staged: StagedMails,
    private readonly sending: SendRelease,
  ) {}

  preview(actor: Actor, slug: string): Promise<ReleasePreview> {
    authoriseKind(actor, 'decision.release');
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await findCall(tx, slug, 'decision.release');
      const mails = await this.staged.all(tx, call);
      const going = releasable(mails);
      const { liveOffers } = await readCounts(tx, call.id);
      return {
        fingerprint: fingerprintOfAll(going),
        counts: countsOf(going),
        mails: mails.map(({ row, mail, conflicts }) => ({
          applicationId: row.id,
          number: row.number,
          name: row.name,
          outcome: row.outcome,
          locale: mail.locale,
          to: mail.to,
          subject: mail.rendered.subject,
          text: mail.rendered.text,
          discreet: mail.discreet,
          conflicts: [...conflicts],
        })),
        places: call.places,
        offersAfter: liveOffers + going.filter(({ row }) => row.outcome === 'offer').length,
        twoPersonRelease: call.twoPersonRelease,
      };
    });
  }

  /** @throws Problem `decision.releasing` | `release.nothing_to_release` | `release.changed_meanwhile` */
  release(actor: Actor, slug: string, fingerprint: string, request: IdempotentRequest): Promise<ReleaseView> {
    authoriseKind(actor, 'decision.release');
    const by = person(actor);
    return this.unitOfWork.run(actor, (tx) =>
      once(tx, request, async () => {
        const call = await findCall(tx, slug, 'decision.release');
        await holdCall(tx, call.id);
        if (await isReleasing(tx, call.id)) throw new Problem('decision.releasing');
        const going = releasable(await this.staged.all(tx, call));
        if (going.length === 0) throw new Problem('release.nothing_to_release');
        if (fingerprintOfAll(going) !== fingerprint) throw new Problem('release.changed_meanwhile');
        const releaseId = await addRelease(tx, {
          callId: call.id,
          state: call.twoPersonRelease ? 'prepared' : 'waiting',
          by,
          startsAt: call.twoPersonRelease ? null : tx.now.add(pause),
          items: going.map(({ row, hash }) => ({ applicationId: row.id, decisionId: row.decision_id, mail: hash })),
        });
        const data = { releaseId, total: going.length };
        await tx.audit({ subject: { type: 'call', id: call.id }, type: 'call.release_prepared', data });
        return this.view(tx, releaseId, by);
      }),
    );
  }

  read(actor: Actor, id: string): Promise<ReleaseView> {
    return this.unitOfWork.read(actor, async (tx) =>
      toRelease(authorised(actor, await readRelease(tx, id)), person(actor).accountId),
    );
  }

  /** @throws Problem `release.second_person` for whoever prepared it | `release.not_waiting` */
  confirm(actor: Actor, id: string): Promise<ReleaseView> {
    const by = person(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const release = authorised(actor, await holdRelease(tx, id));
      if (release.state !== 'prepared') throw new Problem('release.not_waiting');
      if (release.prepared_by === by.accountId) throw new Problem('release.second_person');
      await tx.query(
        `UPDATE decision_release SET state = 'waiting', confirmed_by = $2, confirmed_by_name = $3, starts_at = $4 WHERE id = $1`,
        [id, by.accountId, by.name, tx.now.add(pause).toString()],
      );
      const subject = { type: 'call', id: release.call_id } as const;
      await tx.audit({ subject, type: 'call.release_confirmed', data: { releaseId: id } });
      return this.view(tx, id, by);
    });
  }

  /** @throws Problem `release.begun` */
  undo(actor: Actor, id: string): Promise<ReleaseView> {
    const by = person(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const release = authorised(actor, await holdRelease(tx, id));
      if (release.state !== 'prepared' && release.state !== 'waiting') throw new Problem('release.begun');
      await tx.query(`UPDATE decision_release SET state = 'cancelled', finished_at = $2 WHERE id = $1`, [
        id,
        tx.now.toString(),
      ]);
      const subject = { type: 'call', id: release.call_id } as const;
      await tx.audit({ subject, type: 'call.release_undone', data: { releaseId: id } });
      return this.view(tx, id, by);
    });
  }

  private async view(tx: Transaction, id: string, by: AccountActor): Promise<ReleaseView> {
    const row = await readRelease(tx, id);
    if (!row) throw notFound();
    if (row.starts_at) this.sending.soon(tx, row.starts_at.toTemporalInstant());
    return toRelease(row, by.accountId);
  }
}

function person(actor: Actor): AccountActor {
  if (actor.kind !== 'account') throw new Problem('sign_in_required');
  return actor;
}

function authorised(actor: Actor, row: ReleaseRow | undefined): ReleaseRow {
  if (!row) throw notFound();
  authorise(actor, 'decision.release', { callId: row.call_id });
  return row;
}

function countsOf(mails: readonly StagedMail[]): ReleasePreview['counts'] {
  const counts = new Map<string, ReleasePreview['counts'][number]>();
  for (const { row, mail } of mails) {
    const key = `${row.outcome} ${mail.locale}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { outcome: row.outcome, locale: mail.locale, count });
  }
  return [...counts.values()];
}
