import type { Applying } from './applying.ts';
import { mailTo } from './mails.ts';
import { api } from './people.ts';
import { sentApplication } from './sent.ts';

/** An application that was sent, and the path of the link that its first referee was mailed. */
export interface Asked extends Applying {
  readonly referee: string;
  readonly link: string;
}

/** Where a mailed link leads: path and fragment. */
export const pathOf = (link: string): string => {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
};

export async function askedReferee(): Promise<Asked> {
  const applying = await sentApplication();
  const referee = `first-${applying.application.id}@example.org`;
  const { link } = await mailTo(referee, 'reference_request');
  return { ...applying, referee, link: pathOf(link) };
}

const authorization = (link: string) => ({ authorization: `Reference ${link.split('#')[1] ?? ''}` });

/** The referee has said that they can give it. */
export async function openByLink({ link }: Asked): Promise<void> {
  await api('POST', '/reference/opening', { headers: authorization(link), body: {} });
}

/** Everything is answered and saved, nothing sent. Gives the revision. */
export async function draftByLink(asked: Asked, strengths: string, applicantMaySee: boolean): Promise<number> {
  await openByLink(asked);
  const { revision } = await api<{ revision: number }>('PUT', '/reference/draft', {
    headers: authorization(asked.link),
    body: {
      revision: 0,
      applicantMaySee,
      answers: {
        acquaintance: { capacity: 'teacher', 'years-known': 3, relative: false },
        statement: { strengths, trust: 'yes', recommendation: 'strongly' },
      },
    },
  });
  return revision;
}

export async function giveByLink(asked: Asked, strengths: string, applicantMaySee: boolean): Promise<void> {
  const revision = await draftByLink(asked, strengths, applicantMaySee);
  await api('POST', '/reference/submission', {
    headers: { ...authorization(asked.link), 'idempotency-key': `give-${asked.application.id}` },
    body: { revision },
  });
}

export async function declineByLink({ link }: Asked): Promise<void> {
  await api('POST', '/reference/declination', { headers: authorization(link), body: { reason: '' } });
}
