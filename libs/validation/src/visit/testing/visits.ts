import { formerCertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import type { AssessmentKnown, RequestVisit } from '../request-visit.js';
import type { ProposeDate } from '../propose-date.js';
import type { Appointment, Slot, Span, VisitEvent, VisitEventData } from '../visit-events.js';
import type { Actor } from '../independence.js';
import { type VisitRule, ruleOf, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { spanOf } from '../wall-time.js';

export const ada = '00000000-0000-4000-8000-00000000000c';
export const ben = '00000000-0000-4000-8000-00000000000d';
export const cleo = '00000000-0000-4000-8000-00000000000e';
export const manager = '00000000-0000-4000-8000-00000000000f';
export const secondManager = '00000000-0000-4000-8000-0000000000bb';

const assessmentId = '00000000-0000-4000-8000-0000000000c1';

const submittedAtStageSix: AssessmentKnown = {
  organizationId: '00000000-0000-4000-8000-000000000001',
  organizationName: 'Northern Lights Health',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  country: 'SA',
  timeZone: 'Asia/Riyadh',
  model: 'diam-enterprise',
  modelVersion: '2019',
  checklist: [
    { criterionId: 'S1.systems', stage: 1, branch: null, status: 'met' },
    { criterionId: 'A.exchange', stage: null, branch: 'exchange', status: 'met' },
  ],
  certification: formerCertificationTerms,
  submitted: true,
  stage: 6,
  final: true,
};

export const wish = { assessmentId, mode: 'on-site', earliest: '2027-04-01', latest: '2027-05-31' } as const;

export const requestFor = (
  assessment: Partial<AssessmentKnown> = {},
  wished: Partial<typeof wish | { earliest: string; latest: string }> = {},
): Pick<RequestVisit, 'type' | 'data'> => ({
  type: 'RequestVisit',
  data: { ...wish, ...wished, assessment: { ...submittedAtStageSix, ...assessment } },
});

const { submitted: _submitted, stage: _stage, final: _final, ...known } = submittedAtStageSix;
export const rule: VisitRule = ruleOf(shippedRules, 0, 6, 'first');
export const requestedUnder = (more: Partial<VisitRule>): VisitEvent => ({
  type: 'VisitRequested',
  data: { ...requestedData, rule: { ...rule, ...more } },
});
export const requestedData: VisitEventData<'VisitRequested'> = {
  ...known,
  ...wish,
  targetStage: 6,
  note: null,
  rule,
  certification: formerCertificationTerms,
};
export const requested: VisitEvent = { type: 'VisitRequested', data: requestedData };
export const requestedIn = (timeZone: string): VisitEvent => ({
  type: 'VisitRequested',
  data: { ...requestedData, timeZone },
});

export const date: Appointment = {
  startsAt: '2027-04-20T09:00',
  endsAt: '2027-04-20T16:00',
  mode: 'on-site',
  validators: [ada, ben],
  lead: ada,
};
export const laterDate: Appointment = { ...date, startsAt: '2027-04-22T09:00', endsAt: '2027-04-22T16:00' };

export const free = [ada, ben, cleo].map((personId, i) => ({
  personId,
  name: ['Ada', 'Ben', 'Cleo'][i] ?? '',
  booked: false,
  belonged: false,
  conflicted: false,
}));

/** Who never belonged to the organization. */
export const independent: Actor = { belonged: false, conflicted: false };
/** Who belongs to it, or once did. */
export const oneOfThem: Actor = { belonged: true, conflicted: false };
/** Who declared a conflict of interest with it. */
export const inConflict: Actor = { belonged: false, conflicted: true };

export const propose = (
  appointment: Partial<Appointment> = {},
  candidates: ProposeDate['data']['candidates'] = free,
): ProposeDate => ({
  type: 'ProposeDate',
  data: { ...date, ...appointment, candidates, actor: independent },
  meta: by(manager),
});

/** By when a date offered at the time of `by` has to be confirmed. */
export const holdUntil = '2027-03-12T06:00:00Z';
export const proposed = (
  appointment: Appointment = date,
  proposedBy: string | null = manager,
  alternatives: readonly Slot[] = [],
  heldUntil = holdUntil,
): VisitEvent => ({
  type: 'DateProposed',
  data: { ...appointment, proposedBy, alternatives: [...alternatives], holdUntil: heldUntil, shift: null },
});
export const scheduled = (
  appointment: Appointment = date,
  sequence = 0,
  span: Span | null = spanOf(appointment, 'Asia/Riyadh'),
): VisitEvent => ({ type: 'VisitScheduled', data: { ...appointment, sequence, span, shift: null } });
/** Two people of the programme set aside what keeps the person from the visit. */
export const overridden = (personId: string): readonly VisitEvent[] => [
  {
    type: 'ConflictOverrideRequested',
    data: { personId, reason: 'Nobody else speaks Korean.', requestedBy: manager },
  },
  { type: 'ConflictOverrideApproved', data: { personId, approvedBy: secondManager } },
];
export const cancelled: VisitEvent = { type: 'VisitCancelled', data: { reason: 'The hospital moves.' } };
export const found = (
  criterionId: string,
  note = '',
  verdict: VisitEventData<'FindingRecorded'>['verdict'] = 'confirmed',
): VisitEvent => ({
  type: 'FindingRecorded',
  data: { criterionId, verdict, note, strengths: '', recommendations: '', votes: [], statedBy: null },
});
type Verdict = VisitEventData<'FindingRecorded'>['verdict'];
export const verdictBy = (
  personId: string,
  verdict: Verdict = 'confirmed',
  more: Partial<VisitEventData<'VerdictRecorded'>> = {},
): VisitEvent => ({
  type: 'VerdictRecorded',
  data: {
    personId,
    criterionId: 'S1.systems',
    verdict,
    note: '',
    strengths: '',
    recommendations: '',
    afterReveal: false,
    ...more,
  },
});
export const revealed = (...criteria: readonly string[]): VisitEvent => ({
  type: 'VerdictsRevealed',
  data: { criteria: [...criteria] },
});
/** What the team finds of `S1.systems` where these verdicts were recorded. */
export const agreed = (
  votes: readonly (readonly [string, Verdict])[],
  more: Partial<VisitEventData<'FindingRecorded'>> = {},
): VisitEvent => ({
  type: 'FindingRecorded',
  data: {
    criterionId: 'S1.systems',
    verdict: votes[0]?.[1] ?? 'confirmed',
    note: '',
    strengths: '',
    recommendations: '',
    votes: votes.map(([personId, verdict]) => ({ personId, verdict })),
    statedBy: null,
    ...more,
  },
});
export const concluded = (proposedStage = 6, more: Partial<VisitEventData<'VisitConcluded'>> = {}): VisitEvent => ({
  type: 'VisitConcluded',
  data: {
    proposedStage,
    foundStage: proposedStage,
    aboveReason: null,
    commendations: 'Swift viewers.',
    recommendations: '',
    ...more,
  },
});
export const ruled = (
  more: Partial<VisitEventData<'DecisionRecorded'>> = {},
): Extract<VisitEvent, { type: 'DecisionRecorded' }> => ({
  type: 'DecisionRecorded',
  data: {
    outcome: 'granted',
    stage: 6,
    aboveReason: null,
    reasons: 'Everything was seen in use.',
    proposedBy: null,
    decidedBy: manager,
    openCriteria: [],
    correctiveUntil: null,
    appealUntil: null,
    reapplyFrom: null,
    ...more,
  },
});
export const decided = ruled();

export const untilScheduled = [requested, proposed(), scheduled()] as const;
export const untilAllFound = [...untilScheduled, found('S1.systems'), found('A.exchange')] as const;
export const untilConcluded = [...untilAllFound, concluded()] as const;

/** Moments of the fixed date. */
export const onSite = '2027-04-20T08:00:00Z';

/** The meta of a command which this person gives. */
export const by = (actor: string, at = '2027-03-09T06:00:00Z') => ({ at, actor, requestId: 'spec' });
