import { type Act, type Living, livesAsItsModel } from '@cairn/event-sourcing/testing/model-based.js';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { ruleOf, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { ada, ben, cleo, date, free, independent, laterDate, manager, requestFor } from './testing/visits.js';
import { type VisitCommand, visit } from './visit.js';
import type { Appointment, VisitEvent } from './visit-events.js';
import type { Visit } from './visit-state.js';

type Verdict = 'confirmed' | 'not-seen';

type Stream = Living<VisitCommand, Visit, VisitEvent>;
/** What a scheduler's notebook says; `hour`: hours since the request. */
type Model = {
  hour: number;
  status: Visit['status'];
  proposal: Appointment | undefined;
  /** The hour at which the offer lapses. */
  heldUntil: number;
  /** Of the team of the offer. */
  declined: Set<string>;
  fixed: Appointment | undefined;
  /** The verdicts of each validator by criterion, with how often each has changed. */
  verdicts: Map<string, Map<string, { changes: number; verdict: Verdict }>>;
  revealed: Set<string>;
  findings: Map<string, Verdict>;
  /** The two who must decide, and who of them has proposed. */
  proposedBy: string | undefined;
  proposedOutcome: 'granted' | 'deferred';
  /** Criteria that a deferral left open, and until which hour evidence for them is taken; none before. */
  open: Set<string> | undefined;
  evidenceUntil: number;
};

const begun = Temporal.Instant.from('2027-04-15T06:00:00Z');
const deciders = ['00000000-0000-4000-8000-0000000000aa', '00000000-0000-4000-8000-0000000000bb'] as const;
const rule = { ...ruleOf(shippedRules, 3, 7, 'first'), decision: 'majority' } as const;
const stages = { foundStage: 7, seenStage: 7 };
const open: readonly string[] = ['requested', 'proposed', 'scheduled'];

const now = ({ hour }: Model): string => begun.add({ hours: hour }).toString();
const hasBegun = (model: Model, { startsAt }: Appointment): boolean =>
  Temporal.Instant.compare(
    now(model),
    Temporal.PlainDateTime.from(startsAt).toZonedDateTime('Asia/Riyadh').toInstant(),
  ) >= 0;
const give = (stream: Stream, model: Model, actor: string, command: Omit<VisitCommand, 'meta'>) =>
  stream.give(command, { at: now(model), actor });
const act = (name: string, run: Act<Model, Stream>['run']): Act<Model, Stream> => ({ name, run });

const proposing = (appointment: Appointment, name: string): Act<Model, Stream> =>
  act(`propose the ${name} date`, (model, stream) => {
    const data = { ...appointment, candidates: free, actor: independent };
    const said = give(stream, model, manager, { type: 'ProposeDate', data });
    if (model.status === 'none') return expect(said).toBe('visit-not-requested');
    if (!open.includes(model.status)) return expect(said).toBe('visit-not-open-for-dates');
    if (hasBegun(model, appointment)) return expect(said).toBe('visit-in-the-past');
    if ((model.proposal ?? model.fixed) === appointment) return expect(said).toEqual([]);
    expect(said).toEqual(['DateProposed']);
    Object.assign(model, { proposal: appointment, heldUntil: model.hour + 72, declined: new Set() });
    if (!model.fixed) model.status = 'proposed';
  });

const confirming = act('confirm', (model, stream) => {
  const said = give(stream, model, manager, { type: 'ConfirmDate', data: { belonged: [], conflicted: [] } });
  if (model.status === 'none') return expect(said).toBe('visit-not-requested');
  if (!model.proposal) return expect(said).toEqual(model.status === 'scheduled' ? [] : 'no-date-proposed');
  if (hasBegun(model, model.proposal)) return expect(said).toBe('visit-in-the-past');
  if (model.hour >= model.heldUntil) return expect(said).toBe('hold-lapsed');
  if (model.declined.size > 0) return expect(said).toBe('validator-declined');
  expect(said).toEqual(['VisitScheduled']);
  Object.assign(model, { status: 'scheduled', fixed: model.proposal, proposal: undefined });
  expect(stream.state.appointment?.startsAt).toBe(model.fixed?.startsAt);
});

const observed = (criterionId: string, verdict: Verdict) => ({
  criterionId,
  verdict,
  note: '',
  strengths: '',
  recommendations: '',
});

/** Why the lead, or somebody else of the team, cannot settle verdicts now. */
const notAtWork = (model: Model, actor: string): string | undefined => {
  if (!model.fixed) return 'not-assigned';
  if (model.status === 're-review') return actor === ada ? undefined : 'not-the-lead';
  if (model.status !== 'scheduled') return 'visit-not-scheduled';
  if (!hasBegun(model, model.fixed)) return 'visit-not-begun';
  return actor === ada ? undefined : 'not-the-lead';
};

/** What the notebook expects to follow from the verdicts on a criterion. */
const settled = (model: Model, criterionId: string): string[] => {
  if (!model.revealed.has(criterionId)) return [];
  const [first, ...others] = [...(model.verdicts.get(criterionId)?.values() ?? [])];
  if (first && others.every(({ verdict }) => verdict === first.verdict)) {
    model.findings.set(criterionId, first.verdict);
    return ['FindingRecorded'];
  }
  return model.findings.delete(criterionId) ? ['FindingWithdrawn'] : [];
};

const acts = [
  fc.constantFrom(71, 72).map((hours) =>
    act(`offer a date and confirm it ${hours} hours later`, (model, stream) => {
      proposing(laterDate, 'later').run(model, stream);
      model.hour += hours;
      confirming.run(model, stream);
    }),
  ),
  fc.integer({ min: 1, max: 60 }).map((hours) => act(`${hours} hours pass`, (model) => void (model.hour += hours))),
  fc.constant(
    act('request', (model, stream) => {
      const said = give(stream, model, manager, requestFor({ rule }));
      expect(said).toEqual(model.status === 'none' && model.hour < 24 * 45 ? ['VisitRequested'] : said);
      if (model.status !== 'none') return expect(said).toEqual([]);
      if (Array.isArray(said)) model.status = 'requested';
    }),
  ),
  fc.constantFrom(proposing(date, 'first'), proposing(laterDate, 'later')),
  fc.constant(confirming),
  fc.constant(
    act('mind the hold', (model, stream) => {
      const said = give(stream, model, 'system', { type: 'LapseProposal', data: {} });
      const over = model.proposal !== undefined && model.hour >= model.heldUntil;
      expect(said).toEqual(over ? ['ProposalLapsed'] : []);
      if (over) Object.assign(model, { proposal: undefined, status: model.fixed ? model.status : 'requested' });
    }),
  ),
  fc.constant(
    act('turn the offer down', (model, stream) => {
      const data = { message: 'Not then.', objections: [] };
      const said = give(stream, model, manager, { type: 'DeclineProposal', data });
      if (model.status === 'none') return expect(said).toBe('visit-not-requested');
      if (!model.proposal) return expect(said).toBe('no-date-proposed');
      expect(said).toEqual(['ProposalDeclined']);
      Object.assign(model, { proposal: undefined, status: model.fixed ? model.status : 'requested' });
    }),
  ),
  fc.constantFrom(ben, cleo).map((actor) =>
    act(`decline the own part as ${actor === cleo ? 'a stranger' : 'one of the team'}`, (model, stream) => {
      const data = { answer: 'declined', reason: 'On leave.', actor: independent } as const;
      const said = give(stream, model, actor, { type: 'AnswerAssignment', data });
      if (actor === cleo || (!model.proposal && !model.fixed)) return expect(said).toBe('not-assigned');
      if (model.status !== 'proposed' && model.status !== 'scheduled')
        return expect(said).toBe('visit-not-open-for-dates');
      if (model.proposal) model.declined.add(actor);
    }),
  ),
  fc.nat(6).map((rarely) =>
    act(rarely === 0 ? 'cancel' : 'leave it', (model, stream) => {
      if (rarely > 0) return;
      const said = give(stream, model, manager, {
        type: 'CancelVisit',
        data: { reason: 'Moved.', actor: independent },
      });
      if (model.status === 'none') return expect(said).toBe('visit-not-requested');
      if (['concluded', 'deferred', 're-review', 'decided'].includes(model.status))
        return expect(said).toBe('visit-over');
      expect(said).toEqual(model.status === 'cancelled' ? [] : ['VisitCancelled']);
      Object.assign(model, { status: 'cancelled', proposal: undefined });
    }),
  ),
  fc
    .tuple(
      fc.constantFrom(ada, ben, cleo),
      fc.constantFrom('S1.systems', 'A.exchange', 'not-asked'),
      fc.constantFrom<Verdict>('confirmed', 'not-seen'),
    )
    .map(([actor, criterionId, verdict]) =>
      act(`find ${criterionId} ${verdict} as ${actor === cleo ? 'a stranger' : 'one of the team'}`, (model, stream) => {
        const votes = model.verdicts.get(criterionId) ?? new Map();
        const known = votes.get(actor);
        const said = give(stream, model, actor, {
          type: 'RecordVerdict',
          data: { ...observed(criterionId, verdict), ifVersion: known?.changes ?? 0, actor: independent },
        });
        if (!model.fixed || actor === cleo) return expect(said).toBe('not-assigned');
        const refused = notAtWork(model, ada);
        if (refused) return expect(said).toBe(refused);
        if (criterionId === 'not-asked') return expect(said).toBe('criterion-not-in-checklist');
        if (model.status === 're-review' && !model.open?.has(criterionId))
          return expect(said).toBe('criterion-not-open');
        if (known?.verdict === verdict) return expect(said).toEqual([]);
        votes.set(actor, { changes: (known?.changes ?? 0) + 1, verdict });
        model.verdicts.set(criterionId, votes);
        const reveals = votes.size === 2 && !model.revealed.has(criterionId);
        if (reveals) model.revealed.add(criterionId);
        expect(said).toEqual([
          'VerdictRecorded',
          ...(reveals ? ['VerdictsRevealed'] : []),
          ...settled(model, criterionId),
        ]);
      }),
    ),
  fc.constantFrom(ada, ben).map((actor) =>
    act(`reveal as ${actor === ada ? 'the lead' : 'another of the team'}`, (model, stream) => {
      const said = give(stream, model, actor, { type: 'RevealVerdicts', data: { actor: independent } });
      const refused = notAtWork(model, actor);
      if (refused) return expect(said).toBe(refused);
      const sealed = ['S1.systems', 'A.exchange'].filter((id) => model.verdicts.has(id) && !model.revealed.has(id));
      for (const id of sealed) model.revealed.add(id);
      expect(said).toEqual(
        sealed.length === 0 ? [] : ['VerdictsRevealed', ...sealed.flatMap((id) => settled(model, id))],
      );
    }),
  ),
  fc
    .tuple(
      fc.constantFrom(ada, ben),
      fc.constantFrom('S1.systems', 'A.exchange'),
      fc.constantFrom<Verdict>('confirmed', 'not-seen'),
    )
    .map(([actor, criterionId, verdict]) =>
      act(`state that ${criterionId} is ${verdict}`, (model, stream) => {
        const said = give(stream, model, actor, {
          type: 'StateConsensus',
          data: { ...observed(criterionId, verdict), note: 'As we agreed.', actor: independent },
        });
        const refused = notAtWork(model, actor);
        if (refused) return expect(said).toBe(refused);
        if (model.status === 're-review' && !model.open?.has(criterionId))
          return expect(said).toBe('criterion-not-open');
        if (!model.revealed.has(criterionId)) return expect(said).toBe('verdicts-sealed');
        const votes = [...(model.verdicts.get(criterionId)?.values() ?? [])];
        if (votes.filter((vote) => vote.verdict === verdict).length * 2 <= votes.length)
          return expect(said).toBe('consensus-against-rule');
        if (Array.isArray(said)) model.findings.set(criterionId, verdict);
        expect([[], ['FindingRecorded']]).toContainEqual(said);
      }),
    ),
  fc.constantFrom(ada, ben).map((actor) =>
    act(`conclude as ${actor === ada ? 'the lead' : 'another of the team'}`, (model, stream) => {
      const data = { proposedStage: 7, commendations: '', recommendations: '', stages, actor: independent };
      const said = give(stream, model, actor, { type: 'ConcludeVisit', data });
      if (!model.fixed) return expect(said).toBe('visit-not-scheduled');
      if (actor !== ada) return expect(said).toBe('not-the-lead');
      if (model.status !== 'scheduled' && model.status !== 're-review') return expect(said).toBe('visit-not-scheduled');
      if (model.status === 'scheduled' && !hasBegun(model, model.fixed)) return expect(said).toBe('last-day-not-begun');
      if (model.findings.size < 2)
        return expect(said).toBe(model.revealed.size === 2 ? 'consensus-missing' : 'findings-missing');
      expect(said).toEqual(['VisitConcluded']);
      Object.assign(model, { status: 'concluded', proposal: undefined });
    }),
  ),
  fc.tuple(fc.constantFrom(ada, ...deciders), fc.constantFrom('granted', 'deferred')).map(([actor, outcome]) =>
    act(`decide as ${actor === ada ? 'one of the team' : 'another'}: ${outcome}`, (model, stream) => {
      const data = { outcome, stage: 7, reasons: 'Seen.', stages, actor: independent } as const;
      const said = give(stream, model, actor, { type: 'RecordDecision', data });
      if (model.status !== 'concluded') return expect(said).toBe('visit-not-concluded');
      if (actor === ada) return expect(said).toBe('decider-was-validator');
      if (outcome === 'deferred' && model.open) return expect(said).toBe('deferral-not-again');
      expect(said).toEqual(['DecisionProposed']);
      Object.assign(model, { proposedBy: actor, proposedOutcome: outcome });
    }),
  ),
  fc.constantFrom(ada, ...deciders).map((actor) =>
    act(`approve as ${actor === ada ? 'one of the team' : 'another'}`, (model, stream) => {
      const said = give(stream, model, actor, { type: 'ApproveDecision', data: { stages, actor: independent } });
      if (model.status !== 'concluded') return expect(said).toBe('visit-not-concluded');
      if (actor === ada) return expect(said).toBe('decider-was-validator');
      if (!model.proposedBy) return expect(said).toBe('decision-not-proposed');
      if (model.proposedBy === actor) return expect(said).toBe('decision-needs-two-people');
      expect(said).toEqual(['DecisionRecorded']);
      model.proposedBy = undefined;
      if (model.proposedOutcome === 'granted') return void (model.status = 'decided');
      const all = ['S1.systems', 'A.exchange'];
      const unconfirmed = all.filter((id) => model.findings.get(id) !== 'confirmed');
      const endOfDay = Temporal.Instant.from(now(model))
        .toZonedDateTimeISO('Asia/Riyadh')
        .toPlainDate()
        .add({ days: 61 });
      Object.assign(model, {
        status: 'deferred',
        open: new Set(unconfirmed.length > 0 ? unconfirmed : all),
        evidenceUntil: begun.until(endOfDay.toZonedDateTime('Asia/Riyadh').toInstant(), { largestUnit: 'hour' }).hours,
      });
    }),
  ),
  fc.nat(800).map((hours) =>
    act(`hand in corrective evidence ${hours} hours later`, (model, stream) => {
      if (model.status === 'deferred') model.hour += hours;
      const statements = [...(model.open ?? ['S1.systems'])].map((criterionId) => ({ criterionId, statement: 'Now.' }));
      const said = give(stream, model, manager, { type: 'SubmitCorrectiveEvidence', data: { statements } });
      if (model.status !== 'deferred') return expect(said).toBe('visit-not-deferred');
      if (model.hour >= model.evidenceUntil) return expect(said).toBe('deadline-over');
      expect(said).toEqual(['CorrectiveEvidenceSubmitted']);
      model.status = 're-review';
      for (const id of model.open ?? []) {
        model.verdicts.delete(id);
        model.revealed.delete(id);
        model.findings.delete(id);
      }
    }),
  ),
  fc.constant(
    act('mind the deadline', (model, stream) => {
      const said = give(stream, model, 'system', { type: 'MindDeadline', data: {} });
      if (model.status !== 'deferred') return expect([[], ['DeadlineNeared']]).toContainEqual(said);
      if (model.hour < model.evidenceUntil) return expect([[], ['DeadlineNeared']]).toContainEqual(said);
      expect(said).toEqual(['DecisionRecorded']);
      model.status = 'decided';
    }),
  ),
];

describe('a visit', () => {
  it('goes as the notebook of its scheduler says, whatever is asked of it in whatever order', () =>
    livesAsItsModel(
      visit,
      (): Model => ({
        hour: 0,
        status: 'none',
        proposal: undefined,
        heldUntil: 0,
        declined: new Set(),
        fixed: undefined,
        verdicts: new Map(),
        revealed: new Set(),
        findings: new Map(),
        proposedBy: undefined,
        proposedOutcome: 'granted',
        open: undefined,
        evidenceUntil: 0,
      }),
      acts,
    ));
});
