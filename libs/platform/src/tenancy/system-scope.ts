import type { CommandMeta } from '@cairn/event-sourcing';
import type { Clock } from '../clock/clock.js';
import type { Scope } from './scope.js';

/** Who acts when a reaction, a job or a schedule does. */
const systemActor = 'system';

export const systemMeta = (clock: Clock, cause: string): CommandMeta => ({
  at: clock.now(),
  actor: systemActor,
  requestId: cause,
});

/** The scope of a job or reaction in one tenant; `cause` is the id of the event or job that led to it. */
export const systemScope = (tenantId: string, clock: Clock, cause: string): Scope => ({
  tenantId,
  meta: systemMeta(clock, cause),
});
