import { createHmac } from 'node:crypto';
import { type Pool, STATEMENT_SECONDS } from './pool.js';
import { scramVerifier } from './scram-verifier.js';

export const serviceNames = [
  'organizations',
  'surveys',
  'scoring',
  'validation',
  'certification',
  'notifications',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Every service's role is a member; grants that all of them need go here. */
export const serviceGroup = 'cairn_service';

export type ServiceRole = 'own' | 'programme' | 'validator' | 'relay' | 'worker' | 'follower';

/**
 * A service's own role, and those it assumes (SET ROLE) for work across organizations: only they have policies wider
 * than one organization. `relay` moves the outbox to the feed, `worker` reads operational tables, and `follower` is
 * assumed by other services, to read this one's feed.
 */
export const rolesOf = (service: string): Readonly<Record<ServiceRole, string>> => ({
  own: `cairn_${service}`,
  programme: `cairn_${service}_programme`,
  validator: `cairn_${service}_validator`,
  relay: `cairn_${service}_relay`,
  worker: `cairn_${service}_worker`,
  follower: `cairn_${service}_follower`,
});

/** A role's password follows from the secret, so that every process of a deployment derives the same one. */
const rolePassword = (secret: string, role: string): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('hex');

/** The same at every start, so that its verifier does not change during a login. */
const saltOf = (secret: string, role: string): Buffer =>
  createHmac('sha256', secret).update(`salt of database role ${role}`).digest();

/** The URL of the same database for a limited role. */
export const urlForRole = (ownerUrl: string, role: string, secret: string): string => {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.toString();
};

/**
 * Creates the role, or corrects its attributes: it may log in and nothing else. Running processes may connect at any
 * moment of this, so nothing the role has is revoked in between.
 *
 * @param options.schema its search path; by default the schema of its name
 */
export const ensureRole = async (
  owner: Pool,
  role: string,
  secret: string,
  { schema = role.replace(/^cairn_/, ''), memberOf }: { readonly schema?: string; readonly memberOf?: string } = {},
): Promise<void> => {
  const verifier = scramVerifier(rolePassword(secret, role), saltOf(secret, role));
  await ensureExists(owner, role);
  await untilUndisturbed(() =>
    owner.query(
      `ALTER ROLE ${role} LOGIN NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD '${verifier}'; ALTER ROLE ${role} INHERIT`,
    ),
  );
  await untilUndisturbed(() => owner.query(`ALTER ROLE ${role} SET search_path = ${schema}`));
  await untilUndisturbed(() => owner.query(limitsOf(role)));
  if (memberOf) await ensureMember(owner, role, memberOf);
};

/**
 * The server itself ends what no client can be waiting for any more: statements, waits for locks, transactions left
 * open, and connections whose other end no longer answers. Settings of the role, since a connection pooler passes no
 * others on.
 */
const limits: Readonly<Record<string, string>> = {
  statement_timeout: `${STATEMENT_SECONDS}s`,
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '60s',
  tcp_keepalives_idle: '15',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  tcp_user_timeout: '30000',
};
const limitsOf = (role: string): string =>
  Object.entries(limits)
    .map(([setting, value]) => `ALTER ROLE ${role} SET ${setting} = '${value}'`)
    .join('; ');

/** Roles belong to the whole server: preparing two databases at once can conflict, and no lock spans databases. */
export const untilUndisturbed = async (work: () => Promise<unknown>, tries = 50): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (tries === 0 || !/concurrently (updated|deleted)|deadlock|duplicate key/.test((error as Error).message))
      throw error;
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 40));
    await untilUndisturbed(work, tries - 1);
  }
};

/**
 * The statement that lets `wearer` assume a role by SET ROLE, without inheriting from it before (PostgreSQL 16; older
 * versions apply its policies at all times).
 */
export const lettingPutOn = (role: string, wearer: string): string =>
  `DO $do$ BEGIN EXECUTE 'GRANT ${role} TO ${wearer}' || CASE WHEN current_setting('server_version_num')::int >= 160000 THEN ' WITH INHERIT FALSE, SET TRUE' ELSE '' END; END $do$`;

/** An owner who is no superuser needs a grant to act as the service: rebuilds, dead jobs, parked facts. */
export const letOwnerPutOn = (owner: Pool, role: string): Promise<void> =>
  untilUndisturbed(async () => {
    const { rows } = await owner.query<{ may: boolean }>(
      'SELECT rolsuper AS may FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0]?.may) await owner.query(lettingPutOn(role, 'CURRENT_USER'));
  });

/** Creates a role that `wearer` may assume. */
export const ensureRoleToPutOn = async (owner: Pool, role: string, wearer: string): Promise<void> => {
  await ensureExists(owner, role);
  await untilUndisturbed(() => owner.query(lettingPutOn(role, wearer)));
};

export const ensureMember = (owner: Pool, role: string, group: string): Promise<void> =>
  untilUndisturbed(() => owner.query(`GRANT ${group} TO ${role}`));

/** Creates a role without login: a group, or one to assume. */
export const ensureGroup = (owner: Pool, role: string): Promise<void> => ensureExists(owner, role);

const ensureExists = async (owner: Pool, role: string): Promise<void> => {
  await owner.query(creating(role));
};

const creating = (role: string): string => `
  DO $$ BEGIN
    CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`;
