import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { tokenGone, tokenPattern } from '../secret-links.ts';

/** What the demo's past wrote was sent in that past: none of it leaves now. */
@Injectable()
export class DemoMails {
  /** @param shown the application whose mails the local inbox shows, with links that work. The others were never handed to a postman. */
  async settle(tx: Transaction, shown: string): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'sent', queued_at = created_at, sent_at = created_at,
         attempts = CASE WHEN application_id = $1 THEN 1 ELSE 0 END,
         body_text = CASE WHEN application_id = $1 THEN body_text ELSE regexp_replace(body_text, $2, $3, 'g') END,
         body_html = CASE WHEN application_id = $1 THEN body_html ELSE regexp_replace(body_html, $2, $3, 'g') END
       WHERE state = 'waiting'`,
      [shown, tokenPattern, tokenGone],
    );
  }
}
