import type { paths } from '@cairn/api-client/api-client.js';
import type { ApiKey, CreatedApiKey, createApiKey } from '@cairn/contracts/organizations/http/api-keys.js';
import type { AuditEntry, AuditFilter } from '@cairn/contracts/organizations/http/audit-log.js';
import type {
  Delivery,
  DeliveryOutcome,
  Webhook,
  WebhookSecret,
  WebhookSettings,
} from '@cairn/contracts/notifications/http/webhooks.js';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { addressOf, api, bodyOf } from './api.js';
import { type ListSource, readPage } from './pages.js';

/** Whose keys, webhooks and log are shown: an organization's by its id, or the programme's, at other addresses. */
export type Owner = { readonly organizationId: string } | 'programme';

const readAgainAfter = 5_000;

export const apiKeysQuery = (owner: Owner) =>
  queryOptions({
    queryKey: ['api-keys', owner],
    queryFn: ({ signal }): Promise<ApiKey[]> =>
      bodyOf(
        owner === 'programme'
          ? api.GET('/api/staff/api-keys', { signal })
          : api.GET('/api/organizations/{organizationId}/api-keys', { params: { path: owner }, signal }),
      ),
  });

export const makeApiKey = (owner: Owner, body: z.input<typeof createApiKey>): Promise<CreatedApiKey> =>
  bodyOf(
    owner === 'programme'
      ? api.POST('/api/staff/api-keys', { body })
      : api.POST('/api/organizations/{organizationId}/api-keys', { params: { path: owner }, body }),
  );

export const revokeApiKey = (owner: Owner, keyId: string): Promise<unknown> =>
  owner === 'programme'
    ? api.DELETE('/api/staff/api-keys/{keyId}', { params: { path: { keyId } } })
    : api.DELETE('/api/organizations/{organizationId}/api-keys/{keyId}', { params: { path: { ...owner, keyId } } });

export const webhooksQuery = (owner: Owner) =>
  queryOptions({
    queryKey: ['webhooks', owner],
    queryFn: ({ signal }): Promise<Webhook[]> =>
      bodyOf(
        owner === 'programme'
          ? api.GET('/api/notifications/desk/webhooks', { signal })
          : api.GET('/api/notifications/{organizationId}/webhooks', { params: { path: owner }, signal }),
      ),
    refetchInterval: readAgainAfter,
  });

export const deliveriesQuery = (owner: Owner, webhookId: string) =>
  queryOptions({
    queryKey: ['webhooks', owner, webhookId, 'deliveries'],
    queryFn: async ({ signal }): Promise<Delivery[]> => {
      const query = { limit: 20 };
      const { items } = await bodyOf(
        owner === 'programme'
          ? api.GET('/api/notifications/desk/webhooks/{webhookId}/deliveries', {
              params: { path: { webhookId }, query },
              signal,
            })
          : api.GET('/api/notifications/{organizationId}/webhooks/{webhookId}/deliveries', {
              params: { path: { ...owner, webhookId }, query },
              signal,
            }),
      );
      return items;
    },
    refetchInterval: readAgainAfter,
  });

type DocumentedSettings =
  paths['/api/notifications/desk/webhooks']['post']['requestBody']['content']['application/json'];

/** The API document lists the types of events one by one; here they come from the same list as texts. */
const documented = (settings: WebhookSettings): DocumentedSettings => settings as DocumentedSettings;

export const createWebhook = (owner: Owner, settings: WebhookSettings): Promise<WebhookSecret> =>
  bodyOf(
    owner === 'programme'
      ? api.POST('/api/notifications/desk/webhooks', { body: documented(settings) })
      : api.POST('/api/notifications/{organizationId}/webhooks', {
          params: { path: owner },
          body: documented(settings),
        }),
  );

/** What can be done with a webhook that is there. */
export const webhookOf = (owner: Owner, webhookId: string) => {
  const desk = { params: { path: { webhookId } } };
  const own = owner === 'programme' ? undefined : { params: { path: { ...owner, webhookId } } };
  return {
    change: (settings: WebhookSettings): Promise<unknown> =>
      own
        ? api.PUT('/api/notifications/{organizationId}/webhooks/{webhookId}', { ...own, body: documented(settings) })
        : api.PUT('/api/notifications/desk/webhooks/{webhookId}', { ...desk, body: documented(settings) }),
    remove: (): Promise<unknown> =>
      own
        ? api.DELETE('/api/notifications/{organizationId}/webhooks/{webhookId}', own)
        : api.DELETE('/api/notifications/desk/webhooks/{webhookId}', desk),
    rotateSecret: (): Promise<WebhookSecret> =>
      bodyOf(
        own
          ? api.POST('/api/notifications/{organizationId}/webhooks/{webhookId}/secret-rotation', own)
          : api.POST('/api/notifications/desk/webhooks/{webhookId}/secret-rotation', desk),
      ),
    test: (): Promise<DeliveryOutcome> =>
      bodyOf(
        own
          ? api.POST('/api/notifications/{organizationId}/webhooks/{webhookId}/test', own)
          : api.POST('/api/notifications/desk/webhooks/{webhookId}/test', desk),
      ),
    pause: (): Promise<unknown> =>
      own
        ? api.POST('/api/notifications/{organizationId}/webhooks/{webhookId}/pause', own)
        : api.POST('/api/notifications/desk/webhooks/{webhookId}/pause', desk),
    resume: (): Promise<unknown> =>
      own
        ? api.POST('/api/notifications/{organizationId}/webhooks/{webhookId}/resumption', own)
        : api.POST('/api/notifications/desk/webhooks/{webhookId}/resumption', desk),
    replayFrom: (from: string): Promise<unknown> =>
      own
        ? api.POST('/api/notifications/{organizationId}/webhooks/{webhookId}/replay', { ...own, body: { from } })
        : api.POST('/api/notifications/desk/webhooks/{webhookId}/replay', { ...desk, body: { from } }),
  };
};

/** The audit log, page by page, the latest first. */
export const auditLogOf = (owner: Owner, filter: AuditFilter): ListSource<AuditEntry> => ({
  key: ['audit-log', owner, filter],
  read: ({ sort: _, search: __, ...asked }, signal) =>
    owner === 'programme'
      ? readPage('/api/staff/audit-log', {}, { ...filter, ...asked }, signal)
      : readPage('/api/organizations/{organizationId}/audit-log', owner, { ...filter, ...asked }, signal),
});

/** Where the same lines are downloaded from. */
export const auditExportPath = (owner: Owner, filter: AuditFilter): string =>
  owner === 'programme'
    ? addressOf('/api/staff/audit-log.csv', {}, filter)
    : addressOf('/api/organizations/{organizationId}/audit-log.csv', owner, filter);
