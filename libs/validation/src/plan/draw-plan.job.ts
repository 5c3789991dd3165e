import { setImmediate as turn } from 'node:timers/promises';
import type { Job } from '@cairn/platform/jobs/job.js';
import type { Service } from '@cairn/platform/service/service.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { asPlanned } from '../proposer/planning.query.js';
import { plannedVisit } from '../proposer/planned-visit.js';
import { planStream, visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { isOverridden } from '../visit/independence.js';
import { drawPlan } from './draw-plan.js';
import { withSolver } from './highs.thread.js';
import { type Options, optionsOf } from './options.js';
import type { PlanEventData, PlacedVisit } from './plan-events.js';
import { type WaitingVisit, findPlanFacts } from './plan-facts.query.js';
import type { VisitToPlan } from './planned.js';

const name = 'draw-plan';
const SECONDS = 25;
/** Others get a turn after so many milliseconds. */
const TURN_MS = 20;

type Waiting = VisitToPlan & Pick<WaitingVisit, 'organizationId'> & { readonly version: number };

/** One row for each plan that was asked for. What is planned are visits that the person who asked may see. */
export const drawPlans: Job<ValidationTables> = {
  name,
  concurrency: 1,
  run: async ({ tenantId, key }, service) => {
    const scope = systemScope(tenantId, service.clock, `${name} ${key}`);
    const { state } = await service.inTenant(scope, (tx) => tx.load(planStream, key));
    if (!state.request || state.drawn) return;
    const waiting = await findWaiting(service, state.request, `${name} ${key}`);
    const pause = takingTurns();
    const options: Options[] = [];
    for (const visit of waiting) options.push(await finished(optionsOf(visit), pause));
    const drawn = await withSolver((solve) =>
      drawPlan(options, solve, { seconds: SECONDS, clock: () => performance.now() / 1000, pause }),
    );
    const placed = drawn.placed.map((one): PlacedVisit => {
      const { organizationId, version, visit } = waiting.find(({ visitId }) => visitId === one.visitId) as Waiting;
      return {
        visitId: one.visitId,
        organizationId,
        visitVersion: version,
        startsAt: `${one.firstDay}T${visit.hours.from}`,
        endsAt: `${one.lastDay}T${visit.hours.to}`,
        mode: visit.mode,
        validators: [...one.validators],
        lead: one.lead,
        cost: one.cost,
      };
    });
    const unplaced = drawn.unplaced.map((one) => ({
      ...one,
      reasons: [...one.reasons],
      languagesMissing: [...one.languagesMissing],
    }));
    const data = { placed, unplaced, objective: drawn.objective, bound: drawn.bound };
    await service.execute(scope, planStream, key, { type: 'RecordDraft', data });
  },
};

const findWaiting = async (
  service: Service<ValidationTables>,
  { from, to, languages, requestedBy }: PlanEventData<'PlanRequested'>,
  cause: string,
): Promise<readonly Waiting[]> => {
  const facts = await service.asStaff(requestedBy, (db) => findPlanFacts(db, from, to));
  const now = service.clock.now();
  const found: Waiting[] = [];
  for (const { visitId, organizationId, facilityId } of facts.waiting) {
    await service.inTenant(systemScope(organizationId, service.clock, cause), async (tx) => {
      const { state, version } = await tx.load(visitStream, visitId);
      const { request } = state;
      if (!request || state.status !== 'requested') return;
      const window = {
        from: request.earliest > from ? request.earliest : from,
        to: request.latest < to ? request.latest : to,
      };
      const visit = plannedVisit(request, { languages, ...window }, now);
      const planned = {
        visitId,
        organizationId,
        facilityId,
        from: visit.earliest,
        to: visit.latest,
        today: now.slice(0, 10),
        objected: state.objected,
        overridden: new Set([...state.overrides.keys()].filter((personId) => isOverridden(state, personId))),
        schedulers: new Set([...state.schedulers, requestedBy]),
      };
      const validators = await asPlanned(tx.db, planned, facts.of(facilityId));
      found.push({ visitId, organizationId, visit, validators, version });
    });
  }
  return found;
};

const takingTurns = (): (() => Promise<void>) => {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < TURN_MS) return;
    await turn();
    begun = performance.now();
  };
};

const finished = async <T>(work: Generator<undefined, T>, pause: () => Promise<void>): Promise<T> => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
};
