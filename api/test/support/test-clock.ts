import { Clock } from '../../src/platform/clock/clock.ts';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  private instant: Temporal.Instant;

  constructor(at = '2026-11-23T12:00:00Z') {
    super();
    this.instant = Temporal.Instant.from(at);
  }

  override now(): Temporal.Instant {
    return this.instant;
  }

  set(at: string): void {
    this.instant = Temporal.Instant.from(at);
  }

  advance(by: Temporal.DurationLike): void {
    this.instant = this.instant.add(by);
  }
}
