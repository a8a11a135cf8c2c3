import { Injectable } from '@nestjs/common';
import { withFrenchSpaces } from '../../calls/french-spaces.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { slugOf } from '../../platform/text/slug.ts';
import { demoResources } from './resources.ts';

/** The demo's library. */
@Injectable()
export class DemoResources {
  async load(tx: Transaction): Promise<void> {
    for (const [place, { name, resources }] of withFrenchSpaces(demoResources).entries()) {
      const [category] = await tx.query<{ id: string }>(
        `INSERT INTO content_category (kind, name, position) VALUES ('resource', $1, $2) RETURNING id`,
        [name, place + 1],
      );
      for (const [position, { title, summary, body = {}, link, languages = [], audience }] of resources.entries())
        await tx.query(
          `INSERT INTO resource (slug, category_id, title, summary, body, link, languages, audience, position, published)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, true)`,
          [
            ...[slugOf(title.en ?? ''), category?.id, title, summary, body, link ?? null],
            ...[languages, audience, position + 1],
          ],
        );
    }
  }
}
