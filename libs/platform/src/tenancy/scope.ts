import type { CommandMeta } from '@cairn/event-sourcing';
import { rolesOf } from '../database/roles.js';

/** One organization, one actor, one request: every change, and every read of one tenant, is made under a scope. */
export type Scope = {
  /** Id of the organization. */
  readonly tenantId: string;
  readonly meta: CommandMeta;
  /**
   * Present on a POST with an Idempotency-Key. `requestHash` distinguishes a repetition from another request under the
   * same key.
   */
  readonly idempotency?: { readonly key: string; readonly requestHash: string } | undefined;
  /** A subscription is catching up with a long feed: work that can be deferred is left to a job. */
  readonly catchingUp?: boolean;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws Error for anything but a lower-case UUID, since it becomes part of a statement */
const checkedUuid = (id: string): string => {
  if (!UUID.test(id)) throw new Error('A tenant or person is named by a lower-case UUID.');
  return id;
};

/** Statements, sent with BEGIN, that put a transaction under one tenant. */
export const tenantSettings = (tenantId: string): string => `SET LOCAL app.tenant_id = '${checkedUuid(tenantId)}'`;

/**
 * Statements for reads of the programme's staff across organizations, in a service; with a person, without
 * organizations with which that person has a conflict of interest.
 */
export const programmeSettings = (service: string, personId?: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).programme}; SET LOCAL app.scope = 'programme'${personId === undefined ? '' : `; SET LOCAL app.person_id = '${checkedUuid(personId)}'`}`;

/** Statements for moving rows from a service's outbox to its feed. */
export const relaySettings = (service: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).relay}; SET LOCAL app.scope = 'relay'`;

/**
 * Statements for reading a service's operational tables across organizations: due jobs, parked and refused facts,
 * expired rows.
 */
export const workerSettings = (service: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).worker}; SET LOCAL app.scope = 'worker'`;

/** Statements for reading a publisher's feed, by a service that follows it. */
export const followerSettings = (publisher: string): string =>
  `SET LOCAL ROLE ${rolesOf(publisher).follower}; SET LOCAL app.scope = 'follower'`;

/** Statements with which the owner of the database acts as a service, before the settings above. */
export const asService = (service: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).own}; SET LOCAL search_path = ${service}`;

/** Statements for reads of a validator: only rows that policies admit for that person. */
export const validatorSettings = (service: string, personId: string): string =>
  `SET LOCAL ROLE ${rolesOf(service).validator}; SET LOCAL app.scope = 'validator'; SET LOCAL app.person_id = '${checkedUuid(personId)}'`;
