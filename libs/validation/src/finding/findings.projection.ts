import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from '../visit/visit-events.js';
import { visitIdOf } from '../visit/visit-id.js';

/** What the latest decision left open is looked at anew; the projection of visits comes first and knows it. */
const reopen =
  (table: 'findings' | 'verdicts') =>
  async (db: Kysely<ValidationTables>, { tenantId, stream }: Pick<RecordedEvent, 'tenantId' | 'stream'>) => {
    await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId} and visit_id = ${visitIdOf(stream)}
      and criterion_id in (select jsonb_array_elements_text(decision -> 'openCriteria') from visits where tenant_id = ${tenantId} and id = ${visitIdOf(stream)})`.execute(
      db,
    );
  };

/** What the teams find. */
export const findings: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'findings',
  tables: ['findings'],
  on: {
    FindingRecorded: async (db, { tenantId, stream, meta, data }) => {
      const { criterionId, verdict, note, strengths, recommendations, votes, statedBy } = data;
      const finding = {
        verdict,
        note,
        strengths,
        recommendations,
        votes: JSON.stringify(votes),
        stated_by: statedBy,
        recorded_by: meta.actor,
        recorded_at: meta.at,
      };
      await db
        .insertInto('findings')
        .values({ tenant_id: tenantId, visit_id: visitIdOf(stream), criterion_id: criterionId, ...finding, version: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'visit_id', 'criterion_id'])
            .doUpdateSet((row) => ({ ...finding, version: row('findings.version', '+', 1) })),
        )
        .execute();
    },
    FindingWithdrawn: async (db, { tenantId, stream, data: { criterionId } }) => {
      await db
        .deleteFrom('findings')
        .where('tenant_id', '=', tenantId)
        .where('visit_id', '=', visitIdOf(stream))
        .where('criterion_id', '=', criterionId)
        .execute();
    },
    CorrectiveEvidenceSubmitted: reopen('findings'),
    AppealReviewersAppointed: reopen('findings'),
  },
};

/** The verdicts of single validators. A sealed row is read by its author alone, which its policies keep to as well. */
export const verdicts: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'verdicts',
  tables: ['verdicts'],
  on: {
    VerdictRecorded: async (db, { tenantId, stream, meta, data }) => {
      const { personId, criterionId, verdict, note, strengths, recommendations, afterReveal } = data;
      const said = {
        verdict,
        note,
        strengths,
        recommendations,
        recorded_at: meta.at,
        ...(afterReveal ? { sealed: false } : { blind_verdict: verdict }),
      };
      await db
        .insertInto('verdicts')
        .values({
          tenant_id: tenantId,
          visit_id: visitIdOf(stream),
          criterion_id: criterionId,
          person_id: personId,
          sealed: true,
          blind_verdict: null,
          ...said,
          version: 1,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'visit_id', 'criterion_id', 'person_id'])
            .doUpdateSet((row) => ({ ...said, version: row('verdicts.version', '+', 1) })),
        )
        .execute();
    },
    VerdictsRevealed: async (db, { tenantId, stream, data: { criteria } }) => {
      await sql`update verdicts set sealed = false
        where tenant_id = ${tenantId} and visit_id = ${visitIdOf(stream)} and criterion_id = any(${criteria})`.execute(
        db,
      );
    },
    CorrectiveEvidenceSubmitted: reopen('verdicts'),
    AppealReviewersAppointed: reopen('verdicts'),
  },
};
