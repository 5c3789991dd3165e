import { Rejection } from '@cairn/event-sourcing';
import { HttpRefusal, NotFound } from '@cairn/platform/http/refusals.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import type { Service } from '@cairn/platform/service/service.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { shiftIn } from '../appointment/shift-date.store.js';
import { disruptionStream, visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { shifted } from '../visit/shift-date.js';
import type { Visit } from '../visit/visit-state.js';
import type { MovedVisit, TouchedVisit } from './disruption-events.js';
import type { Disruption } from './disruption-state.js';
import { obstacleTo } from './obstacle-to.js';
import type { RecordShift } from './record-shift.js';
import { type TimesTaken, findTimesTaken } from './touched.query.js';

const name = 'shift-visits';

/**
 * One row for each disruption whose dates are to be moved, or put back. A visit and the disruption's note of it are one
 * transaction, so that a run after a crash goes on where the last one ended. The key is the disruption's id.
 */
export const shiftVisits: Job<ValidationTables> = {
  name,
  run: async ({ tenantId, key }, service) => {
    const scope = systemScope(tenantId, service.clock, `${name} ${key}`);
    const { state } = await service.inTenant(scope, (tx) => tx.load(disruptionStream, key));
    if (!state.declared || (state.status !== 'applying' && state.status !== 'undoing')) return;
    const times = await service.asStaff(state.declared.declaredBy, findTimesTaken);
    for (const visit of inTurn(state)) {
      const refusal = await shiftOne(service, tenantId, key, state, visit, times);
      if (refusal === null) continue;
      const data = { visitId: visit.visitId, refusal };
      await service.execute(scope, disruptionStream, key, { type: 'RecordShift', data });
    }
    await service.execute(scope, disruptionStream, key, { type: 'EndShifts', data: {} });
  },
};

/** Visits that were not tried yet. Those that move furthest ahead go first, so that nobody runs into the own next visit. */
const inTurn = ({ declared, status, shifted: done, restored }: Disruption): readonly TouchedVisit[] => {
  if (!declared) return [];
  const inOrder = declared.days > 0 ? declared.visits.toReversed() : declared.visits;
  if (status === 'applying') return inOrder.filter(({ visitId }) => !done.has(visitId));
  return inOrder
    .toReversed()
    .filter(({ visitId }) => !restored.has(visitId))
    .flatMap((visit) => {
      const moved = done.get(visit.visitId);
      return moved ? [{ ...visit, visitVersion: moved.visitVersion }] : [];
    });
};

/** The code of the rule by which the visit refuses; null where what became of it is noted. */
const shiftOne = async (
  service: Service<ValidationTables>,
  tenantId: string,
  disruptionId: string,
  { declared, status, undoneBy }: Disruption,
  { visitId, organizationId, visitVersion }: TouchedVisit,
  times: TimesTaken,
): Promise<string | null> => {
  if (!declared) return null;
  const undoes = status === 'undoing';
  const days = undoes ? -declared.days : declared.days;
  const actor = undoes ? (undoneBy ?? declared.declaredBy) : declared.declaredBy;
  const meta = { at: service.clock.now(), actor, requestId: `${name} ${disruptionId}` };
  const shift = { disruptionId, reason: declared.reason, undoes };
  const together = new Set(declared.visits.map((one) => one.visitId));
  try {
    let outcome: Outcome | undefined;
    await service.inTenants(
      [
        { tenantId: organizationId, meta },
        { tenantId, meta },
      ],
      async (tx, index) => {
        if (index === 0) {
          const { state: known } = await tx.load(visitStream, visitId);
          const refusal = undoes ? null : obstacleOf(known, days, meta.at.slice(0, 10), times, together);
          if (refusal !== null) {
            outcome = { visitId, refusal };
            return;
          }
          const { before, state, version } = await shiftIn(tx, { visitId, ifVersion: visitVersion, days, shift });
          outcome = { visitId, moved: movedOf(visitId, organizationId, before, state, version) };
        } else if (outcome) {
          await tx.execute(disruptionStream, disruptionId, { type: 'RecordShift', data: outcome });
        }
      },
    );
    return null;
  } catch (error) {
    if (error instanceof Rejection || error instanceof HttpRefusal || error instanceof NotFound) return error.code;
    throw error;
  }
};

type Outcome = RecordShift['data'];

const obstacleOf = (
  { request, appointment, proposal }: Visit,
  days: number,
  today: string,
  times: TimesTaken,
  together: ReadonlySet<string>,
): string | null => {
  const date = appointment ?? proposal;
  return request && date
    ? obstacleTo(request.country, shifted(date, days), date.validators, today, times, together)
    : null;
};

const movedOf = (visitId: string, organizationId: string, before: Visit, state: Visit, version: number): MovedVisit => {
  const { request } = state;
  const [date, former] = [state.appointment ?? state.proposal, before.appointment ?? before.proposal];
  if (!request || !date || !former) throw new Error('A visit without a date was shifted.');
  return {
    visitId,
    organizationId,
    organizationName: request.organizationName,
    facilityName: request.facilityName,
    before: former.startsAt,
    ...shifted(date, 0),
    timeZone: request.timeZone,
    mode: date.mode,
    validators: [...date.validators],
    held: state.appointment === null,
    sequence: state.appointment?.sequence ?? null,
    visitVersion: version,
  };
};
