import { type ServiceRole, rolesOf } from '../database/roles.js';
import type { Migrations } from '../migrations/migrate.js';
import { serviceTables } from './service-tables.js';

type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

type PolicyRule = {
  readonly name: string;
  readonly table: string;
  /** The role it applies to; `public` for every role. */
  readonly role: string;
  /** The statement that creates it, with table names as in its migration. */
  readonly statement: string;
};

/** What the catalogue of the database must contain for one service. */
export type AccessRules = {
  readonly schema: string;
  readonly tables: readonly string[];
  readonly forced: readonly string[];
  readonly policies: readonly PolicyRule[];
  /** Exactly what each role may do with a table. */
  readonly privileges: (role: ServiceRole, table: string) => readonly Privilege[];
  /** Roles of other services that the service may assume, to read their feeds. */
  readonly followed: readonly string[];
};

/** The parts of a service's definition from which its access rules follow. */
export type AccessSource = {
  readonly name: string;
  readonly migrations: Migrations;
  readonly reactions: readonly { readonly on: { readonly service: string } }[];
};

const everything: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
const reading: readonly Privilege[] = ['SELECT'];
const ofReaders = { programme: reading, validator: reading };
const bookKeeping = { own: everything, worker: reading };

/** Tables with other privileges than write by the service and read by its wider scopes. */
const special: Readonly<Record<string, Partial<Record<ServiceRole, readonly Privilege[]>>>> = {
  kysely_migration: {},
  kysely_migration_lock: {},
  events: { own: ['SELECT', 'INSERT'], ...ofReaders },
  event_chain: { own: ['SELECT', 'INSERT'], ...ofReaders },
  chain_heads: { own: ['SELECT', 'INSERT', 'UPDATE'], ...ofReaders },
  outbox: { own: ['INSERT'], relay: ['SELECT', 'DELETE'] },
  feed: { relay: ['SELECT', 'INSERT'], follower: reading },
  due_jobs: bookKeeping,
  refused_facts: bookKeeping,
  parked: bookKeeping,
  idempotency_keys: bookKeeping,
  checkpoints: { own: everything },
  audit_log: { own: ['SELECT', 'INSERT', 'DELETE'], worker: reading, ...ofReaders },
  public_events: { own: everything, worker: reading, ...ofReaders },
  webhook_secrets: { own: everything, worker: reading },
  webhook_deliveries: { own: everything, worker: reading },
};

const roleOfPolicy: Readonly<Record<string, ServiceRole>> = {
  programme_reads: 'programme',
  validator_reads: 'validator',
  programme_apart: 'programme',
  validator_apart: 'validator',
  relay_moves: 'relay',
  worker_reads: 'worker',
  follower_reads: 'follower',
};

/** Access rules of a service, from its migrations and reactions: a new table or policy is known by its migration. */
export const accessRulesOf = ({ name, migrations, reactions }: AccessSource): AccessRules => {
  const statements = statementsOf({ ...serviceTables, ...migrations });
  return {
    schema: name,
    tables: [...standing(statements, 'TABLE').keys(), 'kysely_migration', 'kysely_migration_lock'],
    forced: statements.flatMap((one) => /ALTER TABLE (\w+) FORCE ROW LEVEL SECURITY/.exec(one)?.[1] ?? []),
    policies: [...standing(statements, 'POLICY').values()].map((statement) => policyRule(name, statement)),
    privileges: (role, table) => (special[table] ?? { own: everything, ...ofReaders })[role] ?? [],
    followed: [...new Set(reactions.map(({ on }) => rolesOf(on.service).follower))],
  };
};

const statementsOf = (migrations: Migrations): string[] =>
  Object.entries(migrations)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, sql]) => sql.split(';'))
    .map((statement) => statement.trim());

/** Statements that create what no later statement drops. */
const standing = (statements: readonly string[], kind: 'TABLE' | 'POLICY'): Map<string, string> => {
  const name = kind === 'TABLE' ? '(\\w+)' : '(\\w+ ON \\w+)';
  const [creating, dropping] = [
    new RegExp(`^CREATE ${kind} (?:IF NOT EXISTS )?${name}`),
    new RegExp(`^DROP ${kind} (?:IF EXISTS )?${name}`),
  ];
  const found = new Map<string, string>();
  for (const statement of statements) {
    const [created, dropped] = [creating.exec(statement)?.[1], dropping.exec(statement)?.[1]];
    if (created) found.set(created, statement);
    if (dropped) found.delete(dropped);
  }
  return found;
};

const policyRule = (service: string, statement: string): PolicyRule => {
  const [, name = '', table = ''] = /^CREATE POLICY (\w+) ON (\w+)/.exec(statement) ?? [];
  const role = roleOfPolicy[name];
  return { name, table, role: role ? rolesOf(service)[role] : 'public', statement };
};
