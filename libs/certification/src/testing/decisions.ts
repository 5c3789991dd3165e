import { randomUUID } from 'node:crypto';
import type { DataOf } from '@cairn/contracts/event-contract.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import type { Service } from '@cairn/platform/service/service.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import type { CertificationTables } from '../certification.tables.js';
import { certificationIdFor, grantWhenDecided } from '../inbox/grant-certification-when-decided.reaction.js';

export type Decision = DataOf<typeof decisionRecorded>;

export const decisionOn = (decided: Partial<Decision> = {}): Decision => ({
  ...decisionRecorded.example,
  visitId: randomUUID(),
  facilityId: randomUUID(),
  ...decided,
});

/** Hears of a decision as the feed tells it, and returns the id that its certification has or would have. */
export const hearsDecision = async (
  service: Service<CertificationTables>,
  decision: Decision,
  tenantId = someTenant,
): Promise<string> => {
  const fact = {
    id: randomUUID(),
    tenantId,
    position: '1',
    recordedAt: service.clock.now(),
    data: decisionRecorded.schema.parse(decision),
  };
  await service.inTenant(systemScope(tenantId, service.clock, fact.id), (tx) => grantWhenDecided.react(fact, tx));
  return certificationIdFor(decision.visitId);
};
