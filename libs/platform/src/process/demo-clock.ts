import type { Pool } from '../database/pool.js';
import { rolesOf, serviceNames } from '../database/roles.js';
import type { Wakeups } from '../wakeups/wakeups.js';
import { InvalidInput } from '../http/refusals.js';
import type { Clock } from '../clock/clock.js';
import { millisecondsBy, withinReach } from '../clock/moved-clock.js';

const clockTopic = 'clock';
/** For a hint that was lost. */
const REREAD_MS = 30_000;

export const demoClockTables = `
  CREATE SCHEMA IF NOT EXISTS demo;
  CREATE TABLE IF NOT EXISTS demo.clock (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), offset_ms bigint NOT NULL DEFAULT 0);
  INSERT INTO demo.clock DEFAULT VALUES ON CONFLICT DO NOTHING;
  GRANT USAGE ON SCHEMA demo TO cairn_service;
  GRANT SELECT ON demo.clock TO cairn_service;
  REVOKE UPDATE ON demo.clock FROM cairn_service;
  GRANT UPDATE ON demo.clock TO ${serviceNames.map((name) => rolesOf(name).own).join(', ')}`;

/** The clock of a demo: runs as fast as the real one, at a distance which people can change and all processes share. */
export class DemoClock implements Clock {
  private offsetMs = 0;
  private stopListening: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly wakeups: Wakeups,
  ) {}

  async start(): Promise<void> {
    await this.read();
    const reread = (): void => void this.read().catch(() => undefined);
    this.stopListening = this.wakeups.on(clockTopic, reread);
    this.timer = setInterval(reread, REREAD_MS).unref();
  }

  stop(): void {
    this.stopListening?.();
    clearInterval(this.timer);
  }

  now(): string {
    return new Date(Date.now() + this.offsetMs).toISOString();
  }

  onMove(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * Moves the clock by an ISO 8601 duration, `P6M` or `-P1D`, counted on the UTC calendar.
   *
   * @throws InvalidInput where that leads out of reach
   */
  async advance(duration: string): Promise<string> {
    const milliseconds = millisecondsBy(this.now(), duration);
    if (milliseconds === undefined) throw new InvalidInput([{ path: 'advance', message: withinReach }]);
    await this.pool.query('UPDATE demo.clock SET offset_ms = offset_ms + $1', [milliseconds]);
    await this.read();
    this.wakeups.notify(clockTopic);
    return this.now();
  }

  private async read(): Promise<void> {
    const { rows } = await this.pool.query<{ offset_ms: string }>('SELECT offset_ms FROM demo.clock');
    const offsetMs = Number(rows[0]?.offset_ms ?? 0);
    if (offsetMs === this.offsetMs) return;
    this.offsetMs = offsetMs;
    for (const listener of this.listeners) listener();
  }
}
