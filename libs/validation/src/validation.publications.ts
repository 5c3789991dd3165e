import { dateProposed } from '@cairn/contracts/validation/events/date-proposed.v1.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { visitCancelled } from '@cairn/contracts/validation/events/visit-cancelled.v1.js';
import { visitConcluded } from '@cairn/contracts/validation/events/visit-concluded.v1.js';
import { visitRequested } from '@cairn/contracts/validation/events/visit-requested.v1.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { type VisitEventData, visitEvents } from './visit/visit-events.js';
import type { Visit } from './visit/visit-state.js';
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
  DateProposed: ({ stream, data: { startsAt, endsAt, mode } }, state) =>
    publish(dateProposed, {
      ...subjectOf(stream, state),
      startsAt,
      endsAt,
      timeZone: requestOf(state).timeZone,
      mode,
      moves: state.appointment !== null,
    }),
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
      clocksChanged: false,
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
      clocksChanged: true,
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
  VisitConcluded: ({ stream, data, meta }, state) =>
    publish(visitConcluded, { ...subjectOf(stream, state), concludedAt: meta.at, proposedStage: data.proposedStage }),
  DecisionRecorded: ({ stream, data: { outcome, stage, reasons }, meta }, state) => {
    const { timeZone, country, organizationName } = requestOf(state);
    return publish(decisionRecorded, {
      ...subjectOf(stream, state),
      outcome,
      stage,
      reasons,
      decidedAt: meta.at,
      timeZone,
      country,
      organizationName,
    });
  },
});
