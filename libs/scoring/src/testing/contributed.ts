import { randomUUID } from 'node:crypto';
import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import type { FacilityProfile } from '@cairn/contracts/organizations/facility.js';
import type { Service } from '@cairn/platform/service/service.js';
import { scopeOf } from '@cairn/platform/testing/running-services.js';
import { snapshotBecomesDue } from '../benchmark/take-benchmark-snapshot.job.js';
import { rememberFacility } from '../inbox/remember-facility-when-registered.reaction.js';
import { scoreStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';

export type Contributed = {
  readonly organizationId: string;
  readonly facilityId: string;
  readonly assessmentId: string;
};
type Told = {
  readonly score: number;
  readonly at: string;
  readonly organizationId?: string;
  readonly facilityId?: string;
  readonly profile?: Partial<FacilityProfile>;
  readonly model?: string;
};

/** A facility, a new one unless named, whose assessment was submitted and scored at an instant. */
export const contributed = async (
  service: Service<ScoringTables>,
  { score, at, profile = {}, model = 'diam-enterprise', ...named }: Told,
): Promise<Contributed> => {
  const ids = {
    organizationId: named.organizationId ?? randomUUID(),
    facilityId: named.facilityId ?? randomUUID(),
    assessmentId: randomUUID(),
  };
  await service.inTenant(scopeOf(ids.organizationId, at), async (tx) => {
    if (!named.facilityId)
      await rememberFacility.react(
        {
          id: randomUUID(),
          tenantId: ids.organizationId,
          position: '1',
          recordedAt: at,
          data: { ...facilityRegistered.example, ...profile, ...ids },
        },
        tx,
      );
    await tx.db
      .insertInto('assessments')
      .values({
        tenant_id: ids.organizationId,
        id: ids.assessmentId,
        facility_id: ids.facilityId,
        facility_name: 'Some Hospital',
        model,
        model_version: '2019',
        service_areas: '[]',
        submitted: true,
        submissions: 1,
        revision: 1,
        waiting_since: null,
        changed_at: at,
      })
      .execute();
    await tx.execute(scoreStream, ids.assessmentId, {
      type: 'CalculateScore',
      data: {
        subject: { ...ids, facilityName: 'Some Hospital', model, modelVersion: '2019' },
        result: {
          stage: Math.floor(score),
          score,
          criteria: {},
          inputChecksum: ids.assessmentId,
          submission: 1,
          focusAreas: { workflow: score * 10 },
        },
      },
    });
    await snapshotBecomesDue(tx, model, '2019');
  });
  return ids;
};
