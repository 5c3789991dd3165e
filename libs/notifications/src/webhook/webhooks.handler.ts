import type { PageQuery } from '@cairn/contracts/page.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { notifications } from '../notifications.service.js';
import { deliveriesOf, hasWebhook, webhooksOf } from './webhooks.query.js';

/** The tenant of the scope is the owner: an organization or the programme. */
export const webhookQueries = queriesOf(notifications, 'webhooks', {
  all: (service, { tenantId, meta }: Scope) =>
    service.inTenant({ tenantId, meta }, ({ db }) => webhooksOf(db, tenantId)),

  /** Undefined for a webhook that is not there. */
  deliveries: (service, { tenantId, meta }: Scope, webhookId: string, asked: PageQuery) =>
    service.inTenant({ tenantId, meta }, async ({ db }) =>
      (await hasWebhook(db, tenantId, webhookId)) ? deliveriesOf(db, tenantId, webhookId, asked) : undefined,
    ),
});
