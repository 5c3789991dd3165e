import type { ApiKey } from '@cairn/contracts/organizations/http/api-keys.js';
import type { AuditEntry, AuditFilter } from '@cairn/contracts/organizations/http/audit-log.js';
import type { Delivery, Webhook } from '@cairn/contracts/notifications/http/webhooks.js';
import type { Page } from '@cairn/contracts/page.js';
import { queryOptions } from '@tanstack/react-query';
import type { ListSource } from './pages.js';
import { get } from './request.js';

/** Whose keys, webhooks and log are shown: an organization's by its id, or the programme's. */
export type Owner = { readonly organizationId: string } | 'programme';

const organizationPath = (owner: Owner): string =>
  owner === 'programme' ? '/api/staff' : `/api/organizations/${owner.organizationId}`;

export const apiKeysPath = (owner: Owner): string => `${organizationPath(owner)}/api-keys`;
export const webhooksPath = (owner: Owner): string =>
  `/api/notifications/${owner === 'programme' ? 'desk' : owner.organizationId}/webhooks`;

export const apiKeysQuery = (owner: Owner) =>
  queryOptions({
    queryKey: ['api-keys', owner],
    queryFn: ({ signal }) => get<ApiKey[]>(apiKeysPath(owner), signal),
  });

const readAgainAfter = 5_000;

export const webhooksQuery = (owner: Owner) =>
  queryOptions({
    queryKey: ['webhooks', owner],
    queryFn: ({ signal }) => get<Webhook[]>(webhooksPath(owner), signal),
    refetchInterval: readAgainAfter,
  });

export const deliveriesQuery = (owner: Owner, webhookId: string) =>
  queryOptions({
    queryKey: ['webhooks', owner, webhookId, 'deliveries'],
    queryFn: async ({ signal }) =>
      (await get<Page<Delivery>>(`${webhooksPath(owner)}/${webhookId}/deliveries?limit=20`, signal)).items,
    refetchInterval: readAgainAfter,
  });

const addressOf = (path: string, asked: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([name, value]) => [name, `${value}`]))}`;
};

/** The audit log, page by page, the latest first. */
export const auditLogOf = (owner: Owner, filter: AuditFilter): ListSource<AuditEntry> => ({
  key: ['audit-log', owner, filter],
  read: ({ sort: _, search: __, ...asked }, signal) =>
    get<Page<AuditEntry>>(addressOf(`${organizationPath(owner)}/audit-log`, { ...filter, ...asked }), signal),
});

/** Where the same lines are downloaded from. */
export const auditExportPath = (owner: Owner, filter: AuditFilter): string =>
  addressOf(`${organizationPath(owner)}/audit-log.csv`, filter);
