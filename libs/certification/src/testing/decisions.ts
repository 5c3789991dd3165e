import { randomUUID } from 'node:crypto';
import type { DataOf } from '@cairn/contracts/event-contract.js';
import { modelConfirmationsWithdrawn } from '@cairn/contracts/surveys/events/model-confirmations-withdrawn.v1.js';
import { modelElementsConfirmed } from '@cairn/contracts/surveys/events/model-elements-confirmed.v1.js';
import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { elementKey, elementsOf } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { Reaction } from '@cairn/platform/feed/reaction.js';
import type { Service } from '@cairn/platform/service/service.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import type { CertificationTables } from '../certification.tables.js';
import { certificationIdFor, grantWhenDecided } from '../inbox/grant-certification-when-decided.reaction.js';
import { rememberConfirmations } from '../inbox/remember-model-confirmations.reaction.js';

export type Decision = DataOf<typeof decisionRecorded>;

export const decisionOn = (decided: Partial<Decision> = {}): Decision => ({
  ...decisionRecorded.example,
  visitId: randomUUID(),
  facilityId: randomUUID(),
  ...decided,
});

export const hears = (
  service: Service<CertificationTables>,
  { react, on }: Reaction<CertificationTables>,
  data: unknown,
  tenantId: string,
): Promise<void> => {
  const fact = {
    id: randomUUID(),
    tenantId,
    position: '1',
    recordedAt: service.clock.now(),
    data: on.schema.parse(data) as never,
  };
  return service.inTenant(systemScope(tenantId, service.clock, fact.id), (tx) => react(fact, tx));
};

/** That the programme confirmed everything of a version, but what is left out. */
export const hearsConfirmations = async (
  service: Service<CertificationTables>,
  model: string,
  version: string,
  without: readonly string[] = [],
  content = findShippedModelVersion(model, version),
): Promise<void> => {
  const elements = (content ? elementsOf(content) : [])
    .filter((one) => !without.includes(elementKey(one)))
    .map(({ kind, id, statement }) => ({ kind, id, statement }));
  for (const one of rememberConfirmations)
    if (one.on.type === modelElementsConfirmed.type)
      await hears(service, one, { model, version, elements }, programmeTenant);
};

/** That the programme withdrew its confirmation of a criterion. */
export const hearsWithdrawal = async (
  service: Service<CertificationTables>,
  model: string,
  version: string,
  criterion: string,
): Promise<void> => {
  for (const one of rememberConfirmations)
    if (one.on.type === modelConfirmationsWithdrawn.type)
      await hears(service, one, { model, version, elements: [{ kind: 'criterion', id: criterion }] }, programmeTenant);
};

/** Hears of a decision as the feed tells it, and returns the id that its certification has or would have. */
export const hearsDecision = async (
  service: Service<CertificationTables>,
  decision: Decision,
  tenantId = someTenant,
): Promise<string> => {
  await hears(service, grantWhenDecided, decision, tenantId);
  return certificationIdFor(decision.visitId);
};
