import { pick, type Locale, type LocalizedText } from '@placet/contract';
import { mailKind, mailNames, type MailName } from '@placet/contract/messages/mails.ts';
import type { DeliveryLine, DeliveryState } from '@placet/contract/messages/schemas.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

/** A mail as `delivery` shows it: everything but what it says. */
export interface DeliveryRow extends Record<string, unknown> {
  id: string;
  template: string;
  test: boolean;
  locale: Locale;
  recipient: string;
  state: DeliveryState;
  created_at: Date;
  /** As PostgreSQL writes it: a page goes on after it without losing a microsecond. */
  place: string;
  sent_at: Date | null;
  last_error: string | null;
  application_id: string | null;
  reference_id: string | null;
  number: string | null;
  call: LocalizedText | null;
  call_id: string | null;
  resent_from: string | null;
  resent_as: string | null;
}

/** Of `delivery d`: what did not arrive, lately, and nothing took its place since. */
export const undelivered = (
  now: Temporal.Instant,
): string => `d.state IN ('failed', 'bounced') AND NOT d.test AND d.created_at > '${now.toString()}'::timestamptz - interval '30 days'
  AND NOT EXISTS (SELECT FROM delivery r WHERE r.resent_from = d.id)
  AND NOT EXISTS (SELECT FROM delivery r WHERE r.reference_id = d.reference_id AND r.created_at > d.created_at)`;

export interface Wanted {
  /** Of `delivery d`, with its parameters. */
  readonly where: string;
  readonly parameters: readonly unknown[];
  readonly limit: number;
}

/** Deliveries the actor may know of, the newest first; what they may not know of the application is null. */
export function readDeliveries(tx: Transaction, { where, parameters, limit }: Wanted): Promise<DeliveryRow[]> {
  return tx.query<DeliveryRow>(
    `SELECT d.*, a.number, c.name AS call, a.call_id, (SELECT r.id FROM delivery r WHERE r.resent_from = d.id) AS resent_as
     FROM (SELECT *, created_at::text AS place FROM delivery d WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT ${String(limit)}) d
     LEFT JOIN application a ON a.id = d.application_id AND a.submitted_at IS NOT NULL AND coordinates(a.call_id)
     LEFT JOIN call c ON c.id = a.call_id
     ORDER BY d.created_at DESC, d.id DESC`,
    parameters,
  );
}

const isKnown = (template: string): template is MailName => (mailNames as readonly string[]).includes(template);
const written = (at: Date): string => at.toTemporalInstant().toString({ smallestUnit: 'millisecond' });

/** Whether it can be sent once more, and how. */
export function againOf(row: DeliveryRow): DeliveryLine['again'] {
  if (row.resent_as !== null) return 'done';
  if (row.state === 'waiting' || row.test || !isKnown(row.template)) return 'no';
  const { again } = mailKind(row.template);
  if (again === 'as_it_was') return 'yes';
  return again === 'reminder' && row.number !== null && row.reference_id !== null ? 'reminder' : 'no';
}

export function toLine(row: DeliveryRow, locale: Locale): DeliveryLine {
  return {
    id: row.id,
    template: row.template,
    test: row.test,
    locale: row.locale,
    recipient: row.recipient,
    state: row.state,
    writtenAt: written(row.created_at),
    sentAt: row.sent_at && written(row.sent_at),
    error: row.last_error,
    application:
      row.application_id !== null && row.number !== null
        ? { id: row.application_id, number: row.number, call: pick(row.call ?? {}, locale) }
        : null,
    again: againOf(row),
  };
}
