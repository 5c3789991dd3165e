import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import { evolveWith, mapWith, mapWithout, setWith } from '@cairn/event-sourcing';
import type { Appointment, Slot, VisitEvent, VisitEventData } from './visit-events.js';

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
  | 'too-early-to-reapply'
  | 'visit-not-open-for-dates'
  | 'wall-time-skipped'
  | 'visit-ends-before-it-starts'
  | 'visit-too-long'
  | 'visit-too-short'
  | 'visit-spans-rest'
  | 'visit-in-the-past'
  | 'validator-named-twice'
  | 'lead-not-in-team'
  | 'team-too-small'
  | 'team-lacks-roles'
  | 'mode-not-allowed'
  | 'visit-too-few-days'
  | 'scheduler-in-team'
  | 'actor-belonged-to-organization'
  | 'actor-in-conflict'
  | 'validator-in-conflict'
  | 'validator-objected'
  | 'validator-declined'
  | 'slot-not-offered'
  | 'hold-lapsed'
  | 'nothing-to-override'
  | 'override-not-requested'
  | 'override-needs-two-people'
  | 'not-a-validator'
  | 'validator-belongs-to-organization'
  | 'validator-already-booked'
  | 'no-date-to-shift'
  | 'date-on-offer'
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
  | 'consensus-missing'
  | 'verdicts-sealed'
  | 'consensus-against-rule'
  | 'consensus-needs-note'
  | 'answers-not-known'
  | 'stage-above-findings'
  | 'stage-not-seen'
  | 'visit-not-concluded'
  | 'decider-was-validator'
  | 'decision-not-proposed'
  | 'deferral-not-again'
  | 'decider-decided-before'
  | 'visit-not-deferred'
  | 'visit-not-appealed'
  | 'deadline-over'
  | 'criterion-not-open'
  | 'nothing-to-appeal'
  | 'reviewer-not-fresh'
  | 'decision-needs-two-people'
  | 'stage-above-proposed'
  | 'stage-not-certifiable'
  | 'agenda-outside-hours'
  | 'agenda-overlap'
  | 'agenda-not-in-team'
  | 'agenda-does-not-fit'
  | 'changed-meanwhile';

type Finding = Omit<VisitEventData<'FindingRecorded'>, 'criterionId'> & {
  /** Counts the changes of this finding from 1. */
  readonly version: number;
};

/** The verdict of one validator; `version` counts its changes from 1. */
export type Vote = Pick<
  VisitEventData<'VerdictRecorded'>,
  'verdict' | 'note' | 'strengths' | 'recommendations' | 'afterReveal'
> & { readonly version: number };

export type Proposal = Appointment & {
  readonly alternatives: readonly Slot[];
  readonly holdUntil: string | null;
};

export type AssignmentAnswer = { readonly accepted: boolean; readonly reason: string | null };
/** Who of a team has answered, and what. */
type Answers = ReadonlyMap<string, AssignmentAnswer>;

export type Override = { readonly reason: string; readonly requestedBy: string; readonly approvedBy: string | null };

/** `appointment` is the date both sides agreed on; `proposal` is one that waits for the hospital. */
export type Visit = {
  readonly status:
    | 'none'
    | 'requested'
    | 'proposed'
    | 'scheduled'
    | 'concluded'
    | 'deferred'
    | 'appealed'
    | 're-review'
    | 'decided'
    | 'cancelled';
  readonly request: VisitEventData<'VisitRequested'> | null;
  readonly proposal: Proposal | null;
  /** Of the team of the proposal. */
  readonly proposalAnswers: Answers;
  readonly appointment: VisitEventData<'VisitScheduled'> | null;
  /** Day by day; `version` counts its changes from 1. */
  readonly agenda: { readonly entries: readonly AgendaEntry[]; readonly version: number } | null;
  /** Of the team of the fixed date. */
  readonly appointmentAnswers: Answers;
  /** Validators to whom the hospital objected. */
  readonly objected: ReadonlySet<string>;
  /** Conflicts and objections that two people of the programme set aside, by person. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** Everybody who has offered a date. */
  readonly schedulers: ReadonlySet<string>;
  /** Everybody who was in the team of a fixed date, also of one that was moved. */
  readonly everInTeam: ReadonlySet<string>;
  /** By criterion and person. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<string, Vote>>;
  /** Criteria on which the team sees each other's verdicts. */
  readonly revealed: ReadonlySet<string>;
  /** What the team finds, by criterion. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly proposedStage: number | null;
  /** What the first of two people has proposed to decide. */
  readonly proposedDecision: VisitEventData<'DecisionProposed'> | null;
  /** The latest decision. */
  readonly decision: VisitEventData<'DecisionRecorded'> | null;
  /** Everybody who has made a decision, alone or as one of two. */
  readonly deciders: ReadonlySet<string>;
  /** Criteria that a re-review looks at; all others keep their finding. */
  readonly openCriteria: ReadonlySet<string>;
  /** Who reviews an appeal, in place of the team of the visit. */
  readonly reviewers: { readonly validators: readonly string[]; readonly lead: string } | null;
  readonly appealed: boolean;
  /** Deadlines of which the hospital was reminded. */
  readonly reminded: ReadonlySet<string>;
};

export const noVisit: Visit = {
  status: 'none',
  request: null,
  proposal: null,
  proposalAnswers: new Map(),
  appointment: null,
  agenda: null,
  appointmentAnswers: new Map(),
  objected: new Set(),
  overrides: new Map(),
  schedulers: new Set(),
  everInTeam: new Set(),
  verdicts: new Map(),
  revealed: new Set(),
  findings: new Map(),
  proposedStage: null,
  proposedDecision: null,
  decision: null,
  deciders: new Set(),
  openCriteria: new Set(),
  reviewers: null,
  appealed: false,
  reminded: new Set(),
};

export const evolveVisit = evolveWith<Visit, VisitEvent>({
  VisitRequested: (_, { data }) => ({ ...noVisit, status: 'requested', request: data }),
  DateProposed: (visit, { data: { proposedBy, shift: _, ...proposal } }) => ({
    ...visit,
    status: visit.appointment ? visit.status : 'proposed',
    proposal,
    proposalAnswers: new Map(),
    schedulers: proposedBy === null ? visit.schedulers : setWith(visit.schedulers, proposedBy),
  }),
  VisitScheduled: (visit, { data }) => ({
    ...visit,
    status: 'scheduled',
    appointment: data,
    appointmentAnswers: data.shift ? new Map() : visit.proposal ? visit.proposalAnswers : visit.appointmentAnswers,
    proposal: null,
    proposalAnswers: new Map(),
    everInTeam: setWith(visit.everInTeam, ...data.validators),
  }),
  DateRestated: (visit, { data }) => ({
    ...visit,
    appointment: visit.appointment && { ...visit.appointment, ...data },
  }),
  AgendaSet: (visit, { data: { entries, sequence } }) => ({
    ...visit,
    agenda: { entries, version: (visit.agenda?.version ?? 0) + 1 },
    appointment: visit.appointment && { ...visit.appointment, sequence },
  }),
  ProposalLapsed: (visit) => withoutProposal(visit),
  ProposalDeclined: (visit, { data: { earliest, latest, objections } }) => ({
    ...withoutProposal(visit),
    request: visit.request && { ...visit.request, earliest, latest },
    objected: setWith(visit.objected, ...objections),
  }),
  AssignmentAccepted: (visit, { data: { personId } }) => withAnswer(visit, personId, { accepted: true, reason: null }),
  AssignmentDeclined: (visit, { data: { personId, reason } }) =>
    withAnswer(visit, personId, { accepted: false, reason }),
  ConflictOverrideRequested: (visit, { data: { personId, reason, requestedBy } }) => ({
    ...visit,
    overrides: mapWith(visit.overrides, [personId, { reason, requestedBy, approvedBy: null }]),
  }),
  ConflictOverrideApproved: (visit, { data: { personId, approvedBy } }) => {
    const asked = visit.overrides.get(personId);
    return asked ? { ...visit, overrides: mapWith(visit.overrides, [personId, { ...asked, approvedBy }]) } : visit;
  },
  VisitCancelled: (visit) => ({ ...visit, status: 'cancelled', proposal: null }),
  VerdictRecorded: (visit, { data: { personId, criterionId, ...vote } }) => {
    const votes = visit.verdicts.get(criterionId) ?? new Map<string, Vote>();
    const version = (votes.get(personId)?.version ?? 0) + 1;
    return {
      ...visit,
      verdicts: mapWith(visit.verdicts, [criterionId, new Map([...votes, [personId, { ...vote, version }]])]),
    };
  },
  VerdictsRevealed: (visit, { data: { criteria } }) => ({
    ...visit,
    revealed: setWith(visit.revealed, ...criteria),
  }),
  FindingRecorded: (visit, { data: { criterionId, ...finding } }) => ({
    ...visit,
    findings: mapWith(visit.findings, [
      criterionId,
      { ...finding, version: (visit.findings.get(criterionId)?.version ?? 0) + 1 },
    ]),
  }),
  FindingWithdrawn: (visit, { data: { criterionId } }) => ({
    ...visit,
    findings: mapWithout(visit.findings, criterionId),
  }),
  VisitConcluded: (visit, { data }) => ({
    ...visit,
    status: 'concluded',
    proposedStage: data.proposedStage,
    proposal: null,
  }),
  DecisionProposed: (visit, { data }) => ({ ...visit, proposedDecision: data }),
  DecisionRecorded: (visit, { data }) => ({
    ...visit,
    status: data.correctiveUntil === null ? 'decided' : 'deferred',
    proposedDecision: null,
    decision: data,
    deciders: setWith(visit.deciders, ...[data.proposedBy, data.decidedBy].filter((one) => one !== null)),
    openCriteria: new Set(data.openCriteria),
  }),
  DeadlineNeared: (visit, { data: { until } }) => ({ ...visit, reminded: setWith(visit.reminded, until) }),
  CorrectiveEvidenceSubmitted: (visit) => reopened(visit),
  AppealFiled: (visit) => ({ ...visit, status: 'appealed', appealed: true }),
  AppealReviewersAppointed: (visit, { data: { reviewers, lead } }) => ({
    ...reopened(visit),
    reviewers: { validators: reviewers, lead },
    everInTeam: setWith(visit.everInTeam, ...reviewers),
  }),
});

/** The open criteria are looked at anew; what was recorded of them stays in the history. */
const reopened = (visit: Visit): Visit => {
  const kept = <Value>(known: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...known].filter(([criterionId]) => !visit.openCriteria.has(criterionId)));
  return {
    ...visit,
    status: 're-review',
    verdicts: kept(visit.verdicts),
    findings: kept(visit.findings),
    revealed: new Set([...visit.revealed].filter((criterionId) => !visit.openCriteria.has(criterionId))),
  };
};

const withoutProposal = (visit: Visit): Visit => ({
  ...visit,
  status: visit.appointment ? visit.status : 'requested',
  proposal: null,
  proposalAnswers: new Map(),
});

/** An answer is to the date that is offered, where the person is in its team, or else to the fixed one. */
const withAnswer = (visit: Visit, personId: string, answer: AssignmentAnswer): Visit =>
  visit.proposal?.validators.includes(personId)
    ? { ...visit, proposalAnswers: mapWith(visit.proposalAnswers, [personId, answer]) }
    : { ...visit, appointmentAnswers: mapWith(visit.appointmentAnswers, [personId, answer]) };
