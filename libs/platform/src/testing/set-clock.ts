import type { Clock } from '../clock/clock.js';

/** A clock that specs set by hand. */
export class SetClock implements Clock {
  constructor(private instant = '2027-03-09T06:00:00.000Z') {}
  now(): string {
    return this.instant;
  }
  set(instant: string): void {
    this.instant = instant;
  }
}
