import { randomUUID } from 'node:crypto';
import type { DataOf, EventContract } from '@cairn/contracts/event-contract.js';
import type { Reaction } from '@cairn/platform/feed/reaction.js';
import type { Service } from '@cairn/platform/service/service.js';
import { scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';

type When = { readonly recordedAt?: string; readonly tenantId?: string };

let position = 0;

/** Passes a fact to every reaction of scoring, as its subscriptions would, one after the other. */
export const handToScoring = async <Contract extends EventContract>(
  service: Service<ScoringTables>,
  contract: Contract,
  data: DataOf<Contract>,
  { recordedAt, tenantId = someTenant }: When = {},
): Promise<void> => {
  position += 1;
  const at = recordedAt ?? service.clock.now();
  const fact = {
    id: randomUUID(),
    tenantId,
    position: String(position),
    recordedAt: at,
    data: contract.schema.parse(data) as never,
  };
  const toContract = (scoring.reactions as readonly Reaction<ScoringTables>[]).filter(
    ({ on }) => on.type === contract.type,
  );
  await service.inTenant(scopeOf(tenantId, at), async (tx) => {
    for (const { react } of toContract) await react(fact, tx);
  });
};
