import { Injectable } from '@nestjs/common';
import type { PlacementSetUp, SavePlacementSettings } from '@placet/contract/wishes/settings.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { localTimeOf, toLocal } from '../../set-up/local-times.ts';
import { choicesOf, writeSettings, type Choices } from '../data/settings.queries.ts';
import { placementCall, type PlacementCall } from '../placement-call.ts';
import { placementSettings } from '../placement-settings.ts';

/** How people of a call are placed: read and said. */
@Injectable()
export class KeepSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(actor: Actor, callId: string): Promise<PlacementSetUp> {
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await placementCall(tx, callId, 'placement.prepare');
      return view(tx, call, await choicesOf(tx, callId));
    });
  }

  /** @throws Problem `placement_settings.changed_meanwhile` with the settings as they are now | `request.invalid` for what the call does not have */
  save(actor: Actor, callId: string, wanted: SavePlacementSettings): Promise<PlacementSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await placementCall(tx, callId, 'placement.prepare', true);
      const choices = await choicesOf(tx, callId);
      const stored = await view(tx, call, choices);
      const { revision, ...facts } = wanted;
      if (stored.revision !== revision)
        throw new Problem('placement_settings.changed_meanwhile', { context: { stored } });
      requireKnown(wanted, choices);
      const fields = Object.entries(facts)
        .filter(([field, value]) => !isDeepStrictEqual(value, stored[field as keyof typeof facts]))
        .map(([field]) => field);
      if (fields.length === 0) return stored;
      await writeSettings(tx, callId, {
        ...facts,
        wishesUntil: timeOf(call, facts.wishesUntil, 'wishesUntil'),
        candidatesUntil: timeOf(call, facts.candidatesUntil, 'candidatesUntil'),
      });
      await tx.audit({
        subject: { type: 'call', id: callId },
        type: 'call.placement_settings_changed',
        data: { fields },
      });
      return view(tx, call, choices);
    });
  }
}

function timeOf(call: PlacementCall, local: string | null, field: string): Date | null {
  if (local === null) return null;
  const at = localTimeOf(local, call.timeZone, 'later');
  if (!at) throw invalid(field, 'no_such_time');
  return new Date(at.epochMilliseconds);
}

const invalid = (field: string, code = 'invalid_value'): Problem =>
  new Problem('request.invalid', { issues: [{ path: ['body', field], code }] });

/** Only questions that may be looked at, values they have, people and needs of the call; each once. */
function requireKnown(
  { permissionQuestion, groupQuestion, supervisors, bounds }: SavePlacementSettings,
  choices: Choices,
): void {
  const has = (list: readonly { value: string }[], value: string | null): boolean =>
    value === null || list.some((one) => one.value === value);
  if (!has(choices.permissionQuestions, permissionQuestion)) throw invalid('permissionQuestion');
  if (!has(choices.groupQuestions, groupQuestion)) throw invalid('groupQuestion');
  const once = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
  if (
    !once(supervisors.map(({ id }) => id)) ||
    !supervisors.every(({ id }) => choices.supervisors.some((one) => one.id === id))
  )
    throw invalid('supervisors');
  const group = choices.groupQuestions.find(({ value }) => value === groupQuestion);
  if (
    !once(bounds.map(({ needId, value }) => `${needId} ${value}`)) ||
    !bounds.every(
      ({ needId, value }) =>
        choices.needs.some(({ id }) => id === needId) && group?.values.some((one) => one.value === value),
    )
  )
    throw invalid('bounds');
}

async function view(tx: Transaction, call: PlacementCall, choices: Choices): Promise<PlacementSetUp> {
  const { wishesUntil, candidatesUntil, supervisors, bounds, ...settings } = await placementSettings(tx, call.id);
  const { id, slug, name, timeZone, locales } = call;
  const local = (at: Temporal.Instant | null): string | null => at && toLocal(at, timeZone);
  return {
    call: { id, slug, name, timeZone },
    locales: [...locales],
    ...settings,
    wishesUntil: local(wishesUntil),
    candidatesUntil: local(candidatesUntil),
    supervisors: [...supervisors],
    bounds: [...bounds],
    choices,
  };
}
