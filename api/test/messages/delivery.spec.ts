import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BounceListeners } from '../../src/messages/bounce-listeners.ts';
import { Delivery } from '../../src/messages/delivery.ts';
import { Post } from '../../src/messages/post.ts';
import { visitor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { decodeHeader, headerOf, partOf, startMailServer, type TestMailServer } from '../support/test-mail-server.ts';

const token = 'A'.repeat(40) + '9_-';
let mail: TestMailServer;
let test: TestApp;

beforeEach(async () => {
  mail = await startMailServer();
  test = await startTestApp({ SMTP_URL: mail.url, MAIL_FROM: 'Placet <no-reply@placet.example>' });
});
afterEach(async () => {
  await test.close();
  await mail.close();
});

/** Few and quick retries, so that giving up can be waited for. */
async function start(retries = 3): Promise<void> {
  await test.app.get(Jobs).start();
  await test.sql('UPDATE pgboss.queue SET retry_limit = $1, retry_delay = 1, retry_backoff = false', [retries]);
}

async function post(to: string, name = 'Amina', references: { referenceId?: string } = {}): Promise<void> {
  await test.app.get(UnitOfWork).run(visitor, (tx) =>
    test.app.get(Post).send(tx, {
      template: 'sign_in_link',
      locale: 'en',
      to,
      accountId: null,
      data: { name, link: `http://localhost:3000/en/sign-in-link#${token}`, minutes: 15 },
      ...references,
    }),
  );
}

interface Row {
  id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  body_text: string;
  body_html: string;
}

const rows = (): Promise<Row[]> =>
  test.sql<Row>('SELECT id, state, attempts, last_error, body_text, body_html FROM message ORDER BY created_at, id');

async function until(met: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await met())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await wait(50);
  }
}

const settled = (count: number) => async (): Promise<boolean> => {
  const all = await rows();
  return all.length === count && all.every(({ state }) => state !== 'waiting');
};

describe('a mail', () => {
  it('leaves once, however often the outbox is swept', async () => {
    await start();
    await post('amina@example.org');
    const delivery = test.app.get(Delivery);
    await Promise.all([delivery.sweep(), delivery.sweep(), delivery.sweep()]);
    await test.sql('UPDATE message SET queued_at = NULL');
    await Promise.all([delivery.sweep(), delivery.sweep()]);
    await until(settled(1));
    await wait(2_500);
    expect(mail.received.map(({ to }) => to)).toEqual([['amina@example.org']]);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1 }]);
  });

  it('leaves only if the transaction that wrote it commits', async () => {
    await start();
    const work = test.app.get(UnitOfWork).run(visitor, async (tx) => {
      await test.app.get(Post).send(tx, {
        template: 'no_account',
        locale: 'en',
        to: 'nobody@example.org',
        accountId: null,
        data: { link: 'http://localhost:3000/en/register', hours: 24 },
      });
      throw new Error('later step failed');
    });
    await expect(work).rejects.toThrow('later step failed');
    await post('after@example.org');
    await until(() => mail.received.length > 0);
    expect(mail.received.map(({ to }) => to)).toEqual([['after@example.org']]);
  });

  it('says who sent it, whom to answer, in which language, and that a machine wrote it', async () => {
    await test.sql(
      `INSERT INTO organisation (name, locales, default_locale, time_zone, contact_email)
       VALUES ('{"en":"Lighthouse"}', '{en,fr}', 'en', 'Europe/Zurich', 'hello@lighthouse.example')`,
    );
    await start();
    await post('amina@example.org');
    await until(() => mail.received.length > 0);
    const [{ raw, from } = { raw: '', from: '' }] = mail.received;
    const [message] = await rows();
    expect(from).toBe('no-reply@placet.example');
    expect(headerOf(raw, 'reply-to')).toEqual(['hello@lighthouse.example']);
    expect(headerOf(raw, 'message-id')).toEqual([`<${message?.id ?? ''}@localhost>`]);
    expect(headerOf(raw, 'auto-submitted')).toEqual(['auto-generated']);
    expect(headerOf(raw, 'content-language')).toEqual(['en']);
  });

  it('has a text part and an HTML part, both with the link and with names in any script', async () => {
    await start();
    const name = 'Zoë “Ж” محمد 张 👩🏽‍🚀 <b>&';
    await post('amina@example.org', name);
    await until(() => mail.received.length > 0);
    const raw = mail.received[0]?.raw ?? '';
    expect(headerOf(raw, 'content-type')[0]).toMatch(/^multipart\/alternative/);
    const text = partOf(raw, 'text/plain');
    expect(text).toContain(`Dear ${name},`);
    expect(text).toContain(`#${token}`);
    const html = partOf(raw, 'text/html');
    expect(html).toContain('محمد 张 👩🏽‍🚀 &lt;b&gt;&amp;,');
    expect(html).toContain(`href="http://localhost:3000/en/sign-in-link#${token}"`);
    expect(html).not.toMatch(/<(img|script|link|iframe)|src=/);
  });

  it('cannot be given a header by a name or an address with a line break in it', async () => {
    await start();
    const evil = 'Eve\r\nBcc: spied@example.org\r\nX-Evil: yes';
    await test.app.get(UnitOfWork).run(visitor, (tx) =>
      test.app.get(Post).send(tx, {
        template: 'reference_request',
        locale: 'en',
        to: 'referee@example.org',
        accountId: null,
        data: {
          referee: evil,
          applicant: evil,
          organisation: evil,
          call: evil,
          link: 'http://localhost:3000/en/reference',
          deadline: 'Monday',
        },
      }),
    );
    await post('a@example.org\r\nBcc: spied@example.org');
    await until(settled(2));
    for (const { raw, to } of mail.received) {
      expect(to).not.toContain('spied@example.org');
      expect(headerOf(raw, 'bcc')).toEqual([]);
      expect(headerOf(raw, 'x-evil')).toEqual([]);
    }
    expect(decodeHeader(headerOf(mail.received[0]?.raw ?? '', 'subject')[0] ?? '')).toBe(
      'Eve Bcc: spied@example.org X-Evil: yes names you as a referee',
    );
  });

  it('leaves in the order it was written', async () => {
    await start();
    const work = test.app.get(UnitOfWork);
    const addresses = Array.from({ length: 12 }, (_, index) => `p${String(index)}@example.org`);
    await work.run(visitor, async (tx) => {
      for (const to of addresses) {
        await test.app.get(Post).send(tx, {
          template: 'no_account',
          locale: 'fr',
          to,
          accountId: null,
          data: { link: 'http://localhost:3000/fr/register', hours: 24 },
        });
      }
    });
    await until(settled(12));
    expect(mail.received.flatMap(({ to }) => to)).toEqual(addresses);
  });

  it('takes the token of its link out of the database when it left', async () => {
    await start();
    await post('amina@example.org');
    expect((await rows())[0]?.body_text).toContain(token);
    await until(settled(1));
    const [sent] = await rows();
    expect(sent?.body_html).not.toContain(token);
    expect(sent?.body_text).not.toContain(token);
    expect(sent?.body_text).toContain('http://localhost:3000/en/sign-in-link#…');
  });
});

describe('a mail server that refuses', () => {
  it.each([550, 553, 554])(
    'the addressee for good (%i): the mail bounced, its feature is told once, nothing is tried again',
    async (code) => {
      const told: unknown[] = [];
      test.app.get(BounceListeners).on((_tx, bounce) => {
        told.push(bounce);
        return Promise.resolve();
      });
      mail.verdict = (to) => (to === 'gone@example.org' ? { code, text: 'no such user' } : null);
      await start();
      const referenceId = '00000000-0000-7000-8000-000000000001';
      await post('gone@example.org', 'Amina', { referenceId });
      await until(settled(1));
      const [row] = await rows();
      expect(row).toMatchObject({ state: 'bounced', attempts: 1, last_error: `SMTP ${String(code)}` });
      expect(told).toEqual([{ messageId: row?.id, template: 'sign_in_link', referenceId }]);
    },
  );

  it('the mail itself for good, after reading it', async () => {
    mail.dataVerdict = () => ({ code: 552, text: 'too large' });
    await start();
    await post('amina@example.org');
    await until(settled(1));
    expect(await rows()).toMatchObject([{ state: 'bounced', last_error: 'SMTP 552' }]);
  });

  it('for now: tried again until it is taken', async () => {
    mail.verdict = (_to, before) => (before < 2 ? { code: 451, text: 'greylisted' } : null);
    await start();
    await post('amina@example.org');
    await until(settled(1));
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 3 }]);
    expect(mail.received).toHaveLength(1);
  });

  it('for now and for ever: given up after the last try, and its feature is told', async () => {
    const told: unknown[] = [];
    test.app.get(BounceListeners).on((_tx, bounce) => {
      told.push(bounce.template);
      return Promise.resolve();
    });
    mail.verdict = () => ({ code: 450, text: 'mailbox busy' });
    await start(1);
    await post('amina@example.org');
    await until(settled(1));
    expect(await rows()).toMatchObject([{ state: 'failed', attempts: 2 }]);
    expect(told).toEqual(['sign_in_link']);
  });

  it('does not take other mails back with it', async () => {
    mail.verdict = (to) => (to === 'busy@example.org' ? { code: 450, text: 'mailbox busy' } : null);
    await start(1);
    for (const to of ['a@example.org', 'busy@example.org', 'b@example.org', 'c@example.org']) await post(to);
    await until(settled(4));
    expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['sent', 1],
      ['failed', 2],
      ['sent', 1],
      ['sent', 1],
    ]);
    expect(mail.received).toHaveLength(3);
  });

  it('us, by our password or our sender address: no address is called wrong, the mail waits', async () => {
    await mail.close();
    const strict = await startMailServer(
      {
        onMailFrom: (_address, _session, done) => {
          done(Object.assign(new Error('sender rejected'), { responseCode: 550 }));
        },
      },
      mail.port,
    );
    await start(50);
    await post('amina@example.org');
    await until(async () => ((await rows())[0]?.attempts ?? 0) >= 1);
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
    await strict.close();
    mail = await startMailServer({}, mail.port);
    await until(settled(1));
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
  });
});

describe('a mail server that is not there', () => {
  it('gets the mail when it comes back', async () => {
    await mail.close();
    await start(50);
    await post('amina@example.org');
    await until(async () => ((await rows())[0]?.attempts ?? 0) >= 1);
    expect(await rows()).toMatchObject([
      { state: 'waiting', last_error: expect.stringContaining('ECONNREFUSED') as string },
    ]);
    mail = await startMailServer({}, mail.port);
    await until(settled(1));
    expect(mail.received).toHaveLength(1);
  });
});

describe('after a crash', () => {
  it('between sending and recording, the mail is sent again and can be recognised as the same', async () => {
    await start();
    // The database refuses to write down the outcome, as if the process had died before it could.
    await test.sql(`CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.state = 'sent' THEN RAISE EXCEPTION 'crash'; END IF; RETURN NEW; END $$`);
    await test.sql('CREATE TRIGGER crash BEFORE UPDATE ON message FOR EACH ROW EXECUTE FUNCTION crash()');
    await post('amina@example.org');
    await until(() => mail.received.length === 1);
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
    await test.sql('DROP TRIGGER crash ON message');
    await until(settled(1));
    expect(mail.received).toHaveLength(2);
    const ids = mail.received.map(({ raw }) => headerOf(raw, 'message-id')[0]);
    expect(ids[0]).toBeDefined();
    expect(ids[1]).toBe(ids[0]);
  });

  it('a message whose job was lost is queued again a day later', async () => {
    await start();
    await test.sql(
      `INSERT INTO message (template, locale, recipient, subject, body_text, body_html, queued_at)
      VALUES ('no_account', 'en', 'lost@example.org', 's', 't', 'h', $1)`,
      [test.clock.now().toString()],
    );
    const delivery = test.app.get(Delivery);
    await delivery.sweep();
    await wait(2_500);
    expect(mail.received).toEqual([]);
    test.clock.advance({ hours: 25 });
    await delivery.sweep();
    await until(settled(1));
    expect(mail.received).toHaveLength(1);
  });

  it('what was written before the queue started leaves when it starts', async () => {
    await post('early@example.org');
    expect(mail.received).toEqual([]);
    await start();
    await until(settled(1));
    expect(mail.received).toHaveLength(1);
  });
});
