import { leftovers, sectionsToMove } from '@placet/contract/forms/design/leftovers.ts';
import { sectionsToReview } from '@placet/contract/forms/design/review.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Injectable } from '@nestjs/common';
import { asSystem } from '../../platform/database/as-system.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { MovedDrafts, type DraftToMove } from './moved-drafts.ts';

/** One version of a form, and the one that takes its place. */
export interface FormMove {
  readonly callId: string;
  readonly from: FormDefinition;
  readonly to: FormDefinition;
  readonly toId: string;
}

const batch = 100;

/**
 * Moves every draft of a call to another version of its form. Answers go where their questions went; what does not fit any more is
 * left over for its author. Sealed answers are opened by the system alone, in this process, and only in sections where one has to move.
 */
@Injectable()
export class MoveDrafts {
  constructor(private readonly drafts: MovedDrafts) {}

  /**
   * Waits for whoever is saving or sending one of them, and keeps them from it until the transaction ends.
   * @returns how many there are.
   */
  hold(tx: Transaction, callId: string): Promise<number> {
    return asSystem(tx, 'form design', async (system) => {
      const [held] = await system.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM (
           SELECT id FROM application WHERE call_id = $1 AND state = 'draft' ORDER BY id FOR UPDATE) held`,
        [callId],
      );
      return held?.count ?? 0;
    });
  }

  /** The drafts are held. However many they are, a batch of them is in memory at a time. */
  run(tx: Transaction, move: FormMove): Promise<void> {
    return asSystem(tx, 'form design', async (system) => {
      await this.moveAnswers(system, move);
      const { affected, added } = sectionsToReview(move.from, move.to);
      await system.query(
        `UPDATE application a SET form_version_id = $2, changed_sections = ARRAY (
           SELECT key FROM unnest($3::text[]) WITH ORDINALITY AS s (key, place)
           WHERE EXISTS (SELECT FROM draft_section d WHERE d.application_id = a.id AND (d.section_key = key OR key = ANY ($5)))
             AND (key = ANY ($4) OR key = ANY ($5) OR key = ANY (a.changed_sections)) ORDER BY place)
         WHERE call_id = $1 AND state = 'draft'`,
        [move.callId, move.toId, move.to.sections.map(({ key }) => key), affected, added],
      );
    });
  }

  private async moveAnswers(tx: Transaction, { callId, from, to }: FormMove): Promise<void> {
    const sections = sectionsToMove(from, to);
    if (sections.length === 0) return;
    let last: DraftToMove | undefined;
    do {
      const found = await this.drafts.read(tx, callId, sections, last?.applicationId ?? null, batch);
      await this.drafts.write(
        tx,
        to,
        found.map((draft) => ({ draft, moved: leftovers(from, to, draft.answers) })),
      );
      last = found.length === batch ? found.at(-1) : undefined;
    } while (last);
  }
}
