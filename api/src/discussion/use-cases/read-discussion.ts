import type { Discussion, DiscussionPost } from '@placet/contract/discussion/schemas.ts';
import { Injectable } from '@nestjs/common';
import type { PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { JudgedApplications } from '../../review/judged-application.ts';
import {
  marksOf,
  mentionsOf,
  peopleOf,
  postsOf,
  seenUntil,
  textPlace,
  wordingsOf,
  type MarkRow,
  type PersonRow,
  type PostRow,
  type Wording,
} from '../data/posts.queries.ts';
import { DiscussedApplication } from '../discussed-application.ts';
import { editableUntil, isEditable } from '../domain/editing.ts';

interface Reading {
  readonly accountId: string;
  readonly now: Temporal.Instant;
  readonly seen: Date | null;
  readonly open: boolean;
  readonly seal: PersonalSeal | null;
  readonly people: ReadonlyMap<string, PersonRow>;
}

/** Everything that was said about an application, and who can read it. */
@Injectable()
export class ReadDiscussion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly discussed: DiscussedApplication,
    private readonly judged: JudgedApplications,
  ) {}

  async run(asking: Actor, id: string): Promise<Discussion> {
    const { found, now, rows, wordings, marks, mentions, people, seen } = await this.unitOfWork.read(
      asking,
      async (tx) => {
        const found = await this.discussed.find(tx, id);
        const rows = await postsOf(tx, found.applicationId);
        const ids = rows.map((row) => row.id);
        return {
          ...{ found, now: tx.now, rows },
          wordings: await wordingsOf(tx, ids),
          marks: await marksOf(tx, ids),
          mentions: await mentionsOf(tx, ids),
          people: await peopleOf(tx, found.applicationId),
          seen: await seenUntil(tx, found.applicationId, found.actor.accountId),
        };
      },
    );
    const { accountId } = found.actor;
    const seal = rows.length === 0 ? null : await this.judged.sealIfThere(found.applicationId);
    const reading = { accountId, now, seen, open: found.open, seal, people };
    return {
      open: found.open,
      timeZone: found.call.timeZone,
      readers: [...people.values()].flatMap(({ coordinates, ...person }) =>
        coordinates === null ? [] : [{ ...person, coordinates, me: person.id === accountId }],
      ),
      posts: rows.map((row) =>
        toPost(row, reading, wordings.get(row.id) ?? [], mentions.get(row.id) ?? [], marks.get(row.id) ?? []),
      ),
    };
  }
}

function toPost(
  row: PostRow,
  reading: Reading,
  [newest, ...earlier]: readonly Wording[],
  mentions: readonly string[],
  marks: readonly MarkRow[],
): DiscussionPost {
  const { accountId, now, seen, open, seal, people } = reading;
  const author = row.authorId === null ? undefined : people.get(row.authorId);
  const mine = row.authorId === accountId;
  const created = row.createdAt.toTemporalInstant();
  const text = ({ number, sealed }: Wording): string | null => opened(seal, textPlace(row.id, number), sealed);
  return {
    id: row.id,
    answers: row.threadId,
    author: author?.name ?? null,
    mine,
    left: author === undefined || author.coordinates === null,
    text: newest ? text(newest) : null,
    number: newest?.number ?? 1,
    earlier: earlier.flatMap((wording) => {
      const before = text(wording);
      return before === null ? [] : [{ text: before, writtenAt: wording.writtenAt.toISOString() }];
    }),
    createdAt: row.createdAt.toISOString(),
    editedAt: earlier.length > 0 && newest ? newest.writtenAt.toISOString() : null,
    removedAt: row.removedAt?.toISOString() ?? null,
    editableUntil:
      mine && open && row.removedAt === null && isEditable(created, now)
        ? editableUntil(created).toString({ smallestUnit: 'millisecond' })
        : null,
    isNew: !mine && row.removedAt === null && (seen === null || row.createdAt > seen),
    mentions: mentions.flatMap((id) => people.get(id)?.name ?? []),
    mentionsMe: mentions.includes(accountId),
    // What is thought by somebody who left does not count any more.
    marks: marks.flatMap(({ accountId: by, mark }) => {
      const person = people.get(by);
      return person === undefined || person.coordinates === null
        ? []
        : [{ mark, name: person.name, mine: by === accountId }];
    }),
  };
}

/** Sealed under a key that is gone, it stays shut: that is what erasing somebody means. */
function opened(seal: PersonalSeal | null, place: string, sealed: Buffer | null): string | null {
  try {
    return seal === null || sealed === null ? null : String(seal.open(place, sealed));
  } catch {
    return null;
  }
}
