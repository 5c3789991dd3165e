import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from '../visit/visit-events.js';
import { visitIdOf } from '../visit/visit-id.js';

type Db = Kysely<ValidationTables>;
type Of = Pick<RecordedEvent, 'tenantId' | 'stream'>;

/**
 * What each validator is asked to do: enough of the visit to answer, and no more, from the offer to the decision. The
 * visits table comes first among the projections, so that it holds what an offer is about.
 */
export const assignments: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'assignments',
  tables: ['assignments'],
  on: {
    DateProposed: async (db, event) => {
      await end(db, event, 'proposed');
      const { startsAt, endsAt, alternatives, validators, mode, lead, holdUntil } = event.data;
      const slots = JSON.stringify([{ startsAt, endsAt }, ...alternatives]);
      await sql`insert into assignments
        select tenant_id, id, person, 'proposed', organization_name, facility_name, country, time_zone, model, model_version, target_stage,
          ${slots}::jsonb, ${mode}, ${lead}, 'open', ${holdUntil}
        from visits, unnest(${validators}::uuid[]) person where tenant_id = ${event.tenantId} and id = ${visitIdOf(event.stream)}`.execute(
        db,
      );
    },
    VisitScheduled: async (db, event) => {
      const { startsAt, endsAt, shift } = event.data;
      if (!shift) await end(db, event, 'fixed');
      await db
        .updateTable('assignments')
        .set({
          kind: 'fixed',
          slots: JSON.stringify([{ startsAt, endsAt }]),
          hold_until: null,
          ...(shift && { answer: 'open' as const }),
        })
        .where('tenant_id', '=', event.tenantId)
        .where('visit_id', '=', visitIdOf(event.stream))
        .execute();
    },
    ProposalLapsed: (db, event) => end(db, event, 'proposed'),
    ProposalDeclined: (db, event) => end(db, event, 'proposed'),
    AssignmentAccepted: (db, event) => answer(db, event, event.data.personId, 'accepted'),
    AssignmentDeclined: (db, event) => answer(db, event, event.data.personId, 'declined'),
    VisitConcluded: (db, event) => end(db, event),
    VisitCancelled: (db, event) => end(db, event),
    DecisionRecorded: (db, event) => end(db, event),
  },
};

const end = async (db: Db, { tenantId, stream }: Of, kind?: 'proposed' | 'fixed'): Promise<void> => {
  await db
    .deleteFrom('assignments')
    .where('tenant_id', '=', tenantId)
    .where('visit_id', '=', visitIdOf(stream))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'fixed'))
    .execute();
};

/** To the offered date, where there is one, or else to the fixed one. */
const answer = async (db: Db, { tenantId, stream }: Of, personId: string, given: 'accepted' | 'declined') => {
  await sql`update assignments set answer = ${given} where tenant_id = ${tenantId} and visit_id = ${visitIdOf(stream)} and person_id = ${personId}
    and kind = (select max(kind collate "C") from assignments mine
      where mine.tenant_id = ${tenantId} and mine.visit_id = ${visitIdOf(stream)} and mine.person_id = ${personId})`.execute(
    db,
  );
};
