import { Injectable } from '@nestjs/common';
import { withFrenchSpaces } from '../../calls/french-spaces.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { demoNeeds } from './needs.ts';

/** What the demo's teams need; two have not said it yet. Calls with their teams come before. */
@Injectable()
export class DemoNeeds {
  async load(tx: Transaction): Promise<void> {
    for (const [team, { positions, languages, skills, presence, work }] of Object.entries(withFrenchSpaces(demoNeeds)))
      await tx.query(
        `INSERT INTO team_need (team_id, call_id, positions, languages, skills, presence, work, changed_at)
         SELECT t.id, ct.call_id, $2, $3, $4, $5, $6, $7 FROM team t JOIN call_team ct ON ct.team_id = t.id WHERE t.slug = $1`,
        [team, positions, JSON.stringify(languages), JSON.stringify(skills), presence, work, tx.now.toString()],
      );
  }
}
