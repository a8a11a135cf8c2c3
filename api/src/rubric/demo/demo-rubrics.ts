import { Injectable } from '@nestjs/common';
import { withFrenchSpaces } from '../../calls/french-spaces.ts';
import { auditedActor } from '../../platform/database/actor-context.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { demoCriteria } from './rubric.ts';

/** The same rubric in force for each of the demo's calls. */
@Injectable()
export class DemoRubrics {
  async load(tx: Transaction): Promise<void> {
    await tx.query(
      `INSERT INTO rubric_version (call_id, number, definition, saved_at, saved_by, published_at, published_by)
       SELECT id, 1, $1, $2, $3, $2, $3 FROM call`,
      [JSON.stringify({ criteria: withFrenchSpaces(demoCriteria) }), tx.now.toString(), auditedActor(tx.actor)],
    );
  }
}
