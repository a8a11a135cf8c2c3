import type { PublicationPreview } from '@placet/contract/placement/publication.ts';
import type { SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { accepted, Placing, two } from './placing.ts';

/** What comes of placement, of two others of a call: a pin, a plan with a move by hand, and one that is published. */
export async function placed(
  test: TestApp,
  { call, coordinator }: { readonly call: SeededCall; readonly coordinator: Person },
): Promise<{ planId: string; placementId: string; candidateId: string }> {
  const place = new Placing(test, coordinator, call);
  const legal = await place.need('legal');
  const [one, other] = two(await accepted(place, 2));
  const pin = { applicationId: one.id, needId: legal, kind: 'pin', reason: 'Knows the archive.' };
  await place.send('POST', `/placement-calls/${call.id}/pins`, pin);
  const first = await place.propose();
  const { fingerprint } = (await place.send('GET', `/placement-plans/${first}/publication`)).json<PublicationPreview>();
  await place.send('POST', `/placement-plans/${first}/publication`, { fingerprint, offer: null });
  const documentation = await place.need('documentation', { positions: 2 });
  const planId = await place.propose();
  const { people } = await place.board(planId);
  const at = people.find(({ id }) => id === other.id)?.place?.needId ?? null;
  await place.moveRequest(planId, other, at, at === documentation ? null : documentation);
  const [row] = await test.sql<{ id: string }>('SELECT id FROM placement WHERE call_id = $1 ORDER BY id LIMIT 1', [
    call.id,
  ]);
  return { planId, placementId: row?.id ?? '', candidateId: other.id };
}
