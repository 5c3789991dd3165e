import { actRecordedInValidation } from '@cairn/contracts/validation/events/act-recorded.v1.js';
import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { assignmentDeclined } from '@cairn/contracts/validation/events/assignment-declined.v1.js';
import { proposalDeclined } from '@cairn/contracts/validation/events/proposal-declined.v1.js';
import { proposalLapsed } from '@cairn/contracts/validation/events/proposal-lapsed.v1.js';
import { appealFiled } from '@cairn/contracts/validation/events/appeal-filed.v1.js';
import { correctiveEvidenceSubmitted } from '@cairn/contracts/validation/events/corrective-evidence-submitted.v1.js';
import { deadlineNeared } from '@cairn/contracts/validation/events/deadline-neared.v1.js';
import { reviewersAppointed } from '@cairn/contracts/validation/events/reviewers-appointed.v1.js';
import { findingsSettled } from '@cairn/contracts/validation/events/findings-settled.v1.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { visitConcluded } from '@cairn/contracts/validation/events/visit-concluded.v1.js';
import { visitRequested } from '@cairn/contracts/validation/events/visit-requested.v1.js';
import { visitsShifted } from '@cairn/contracts/validation/events/visits-shifted.v1.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { agendaDays } from '@cairn/contracts/validation/agenda-times.js';
import { agendaLines } from '@cairn/contracts/validation/visit-in-calendars.js';
import { actOf } from '@cairn/platform/service/act-of.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { conflictEvents } from './conflict/conflict-events.js';
import { register } from './conflict/register.js';
import { disruptionEvents } from './disruption/disruption-events.js';
import type { Disruption } from './disruption/disruption-state.js';
import { disruption } from './disruption/disruption.js';
import { planEvents } from './plan/plan-events.js';
import { plan } from './plan/plan.js';
import { rules } from './rules/rules.js';
import { rulesEvents } from './rules/rules-events.js';
import { profileEvents } from './profile/profile-events.js';
import { profile } from './profile/profile.js';
import { type VisitEventData, visitEvents } from './visit/visit-events.js';
import type { Visit } from './visit/visit-state.js';
import { teamOf } from './visit/team-at-work.js';
import { visit } from './visit/visit.js';
import { visitIdOf } from './visit/visit-id.js';

const requestOf = ({ request }: Visit): VisitEventData<'VisitRequested'> => {
  if (!request) throw new Error('An event of a visit comes after its request.');
  return request;
};

const subjectOf = (stream: string, visit: Visit) => {
  const { assessmentId, organizationId, facilityId, facilityName, model, modelVersion } = requestOf(visit);
  return { visitId: visitIdOf(stream), assessmentId, organizationId, facilityId, facilityName, model, modelVersion };
};

const agendaByDay = ({ agenda, appointment }: Visit): string[][] =>
  agenda && appointment ? agendaDays(appointment).map(({ day }) => [...agendaLines(agenda.entries, day)]) : [];

/** Nobody else learns of these: who plans reads them where they are. */
export const profileStream = stream(profile, profileEvents);
export const rulesStream = stream(rules, rulesEvents);
export const planStream = stream(plan, planEvents);

/** What everybody learns at once. */
const shiftsOf = (stream: string, state: Disruption, restored: boolean) => {
  const visits = [...(restored ? state.restored : state.shifted).values()].flatMap((moved) => {
    if (!moved) return [];
    const { visitVersion: _, ...visit } = moved;
    return [visit];
  });
  if (visits.length === 0) return undefined;
  const disruptionId = stream.slice(`${disruption.category}-`.length);
  return publish(visitsShifted, { disruptionId, reason: state.declared?.reason ?? '', restored, visits });
};

export const disruptionStream = stream(disruption, disruptionEvents, {
  ShiftsEnded: ({ stream: name }, state) => shiftsOf(name, state, false),
  RestoresEnded: ({ stream: name }, state) => shiftsOf(name, state, true),
});

const personOf = (stream: string): string => stream.slice(`${register.category}-`.length);

export const conflictStream = stream(register, conflictEvents, {
  ConflictDeclared: (event) =>
    actOf(actRecordedInValidation, 'conflict-declared', event, personOf(event.stream), {
      organizationId: event.data.organizationId,
      conflictId: event.data.conflictId,
    }),
  ConflictEnded: (event) =>
    actOf(actRecordedInValidation, 'conflict-ended', event, personOf(event.stream), {
      conflictId: event.data.conflictId,
    }),
  ConflictWithdrawn: (event) =>
    actOf(actRecordedInValidation, 'conflict-withdrawn', event, personOf(event.stream), {
      conflictId: event.data.conflictId,
    }),
});

export const visitStream = stream(visit, visitEvents, {
  VisitRequested: ({ stream, data, meta }, state) => {
    const { targetStage, mode, earliest, latest } = data;
    return publish(visitRequested, {
      ...subjectOf(stream, state),
      targetStage,
      mode,
      earliest,
      latest,
      requestedBy: meta.actor,
    });
  },
  DateProposed: ({ stream, data }, state) => {
    const { startsAt, endsAt, mode, validators, alternatives, holdUntil } = data;
    return publish(dateProposed, {
      ...subjectOf(stream, state),
      startsAt,
      endsAt,
      alternatives,
      holdUntil,
      timeZone: requestOf(state).timeZone,
      mode,
      validators,
      moves: state.appointment !== null,
      grouped: data.shift !== null,
    });
  },
  ProposalDeclined: ({ stream, data, meta }, state) => {
    const { message, earliest, latest, objections } = data;
    return publish(proposalDeclined, {
      ...subjectOf(stream, state),
      message,
      earliest,
      latest,
      objections,
      declinedBy: meta.actor,
    });
  },
  ProposalLapsed: ({ stream }, state) => publish(proposalLapsed, subjectOf(stream, state)),
  AssignmentDeclined: ({ stream, data: { personId, reason } }, state) =>
    publish(assignmentDeclined, { ...subjectOf(stream, state), personId, reason }),
  VisitScheduled: ({ stream, data }, state) => {
    const { startsAt, endsAt, mode, validators, sequence } = data;
    return publish(visitScheduled, {
      ...subjectOf(stream, state),
      startsAt,
      endsAt,
      timeZone: requestOf(state).timeZone,
      mode,
      validators,
      sequence,
      agenda: agendaByDay(state),
      clocksChanged: false,
      grouped: data.shift !== null,
    });
  },
  DateRestated: ({ stream }, state) => {
    if (!state.appointment) return undefined;
    const { startsAt, endsAt, mode, validators, sequence } = state.appointment;
    return publish(visitScheduled, {
      ...subjectOf(stream, state),
      startsAt,
      endsAt,
      timeZone: requestOf(state).timeZone,
      mode,
      validators,
      sequence,
      agenda: agendaByDay(state),
      clocksChanged: true,
      grouped: false,
    });
  },
  VisitCancelled: ({ stream, data }, state) => {
    const { appointment } = state;
    const fixed = appointment && {
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      timeZone: requestOf(state).timeZone,
      mode: appointment.mode,
      validators: appointment.validators,
      sequence: appointment.sequence,
    };
    return publish(visitCancelled, { ...subjectOf(stream, state), reason: data.reason, appointment: fixed });
  },
  DeadlineNeared: ({ stream, data }, state) => publish(deadlineNeared, { ...subjectOf(stream, state), ...data }),
  CorrectiveEvidenceSubmitted: ({ stream, meta }, state) =>
    publish(correctiveEvidenceSubmitted, {
      ...subjectOf(stream, state),
      submittedBy: meta.actor,
      validators: [...(teamOf(state)?.validators ?? [])],
    }),
  AppealFiled: ({ stream, data, meta }, state) =>
    publish(appealFiled, { ...subjectOf(stream, state), reasons: data.reasons, filedBy: meta.actor }),
  AppealReviewersAppointed: ({ stream, data: { reviewers } }, state) =>
    publish(reviewersAppointed, { ...subjectOf(stream, state), reviewers }),
  VisitConcluded: ({ stream, data, meta }, state) =>
    publish(visitConcluded, { ...subjectOf(stream, state), concludedAt: meta.at, proposedStage: data.proposedStage }),
  ConflictOverrideRequested: (event, state) =>
    actOf(actRecordedInValidation, 'conflict-override-requested', event, event.data.personId, {
      facilityId: requestOf(state).facilityId,
      visitId: visitIdOf(event.stream),
    }),
  ConflictOverrideApproved: (event, state) =>
    actOf(actRecordedInValidation, 'conflict-override-approved', event, event.data.personId, {
      facilityId: requestOf(state).facilityId,
      visitId: visitIdOf(event.stream),
    }),
  DecisionRecorded: (event, state) => {
    const { outcome, stage, reasons, correctiveUntil, appealUntil } = event.data;
    const { facilityId, timeZone, country, organizationName } = requestOf(state);
    return [
      publish(decisionRecorded, {
        ...subjectOf(event.stream, state),
        outcome,
        stage,
        reasons,
        correctiveUntil,
        appealUntil,
        decidedAt: event.meta.at,
        visitEndedOn: state.appointment?.endsAt.slice(0, 10) ?? null,
        timeZone,
        country,
        organizationName,
      }),
      publish(findingsSettled, {
        ...subjectOf(event.stream, state),
        findings: [...state.findings].map(([criterionId, { verdict }]) => ({ criterionId, verdict })),
        decidedAt: event.meta.at,
        visitEndedOn: state.appointment?.endsAt.slice(0, 10) ?? null,
      }),
      actOf(actRecordedInValidation, 'visit-decided', event, visitIdOf(event.stream), {
        facilityId,
        outcome,
        stage: String(stage),
      }),
    ];
  },
});
