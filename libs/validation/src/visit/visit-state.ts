import { evolveWith } from '@cairn/event-sourcing';
import type { Appointment, VisitEvent, VisitEventData } from './visit-events.js';

export type Finding = Pick<VisitEventData<'FindingRecorded'>, 'verdict' | 'note'> & {
  /** Counts the changes of this finding from 1. */
  readonly version: number;
};

/** `appointment` is the date both sides agreed on; `proposal` is one that waits for the hospital. */
export type Visit = {
  readonly status: 'none' | 'requested' | 'proposed' | 'scheduled' | 'concluded' | 'decided' | 'cancelled';
  readonly request: VisitEventData<'VisitRequested'> | null;
  readonly proposal: Appointment | null;
  readonly appointment: VisitEventData<'VisitScheduled'> | null;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly proposedStage: number | null;
  readonly foundStage: number | null;
};

export const noVisit: Visit = {
  status: 'none',
  request: null,
  proposal: null,
  appointment: null,
  findings: new Map(),
  proposedStage: null,
  foundStage: null,
};

export const evolveVisit = evolveWith<Visit, VisitEvent>({
  VisitRequested: (_, { data }) => ({ ...noVisit, status: 'requested', request: data }),
  DateProposed: (visit, { data }) => ({
    ...visit,
    status: visit.appointment ? visit.status : 'proposed',
    proposal: data,
  }),
  VisitScheduled: (visit, { data }) => ({ ...visit, status: 'scheduled', appointment: data, proposal: null }),
  DateRestated: (visit, { data }) => ({
    ...visit,
    appointment: visit.appointment && { ...visit.appointment, ...data },
  }),
  VisitCancelled: (visit) => ({ ...visit, status: 'cancelled', proposal: null }),
  FindingRecorded: (visit, { data: { criterionId, verdict, note } }) => ({
    ...visit,
    findings: new Map(visit.findings).set(criterionId, {
      verdict,
      note,
      version: (visit.findings.get(criterionId)?.version ?? 0) + 1,
    }),
  }),
  VisitConcluded: (visit, { data }) => ({
    ...visit,
    status: 'concluded',
    proposedStage: data.proposedStage,
    foundStage: data.foundStage,
    proposal: null,
  }),
  DecisionRecorded: (visit) => ({ ...visit, status: 'decided' }),
});
