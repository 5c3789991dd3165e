import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, type UpdateObject, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from './visit-events.js';
import type { AssignmentAnswer } from './visit-state.js';
import { visitIdOf } from './visit-id.js';

/**
 * The list of visits. Its index `one_visit_for_an_assessment` keeps an assessment from being visited twice at a time.
 */
export const visits: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'visits',
  tables: ['visits'],
  on: {
    VisitRequested: async (db, { tenantId, stream, version, meta, data }) => {
      await db
        .insertInto('visits')
        .values({
          tenant_id: tenantId,
          id: visitIdOf(stream),
          organization_name: data.organizationName,
          facility_id: data.facilityId,
          facility_name: data.facilityName,
          country: data.country,
          time_zone: data.timeZone,
          assessment_id: data.assessmentId,
          model: data.model,
          model_version: data.modelVersion,
          target_stage: data.targetStage,
          status: 'requested',
          holds_assessment: true,
          mode: data.mode,
          earliest: data.earliest,
          latest: data.latest,
          note: data.note,
          checklist: JSON.stringify(data.checklist),
          rule: JSON.stringify(data.rule),
          requested_at: meta.at,
          version,
        })
        .execute();
    },
    DateProposed: async (db, event) => {
      await change(db, event, { proposal: JSON.stringify(event.data), proposal_answers: '{}' });
      await visitOf(db, event).set({ status: 'proposed' }).where('appointment', 'is', null).execute();
    },
    VisitScheduled: async (db, event) => {
      await visitOf(db, event)
        .set({
          status: 'scheduled',
          mode: event.data.mode,
          appointment: JSON.stringify(event.data),
          appointment_answers: event.data.shift
            ? '{}'
            : sql<string>`case when proposal is null then appointment_answers else proposal_answers end`,
          proposal: null,
          proposal_answers: '{}',
          version: event.version,
        })
        .execute();
    },
    ProposalLapsed: (db, event) => withoutProposal(db, event, {}),
    ProposalDeclined: (db, event) => {
      const { earliest, latest } = event.data;
      const declined = JSON.stringify({ ...event.data, at: event.meta.at, by: event.meta.actor });
      return withoutProposal(db, event, { earliest, latest, declined });
    },
    AssignmentAccepted: (db, event) => answer(db, event, event.data.personId, { accepted: true, reason: null }),
    AssignmentDeclined: (db, event) =>
      answer(db, event, event.data.personId, { accepted: false, reason: event.data.reason }),
    ConflictOverrideRequested: (db, event) => {
      const { personId, reason, requestedBy } = event.data;
      return change(db, event, { overrides: merged('overrides', personId, { reason, requestedBy, approvedBy: null }) });
    },
    ConflictOverrideApproved: (db, event) => {
      const { personId, approvedBy } = event.data;
      return change(db, event, {
        overrides: sql<string>`jsonb_set(overrides, array[${personId}, 'approvedBy'], ${JSON.stringify(approvedBy)}::jsonb)`,
      });
    },
    DateRestated: async (db, event) => {
      const appointment = sql<string>`appointment || ${JSON.stringify(event.data)}::jsonb`;
      await visitOf(db, event).set({ appointment, version: event.version }).execute();
    },
    AgendaSet: async (db, event) => {
      const { entries, sequence } = event.data;
      const set = JSON.stringify({ entries, ...saidBy(event) });
      await change(db, event, {
        agenda: sql<string>`${set}::jsonb || jsonb_build_object('version', coalesce((agenda ->> 'version')::int, 0) + 1)`,
        appointment: sql<string>`appointment || ${JSON.stringify({ sequence })}::jsonb`,
      });
    },
    VisitCancelled: (db, event) => change(db, event, { status: 'cancelled', holds_assessment: false, proposal: null }),
    VerdictRecorded: (db, event) => {
      const { criterionId, personId } = event.data;
      const before = sql`coalesce(recorded -> ${criterionId}, '[]'::jsonb)`;
      const after = sql`case when ${before} ? ${personId} then ${before} else ${before} || to_jsonb(${personId}::text) end`;
      return change(db, event, {
        recorded: sql<string>`recorded || jsonb_build_object(${criterionId}::text, ${after})`,
      });
    },
    VerdictsRevealed: (db, event) =>
      change(db, event, { revealed: sql<string[]>`revealed || ${event.data.criteria}::text[]` }),
    FindingRecorded: (db, event) => change(db, event, {}),
    FindingWithdrawn: (db, event) => change(db, event, {}),
    VisitConcluded: (db, event) =>
      change(db, event, {
        status: 'concluded',
        proposal: null,
        conclusion: JSON.stringify({ ...event.data, at: event.meta.at, by: event.meta.actor }),
      }),
    DecisionProposed: (db, event) =>
      change(db, event, { proposed_decision: JSON.stringify({ ...event.data, at: event.meta.at }) }),
    DecisionRecorded: (db, event) =>
      change(db, event, {
        proposed_decision: null,
        status: event.data.correctiveUntil === null ? 'decided' : 'deferred',
        holds_assessment: event.data.outcome === 'granted' || event.data.correctiveUntil !== null,
        earlier_decisions: sql<string>`case when decision is null then earlier_decisions else earlier_decisions || jsonb_build_array(decision) end`,
        decision: JSON.stringify({ ...event.data, at: event.meta.at, by: event.meta.actor }),
      }),
    DeadlineNeared: (db, event) => change(db, event, {}),
    CorrectiveEvidenceSubmitted: (db, event) =>
      change(db, event, { ...reopened, evidence: JSON.stringify({ ...event.data, ...saidBy(event) }) }),
    AppealFiled: (db, event) =>
      change(db, event, {
        status: 'appealed',
        holds_assessment: true,
        appeal: JSON.stringify({ ...event.data, ...saidBy(event) }),
      }),
    AppealReviewersAppointed: (db, event) => {
      const { reviewers, lead } = event.data;
      return change(db, event, {
        ...reopened,
        appeal: sql<string>`appeal || ${JSON.stringify({ reviewers, lead })}::jsonb`,
      });
    },
  },
};

type Db = Kysely<ValidationTables>;
type Of = Pick<RecordedEvent, 'tenantId' | 'stream' | 'version'>;
type Changed = UpdateObject<ValidationTables, 'visits'>;

const saidBy = ({ meta }: Pick<RecordedEvent, 'meta'>) => ({ at: meta.at, by: meta.actor });

/** The criteria that the latest decision left open are looked at anew. */
const reopened = {
  status: 're-review',
  recorded: sql<string>`recorded - array(select jsonb_array_elements_text(decision -> 'openCriteria'))`,
  revealed: sql<
    string[]
  >`array(select one from unnest(revealed) one where not coalesce(decision -> 'openCriteria' ? one, false))`,
} as const;

const visitOf = (db: Db, { tenantId, stream }: Of) =>
  db.updateTable('visits').where('tenant_id', '=', tenantId).where('id', '=', visitIdOf(stream));

const change = async (db: Db, event: Of, changed: Changed): Promise<void> => {
  await visitOf(db, event)
    .set({ ...changed, version: event.version })
    .execute();
};

/** The offer came to nothing; a date fixed before stands. */
const withoutProposal = (db: Db, event: Of, changed: Changed): Promise<void> =>
  change(db, event, {
    ...changed,
    proposal: null,
    proposal_answers: '{}',
    status: sql<'requested'>`case when appointment is null then 'requested' else status end`,
  });

const merged = (column: string, personId: string, value: object) =>
  sql<string>`${sql.ref(column)} || jsonb_build_object(${personId}::text, ${JSON.stringify(value)}::jsonb)`;

/** To the offered date, where the person is in its team, or else to the fixed one. */
const answer = (db: Db, event: Of, personId: string, given: AssignmentAnswer): Promise<void> => {
  const offered = sql<boolean>`coalesce(proposal -> 'validators' ? ${personId}, false)`;
  const set = (column: string, when: typeof offered) =>
    sql<string>`case when ${when} then ${merged(column, personId, given)} else ${sql.ref(column)} end`;
  return change(db, event, {
    proposal_answers: set('proposal_answers', offered),
    appointment_answers: set('appointment_answers', sql<boolean>`not ${offered}`),
  });
};
