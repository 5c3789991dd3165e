import type { DecisionPreview } from '@cairn/contracts/validation/http/visits.js';
import { Rejection } from '@cairn/event-sourcing';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { Temporal } from 'temporal-polyfill';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import { decisionOf, recordDecision } from './record-decision.js';
import { factsForDecision, type Ruling } from './record-decision.handler.js';
import type { VisitEventData } from './visit-events.js';
import type { Visit } from './visit-state.js';

export const decisionQueries = queriesOf(validation, 'decision-preview', {
  /** What the decision would do, and whether the rules would let this person make it; nothing is recorded. */
  preview: (service, caller: Caller, visitId: string, ruling: Ruling): Promise<DecisionPreview> =>
    service.inTenant({ tenantId: caller.tenantId, meta: caller.meta }, async (tx) => {
      const { state } = await tx.load(visitStream, visitId);
      const { request } = state;
      const stage = ruling.outcome === 'granted' ? ruling.stage : (request?.targetStage ?? ruling.stage);
      const of = { ...ruling, stage, aboveReason: ruling.aboveReason ?? null };
      const { data } = decisionOf(of, { proposedBy: null, decidedBy: null }, state, tx.meta.at);
      let refusal: string | null = null;
      try {
        const facts = await factsForDecision(tx, state, ruling.outcome);
        recordDecision({ type: 'RecordDecision', data: { ...ruling, ...facts }, meta: tx.meta }, state);
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        refusal = error.code;
      }
      return { refusal, secondPerson: (request?.rule.deciders ?? 1) > 1, ...effectsOf(data, state) };
    }),
});

const effectsOf = (
  { outcome, stage, openCriteria, correctiveUntil, appealUntil, reapplyFrom }: VisitEventData<'DecisionRecorded'>,
  { request, appointment }: Visit,
): Omit<DecisionPreview, 'refusal' | 'secondPerson'> => {
  const day = appointment?.endsAt.slice(0, 10);
  const months = request?.certification.validityMonths;
  return {
    outcome,
    certificate:
      outcome === 'granted' && day !== undefined && months !== undefined
        ? { stage, from: day, until: Temporal.PlainDate.from(day).add({ months }).toString() }
        : null,
    releasesAssessment: outcome === 'refused',
    openCriteria,
    correctiveUntil,
    appealUntil,
    reapplyFrom,
  };
};
