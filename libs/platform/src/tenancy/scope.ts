import type { CommandMeta } from '@cairn/event-sourcing';
import { rolesOf } from '../database/roles.js';

/** One organization, one actor, one request: what every change and every tenant's reading is done under. */
export type Scope = {
  /** Id of the organization. */
  readonly tenantId: string;
  readonly meta: CommandMeta;
  /**
   * Present on a POST with an Idempotency-Key; `requestHash` tells a repeated request from another one under the same
   * key.
   */
  readonly idempotency?: { readonly key: string; readonly requestHash: string } | undefined;
  /** A feed is caught up with, and much waits to be read: what a job can do later is left to it. */
  readonly catchingUp?: boolean;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const checkedUuid = (id: string): string => {
  if (!UUID.test(id)) throw new Error('A tenant or person is named by a lower-case UUID.');
  return id;
};

/** The statements that put a transaction under one tenant. */
export const tenantSettings = (tenantId: string): string => `SET LOCAL app.tenant_id = '${checkedUuid(tenantId)}'`;

/**
 * Reads of the programme's staff across organizations, in a service. With a person, organizations with which that person
 * has a conflict of interest are left out.
 */
export const programmeSettings = (service: string, personId?: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).programme}; SET LOCAL app.scope = 'programme'${personId === undefined ? '' : `; SET LOCAL app.person_id = '${checkedUuid(personId)}'`}`;

/** Moves rows from a service's outbox to its feed. */
export const relaySettings = (service: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).relay}; SET LOCAL app.scope = 'relay'`;

/** Reads of a service's book-keeping across organizations: what is due, what was put aside, what has had its time. */
export const workerSettings = (service: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).worker}; SET LOCAL app.scope = 'worker'`;

/** Reads of a publisher's feed by a service that follows it. */
export const followerSettings = (publisher: string): string =>
  `SET LOCAL ROLE ${rolesOf(publisher).follower}; SET LOCAL app.scope = 'follower'`;

/** What the owner of the database sets before the settings above, in order to act as a service does. */
export const asService = (service: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).own}; SET LOCAL search_path = ${service}`;

/** Reads of a validator: only what that person is assigned to. */
export const validatorSettings = (service: string, personId: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).validator}; SET LOCAL app.scope = 'validator'; SET LOCAL app.person_id = '${checkedUuid(personId)}'`;
