import { Injectable } from '@nestjs/common';
import { DemoPlacement } from '../../placement/demo/demo-placement.ts';
import type { AccountActor } from '../../platform/database/actor.ts';
import type { Timeline } from './timeline.ts';

const spring = 'geneva-spring-2027';

interface Told {
  readonly coordinator: AccountActor;
  readonly now: Temporal.Instant;
  /** The call that is over. */
  readonly closed: string;
}

/** Who works where: a place in the call that is over, and a plan that waits to be looked at in the one that runs. */
@Injectable()
export class PlacementStory {
  constructor(private readonly placement: DemoPlacement) {}

  plan(timeline: Timeline, { coordinator, now, closed }: Told): void {
    const ago = (minutes: number): Temporal.Instant => now.subtract({ minutes });
    const day = (days: number): string =>
      now.toZonedDateTimeISO('Europe/Zurich').toPlainDate().add({ days }).toString();
    timeline.add(ago(120), async () => {
      // The teams have work for longer than the call said.
      await this.placement.need(closed, { from: day(-60), to: day(240) });
      await this.placement.publish(coordinator, await this.placement.propose(coordinator, closed));
    });
    timeline.add(ago(60), () =>
      this.placement.moveOn(coordinator, closed, 'The session of the Council is over by then; the case files are not.'),
    );
    timeline.add(ago(20), async () => {
      await this.placement.propose(coordinator, spring);
    });
  }
}
