import { evolveWith, mapWith, setWith } from '@cairn/event-sourcing';
import type { Appointment, VisitEvent, VisitEventData } from './visit-events.js';

/** Every code by which a rule says no. */
export type VisitRejection =
  | 'visit-not-requested'
  | 'visit-already-open'
  | 'assessment-not-submitted'
  | 'score-not-final'
  | 'model-version-not-certifiable'
  | 'model-version-certifies-nothing'
  | 'stage-needs-no-visit'
  | 'window-ends-before-it-starts'
  | 'window-in-the-past'
  | 'visit-not-open-for-dates'
  | 'wall-time-skipped'
  | 'visit-ends-before-it-starts'
  | 'visit-too-long'
  | 'visit-too-short'
  | 'visit-in-the-past'
  | 'validator-named-twice'
  | 'lead-not-in-team'
  | 'team-too-small'
  | 'scheduler-in-team'
  | 'actor-belonged-to-organization'
  | 'not-a-validator'
  | 'validator-belongs-to-organization'
  | 'validator-already-booked'
  | 'no-date-proposed'
  | 'visit-over'
  | 'visit-not-scheduled'
  | 'not-assigned'
  | 'visit-not-begun'
  | 'last-day-not-begun'
  | 'criterion-not-in-checklist'
  | 'contradiction-needs-note'
  | 'not-the-lead'
  | 'findings-missing'
  | 'answers-not-known'
  | 'stage-above-findings'
  | 'stage-not-seen'
  | 'visit-not-concluded'
  | 'decider-was-validator'
  | 'stage-above-proposed'
  | 'stage-not-certifiable'
  | 'changed-meanwhile';

type Finding = Pick<VisitEventData<'FindingRecorded'>, 'verdict' | 'note'> & {
  /** Counts the changes of this finding from 1. */
  readonly version: number;
};

/** `appointment` is the date both sides agreed on; `proposal` is one that waits for the hospital. */
export type Visit = {
  readonly status: 'none' | 'requested' | 'proposed' | 'scheduled' | 'concluded' | 'decided' | 'cancelled';
  readonly request: VisitEventData<'VisitRequested'> | null;
  readonly proposal: Appointment | null;
  readonly appointment: VisitEventData<'VisitScheduled'> | null;
  /** Everybody who has offered a date. */
  readonly schedulers: ReadonlySet<string>;
  /** Everybody who was in the team of a fixed date, also of one that was moved. */
  readonly everInTeam: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly proposedStage: number | null;
};

export const noVisit: Visit = {
  status: 'none',
  request: null,
  proposal: null,
  appointment: null,
  schedulers: new Set(),
  everInTeam: new Set(),
  findings: new Map(),
  proposedStage: null,
};

export const evolveVisit = evolveWith<Visit, VisitEvent>({
  VisitRequested: (_, { data }) => ({ ...noVisit, status: 'requested', request: data }),
  DateProposed: (visit, { data: { proposedBy, ...proposal } }) => ({
    ...visit,
    status: visit.appointment ? visit.status : 'proposed',
    proposal,
    schedulers: proposedBy === null ? visit.schedulers : setWith(visit.schedulers, proposedBy),
  }),
  VisitScheduled: (visit, { data }) => ({
    ...visit,
    status: 'scheduled',
    appointment: data,
    proposal: null,
    everInTeam: setWith(visit.everInTeam, ...data.validators),
  }),
  DateRestated: (visit, { data }) => ({
    ...visit,
    appointment: visit.appointment && { ...visit.appointment, ...data },
  }),
  VisitCancelled: (visit) => ({ ...visit, status: 'cancelled', proposal: null }),
  FindingRecorded: (visit, { data: { criterionId, verdict, note } }) => ({
    ...visit,
    findings: mapWith(visit.findings, [
      criterionId,
      {
        verdict,
        note,
        version: (visit.findings.get(criterionId)?.version ?? 0) + 1,
      },
    ]),
  }),
  VisitConcluded: (visit, { data }) => ({
    ...visit,
    status: 'concluded',
    proposedStage: data.proposedStage,
    proposal: null,
  }),
  DecisionRecorded: (visit) => ({ ...visit, status: 'decided' }),
});
