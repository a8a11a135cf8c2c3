import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config/config.ts';
import type { SystemActor } from '../platform/database/actor.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { negotiateLocale } from '../platform/i18n/locale.ts';
import { inboxPolicy, listPage, mailPage, type MessageState } from './inbox/inbox-html.ts';
import { hasInbox, isLocal } from './inbox/local-only.ts';

const reader: SystemActor = { kind: 'system', job: 'local inbox' };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Row {
  id: string;
  recipient: string;
  subject: string;
  state: MessageState;
  created_at: Date;
  body_text: string;
}

const columns =
  'id, recipient, coalesce(mailed_subject, subject) AS subject, state, created_at, coalesce(mailed_text, body_text) AS body_text';
/** What the demo's past wrote was never handed out, and would bury what was. */
const handedOut = `(attempts > 0 OR state <> 'sent')`;
const toMail = ({ created_at, body_text, ...row }: Row) => ({
  ...row,
  written: created_at.toTemporalInstant(),
  text: body_text,
});

/**
 * The page `/inbox`, where a developer reads the mails that were sent nowhere. It is no part of the API: it knows no actor and no permission,
 * only this machine. To everybody else it is not there.
 */
export function addInboxPage(app: NestFastifyApplication, config: Config): void {
  if (!hasInbox(config)) return;
  const server = app.getHttpAdapter().getInstance();
  const unitOfWork = app.get(UnitOfWork);

  const guarded =
    (answer: (request: FastifyRequest, locale: 'en' | 'fr') => Promise<string | null>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { headers, socket } = request.raw;
      const locale = negotiateLocale(headers['accept-language']);
      const html = isLocal({ address: socket.remoteAddress, headers }) ? await answer(request, locale) : null;
      return reply
        .status(html === null ? 404 : 200)
        .header('content-security-policy', inboxPolicy)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(html ?? '');
    };

  server.get<{ Querystring: { to?: unknown } }>(
    '/inbox',
    guarded(async (request, locale) => {
      const { to } = request.query as { to?: unknown };
      const only = typeof to === 'string' ? to : null;
      const rows = await unitOfWork.read(reader, (tx) =>
        tx.query<Row>(
          `SELECT ${columns} FROM message WHERE ($1::text IS NULL OR recipient = $1) AND ${handedOut} ORDER BY created_at DESC, id DESC LIMIT 200`,
          [only],
        ),
      );
      return listPage(rows.map(toMail), only, locale);
    }),
  );

  server.get(
    '/inbox/:id',
    guarded(async (request, locale) => {
      const { id } = request.params as { id: string };
      if (!uuid.test(id)) return null;
      const [row] = await unitOfWork.read(reader, (tx) =>
        tx.query<Row>(`SELECT ${columns} FROM message WHERE id = $1`, [id]),
      );
      return row ? mailPage(toMail(row), locale) : null;
    }),
  );
}
