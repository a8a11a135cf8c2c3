import { ask } from '../support/apply.ts';
import type { SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { Decide, inReview, offer, reject, waitlist } from './deciding.ts';

/** What comes of a release, of three others of a call: an offer, a place on the waiting list, and a rejection that is appealed against. */
export async function decided(
  test: TestApp,
  call: SeededCall,
  coordinator: Person,
): Promise<{ releaseId: string; offeredId: string }> {
  const [offered, waiting, rejected] = await inReview(test, call, 3);
  if (!offered || !waiting || !rejected) throw new Error('three were sent');
  const decide = new Decide(test, coordinator, call);
  await decide.act('shortlist', [offered.id]);
  await decide.stage(offer, offered.id);
  await decide.stage(waitlist, waiting.id);
  await decide.stage(reject, rejected.id);
  const { id } = await decide.releaseNow();
  await ask(test, rejected.person, 'POST', `/appeals/${rejected.id}`, { text: 'Please look again.' });
  return { releaseId: id, offeredId: offered.id };
}
