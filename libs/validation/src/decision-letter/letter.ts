import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { fold } from '@cairn/event-sourcing';
import type { ModelVersion } from '@cairn/maturity-models';
import type { VisitEvent, VisitEventData } from '../visit/visit-events.js';
import type { Visit } from '../visit/visit-state.js';
import { visit } from '../visit/visit.js';

/** What was decided, and all it rests on, as it stood at that moment: a letter never changes. */
export type Decided = {
  readonly visitId: string;
  /** Which decision on the visit, counted from 1. */
  readonly number: number;
  readonly decidedAt: string;
  readonly request: VisitEventData<'VisitRequested'>;
  readonly decision: VisitEventData<'DecisionRecorded'>;
  readonly appointment: VisitEventData<'VisitScheduled'> | null;
  /** What the team concluded last. */
  readonly conclusion: VisitEventData<'VisitConcluded'> | null;
  readonly findings: Visit['findings'];
};

export type Letter = Decided & {
  readonly issuer: ProgrammeIdentity;
  /** Undefined where the model version is not known; criteria then go by their ids. */
  readonly model: ModelVersion | undefined;
  /** Names of people, by id. */
  readonly names: ReadonlyMap<string, string>;
};

/** A decision of a visit with what it rests on; the latest without a number. Undefined where there is no such decision. */
export const decidedIn = (
  visitId: string,
  history: readonly RecordedEvent<VisitEvent>[],
  number?: number,
): Decided | undefined => {
  const decisions = history.flatMap((event, at) => (event.type === 'DecisionRecorded' ? [{ event, at }] : []));
  const found = decisions.at(number === undefined ? -1 : number - 1);
  if (!found) return undefined;
  const before = history.slice(0, found.at + 1);
  const { request, appointment, findings } = fold(visit, before);
  const concluded = before.findLast((event) => event.type === 'VisitConcluded');
  if (!request) return undefined;
  return {
    visitId,
    number: decisions.indexOf(found) + 1,
    decidedAt: found.event.meta.at,
    request,
    decision: found.event.data,
    appointment,
    conclusion: concluded?.type === 'VisitConcluded' ? concluded.data : null,
    findings,
  };
};
