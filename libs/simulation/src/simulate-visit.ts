import { ruleOf, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { type ChecklistItem, type ModelVersion, checklistOf } from '@cairn/maturity-models';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { type VisitCourse, workday } from './course-of-a-visit.js';
import type { Ledger } from './ledger.js';
import type { Programme } from './people.js';

/** A submission whose stage wants a visit. */
export type VisitWanted = {
  readonly tenantId: string;
  readonly organizationName: string;
  readonly adminId: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly country: string;
  readonly timeZone: string;
  readonly assessmentId: string;
  readonly stage: number;
  readonly criteria: Readonly<Record<string, ChecklistItem['status']>>;
  readonly course: VisitCourse;
};

/** The days a visit takes from its validators. */
export type Booking = {
  readonly visitId: string;
  readonly validators: readonly string[];
  readonly kind: 'proposed' | 'fixed';
  readonly day: string;
  readonly timeZone: string;
};

/** Days on which a validator is away, the days around them included, wherever on earth the visit is. */
export class Diary {
  private readonly away = new Map<string, Set<string>>();

  isFree = (validatorId: string, day: string): boolean => !this.away.get(validatorId)?.has(day);

  book(validatorId: string, day: Temporal.PlainDate): void {
    const days = this.away.get(validatorId) ?? new Set();
    for (const shift of [-1, 0, 1]) days.add(day.add({ days: shift }).toString());
    this.away.set(validatorId, days);
  }
}

/** A visit from its request to the decision, or as far as it has come by `until`; the booking it holds, if any. */
export const simulateVisit = (
  ledger: Ledger,
  wanted: VisitWanted,
  model: ModelVersion,
  { scheduler, manager, secondManager, validators }: Programme,
  diary: Diary,
  until: string,
): Booking | undefined => {
  const { course, assessmentId, timeZone, stage } = wanted;
  const visitId = derivedId('simulated visit', assessmentId);
  const order = (type: string, data: unknown, at: string, actor: string): boolean => {
    if (at >= until) return false;
    ledger.execute({ category: 'visit', id: visitId, type, data, at, actor });
    return true;
  };
  const checklist = checklistOf(model, stage, wanted.criteria);
  if (!requested(() => order('RequestVisit', requestOf(wanted, model, checklist), course.requestedAt, wanted.adminId)))
    return undefined;

  const { day, team } = firstFree(
    diary,
    validators.map(({ id }) => id),
    course,
  );
  const appointment = {
    startsAt: `${day}T09:00`,
    endsAt: `${day}T16:00`,
    mode: course.mode,
    validators: team,
    lead: team[0],
  };
  const candidates = team.map((personId) => ({
    personId,
    name: '',
    booked: false,
    belonged: false,
    conflicted: false,
  }));
  if (!order('ProposeDate', { ...appointment, candidates, actor: independent }, course.proposedAt, scheduler.id))
    return undefined;
  for (const validator of team) diary.book(validator, day);
  const booking = { visitId, validators: team, day: day.toString(), timeZone };
  if (!order('ConfirmDate', { belonged: [], conflicted: [] }, course.confirmedAt, wanted.adminId))
    return { ...booking, kind: 'proposed' };

  const onSite = (hour: number): string =>
    day
      .toZonedDateTime({ timeZone, plainTime: `${String(hour).padStart(2, '0')}:30` })
      .toInstant()
      .toString();
  const [lead, second] = [team[0] as string, team.at(-1) as string];
  const doubted = course.outcome === 'granted' ? undefined : checklist.at(-1)?.criterionId;
  checklist.forEach(({ criterionId }, index) => {
    const isDoubted = criterionId === doubted;
    const verdict = isDoubted ? 'contradicted' : 'confirmed';
    const note = isDoubted ? 'Not found in use on the day of the visit.' : '';
    const seen = { criterionId, verdict, note, ...unwritten, ifVersion: 0, actor: independent };
    order('RecordVerdict', seen, onSite(index % 2 === 0 ? 11 : 14), index % 2 === 0 ? lead : second);
  });
  order('RevealVerdicts', { actor: independent }, onSite(15), lead);
  const foundStage = doubted ? stage - 1 : stage;
  const stages = { foundStage, seenStage: stage };
  order('ConcludeVisit', { proposedStage: foundStage, stages, ...words, actor: independent }, onSite(16), lead);
  const reasons = {
    granted: 'Every criterion was confirmed on site.',
    deferred: 'One criterion has to be shown again.',
    refused: 'A criterion that carries the stage is not met.',
  };
  const after = (days: number): string =>
    day
      .add({ days: course.decidedAfterDays + days })
      .toZonedDateTime({ timeZone, plainTime: '10:00' })
      .toInstant()
      .toString();
  const decide = (outcome: VisitCourse['outcome'], found: typeof stages, at: string): void => {
    const ruling = { outcome, stage, reasons: reasons[outcome], stages: found, actor: independent };
    if (order('RecordDecision', ruling, at, manager.id) && ruleOf(shippedRules, 0, stage, 'first').deciders > 1)
      order('ApproveDecision', { stages: found, actor: independent }, at, secondManager.id);
  };
  decide(course.outcome, stages, after(0));
  if (course.outcome === 'deferred' && doubted !== undefined) {
    const statements = [
      { criterionId: doubted, statement: 'In use since, as the screens attached to the answer show.' },
    ];
    const seen = { criterionId: doubted, verdict: 'confirmed', note: 'Shown in use.', ...unwritten };
    const whole = { foundStage: stage, seenStage: stage };
    order('SubmitCorrectiveEvidence', { statements }, after(20), wanted.adminId);
    order('RecordVerdict', { ...seen, ifVersion: 0, actor: independent }, after(27), lead);
    order('RevealVerdicts', { actor: independent }, after(28), lead);
    order('ConcludeVisit', { proposedStage: stage, stages: whole, ...words, actor: independent }, after(28), lead);
    decide('granted', whole, after(35));
  }
  return { ...booking, kind: 'fixed' };
};

const unwritten = { strengths: '', recommendations: '' };
const words = { commendations: '', recommendations: '' };

const needsNoVisit = ['stage-needs-no-visit', 'model-version-certifies-nothing'];

/** Whether a visit was asked for; a stage of which the programme says that it needs none is left without. */
const requested = (request: () => boolean): boolean => {
  try {
    return request();
  } catch (error) {
    if (error instanceof Rejection && needsNoVisit.includes(error.code)) return false;
    throw error;
  }
};

const requestOf = (
  { tenantId, adminId: _admin, criteria: _criteria, course, assessmentId, ...known }: VisitWanted,
  model: ModelVersion,
  checklist: readonly ChecklistItem[],
) => ({
  assessmentId,
  mode: course.mode,
  earliest: course.earliest,
  latest: course.latest,
  assessment: {
    ...known,
    organizationId: tenantId,
    model: model.id,
    modelVersion: model.version,
    certification: model.certification ?? null,
    checklist,
    submitted: true,
    final: true,
  },
});

/** Staff and validators of the simulation belong to no organization and have no conflict of interest. */
const independent = { belonged: false, conflicted: false };

const TEAM = 2;

/** The first workday from the wished one on when a team is free, looked for from another place in the list each day. */
const firstFree = (
  diary: Diary,
  validators: readonly string[],
  { day: wished }: VisitCourse,
): { readonly day: Temporal.PlainDate; readonly team: readonly string[] } => {
  for (let day = Temporal.PlainDate.from(wished); ; day = workday(day.add({ days: 1 }))) {
    const from = (day.dayOfYear * 7) % validators.length;
    const team = [...validators.slice(from), ...validators.slice(0, from)]
      .filter((id) => diary.isFree(id, day.toString()))
      .slice(0, TEAM);
    if (team.length === TEAM) return { day, team };
  }
};
