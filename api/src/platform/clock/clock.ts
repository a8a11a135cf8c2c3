import { Injectable } from '@nestjs/common';

/** The only source of the current time, so that a test can hold it. */
@Injectable()
export class Clock {
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }
}
