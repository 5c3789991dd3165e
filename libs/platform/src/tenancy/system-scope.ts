import type { CommandMeta } from '@cairn/event-sourcing';
import type { Clock } from '../clock/clock.js';
import type { Scope } from './scope.js';

/** Actor of reactions, jobs and schedules. */
const systemActor = 'system';

/** Metadata of work without a person, at the present instant. `cause`: id of the event or job that led to it. */
export const systemMeta = (clock: Clock, cause: string): CommandMeta => ({
  at: clock.now(),
  actor: systemActor,
  requestId: cause,
});

/** The scope of a job or reaction in one tenant. `cause`: id of the event or job that led to it. */
export const systemScope = (tenantId: string, clock: Clock, cause: string): Scope => ({
  tenantId,
  meta: systemMeta(clock, cause),
});
