import type { Client } from 'pg';

/**
 * Tables outside row-level security: `schema.table`, or `*.table` for the one that every service has, and why no
 * tenant's policy guards them.
 */
export const outsideOfPolicies: Readonly<Record<string, string>> = {
  '*.checkpoints': 'how far a subscription has read: positions only',
  '*.model_versions': 'model versions published by the programme, read by every organization: facts about models',
  '*.model_confirmations':
    'confirmations of what a model version rests on, by the programme: facts about models, of which every service learns',
  '*.kysely_migration': 'what was migrated; services have no right to it',
  '*.kysely_migration_lock': 'what was migrated; services have no right to it',
  'access.organizations': 'says who may see a tenant, so it cannot lie behind that tenant; names only',
  'access.memberships': 'says who may see a tenant, so it cannot lie behind that tenant',
  'access.invited_names': 'what inviters typed, beside the memberships, where erasing a person can delete it',
  'notifications.mail_preferences': 'what one person wants by mail, in whatever organization: ids and topics only',
  'notifications.quiet_hours': 'when one person wants no mail, in whatever organization: an id and times only',
  'notifications.public_event_count': 'where the feed of events ends: one number',
  'notifications.read_messages': 'what one person has read, in whatever organization: ids and instants only',
  'organizations.daily_uses': 'counts of a day by person, whichever organization was meant: ids and numbers only',
  'access.programme_roles': 'roles of the programme, which belong to no organization',
  'access.second_factor_rules':
    'who must sign in with a second factor, looked up when a session begins: ids and days only',
  'access.conflicts': 'says who may not see a tenant, so it cannot lie behind that tenant: ids and days only',
  'access.conflict_overrides': 'the same, lifted for a visit',
  'certification.register': 'the public register: everybody may read it',
  'certification.issued_credentials': 'credentials as they were signed: anybody may have them checked',
  'certification.publications': 'facilities that consent to be listed in the public register',
  'certification.status_entries': 'entries of credentials in the public status lists: numbers only',
  'certification.identities': 'who the programme is, as it stands on its certificates',
  'validation.programme_identities': 'the same, as letters on decisions print it',
  'certification.certificate_numbers': 'numbers are counted across the programme',
  'certification.signing_keys': 'the programme signs with them, for every organization',
  'validation.bookings': 'a validator is booked once, whichever organization is visited: ids and times only',
  'validation.visit_rules': 'what visits take by model and stage, set by the programme for every organization',
  'validation.cooling_off': 'for how many years a conflict of interest counts, set by the programme',
  'scoring.benchmark_snapshots': 'days for which peer groups were renewed',
  'scoring.peer_groups':
    'what the programme publishes of at least five facilities each: figures and what they share, no ids and no names',
  'scoring.peer_group_members': 'which final scores a peer group counts, by ids only: the snapshot alone reads it',
  'notifications.caught_mails': 'the mailbox of the demo; outside a demo it stays empty',
  'certification.issued_numbers': 'numbers of certificates, so that none is issued twice',
  'demo.clock': 'the clock of the demo',
  'cairn.database': 'what the database was made for',
  'cairn.applied_migrations': 'names of the migrations of each schema',
  'cairn.log_checkpoints': 'how far the chains of events had come: ids, counts and hashes only',
  'cairn.identity': 'which database this is, and whether mails are held',
};

const chained = 'each service states how far the chain of its events has come; nobody may change what is stated';

/** Rights on tables of others: `role table: rights`, and why. */
const grantedElsewhere: Readonly<Record<string, string>> = {
  'cairn_validation access.conflicts: SELECT, INSERT, UPDATE, DELETE':
    'validation keeps the register of conflicts of interest, and every guard reads it',
  'cairn_validation access.conflict_overrides: SELECT, INSERT, UPDATE, DELETE': 'the same, lifted for a visit',
  'cairn_notifications auth.account_changes: SELECT, DELETE':
    'sign-in has no feed: notifications takes the changes to mail from there',
  'cairn_organizations auth.acts: SELECT, DELETE':
    'sign-in has no feed: the organizations service takes from there what the audit log records',
  'cairn_surveys cairn.log_checkpoints: SELECT, INSERT': chained,
  'cairn_scoring cairn.log_checkpoints: SELECT, INSERT': chained,
  'cairn_validation cairn.log_checkpoints: SELECT, INSERT': chained,
  'cairn_certification cairn.log_checkpoints: SELECT, INSERT': chained,
  'cairn_notifications cairn.log_checkpoints: SELECT, INSERT': chained,
  'cairn_auth access.invited_names: DELETE': 'erasing a person deletes what inviters typed',
};

/** Keys of protected tables that rightly do not begin with the tenant, and why. */
const keysAcrossTenants: Readonly<Record<string, string>> = {
  outbox_pkey: 'the order in which facts were written; the database counts it, nobody chooses it',
  feed_pkey: 'the one order that followers read; the relay alone writes it',
};

/** Scopes that read across organizations, and the one that moves rows. */
const readingScopes = ['programme', 'validator', 'worker', 'follower'];
const relayed = ['outbox', 'feed'];

const scopeIsRelay = `CASE WHEN (current_setting('app.scope'::text, true) = 'relay'::text) THEN true ELSE false END`;

/** Schemas of libraries: the queue holds ids of jobs, sign-in holds people, who may belong to several organizations. */
const ofLibraries = ['bullmq', 'auth'];

const tenantOf = "NULLIF(current_setting('app.tenant_id'::text, true), ''::text)";
const system = "('pg_catalog', 'information_schema', 'pg_toast')";

type Relation = {
  readonly name: string;
  readonly schema: string;
  readonly kind: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly invoker: boolean;
};
type Policy = {
  readonly name: string;
  readonly policy: string;
  readonly command: string;
  readonly permissive: string;
  readonly roles: string;
  readonly qual: string | null;
  readonly check: string | null;
};

const relations = `
  SELECT n.nspname || '.' || c.relname AS name, n.nspname AS schema, c.relkind AS kind, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
         coalesce(c.reloptions::text LIKE '%security_invoker=true%', false) AS invoker
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ${system} AND NOT c.relispartition
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
  ORDER BY 1`;

const policies = `
  SELECT schemaname || '.' || tablename AS name, policyname AS policy, cmd AS command, permissive, roles::text, qual, with_check AS check FROM pg_policies ORDER BY 1, 2`;

const keysWithoutTenant = `
  SELECT n.nspname || '.' || t.relname AS name, i.relname AS key
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
  WHERE t.relrowsecurity AND (x.indisunique OR x.indisexclusion) AND a.attname IS DISTINCT FROM 'tenant_id'
  UNION ALL
  SELECT n.nspname || '.' || t.relname, f.conname FROM pg_constraint f JOIN pg_class t ON t.oid = f.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = f.conkey[1]
  WHERE f.contype = 'f' AND t.relrowsecurity AND a.attname IS DISTINCT FROM 'tenant_id'`;

const definerFunctions = `
  SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE p.prosecdef AND n.nspname NOT IN ${system}`;

const strongRoles = `SELECT rolname AS name FROM pg_roles WHERE rolname = ANY($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`;

const strongMemberships = `
  SELECT m.rolname AS name, g.rolname AS of FROM pg_auth_members am JOIN pg_roles m ON m.oid = am.member JOIN pg_roles g ON g.oid = am.roleid
  WHERE m.rolname = ANY($1) AND g.rolname <> 'cairn_service' AND NOT ((g.rolname IN (m.rolname || '_programme', m.rolname || '_validator', m.rolname || '_relay', m.rolname || '_worker') OR g.rolname LIKE '%\\_follower') AND am.set_option AND NOT am.inherit_option)`;

const rightsElsewhere = `
  SELECT r.rolname AS role, n.nspname || '.' || c.relname AS name, array_to_string(array(
    SELECT p FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p WHERE has_table_privilege(r.oid, c.oid, p)), ', ') AS rights
  FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE r.rolname = ANY($1) AND c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ${system}
    AND r.rolname NOT LIKE 'cairn\\_' || n.nspname || '%' AND (r.rolname, n.nspname) <> ('cairn_queue', 'bullmq')
    AND has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')`;

const writesOfReaders = `
  SELECT r.rolname AS role, n.nspname || '.' || c.relname AS name, array_to_string(array(
    SELECT p FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p WHERE has_table_privilege(r.oid, c.oid, p)), ', ') AS rights
  FROM pg_roles r, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE r.rolname = ANY($1) AND r.rolname ~ '_(programme|validator|worker|follower)$' AND c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname NOT IN ${system}
    AND has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`;

const mayBeReadByAll = (name: string): boolean =>
  name.startsWith('access.') || name.startsWith('cairn.') || name === 'demo.clock' || name.startsWith('public.');

const isOutside = ({ name, schema }: Relation, outside: Readonly<Record<string, string>>): boolean =>
  ofLibraries.includes(schema) || name in outside || `*.${name.slice(schema.length + 1)}` in outside;

const faultsOfRelation = (
  relation: Relation,
  all: readonly Policy[],
  outside: Readonly<Record<string, string>>,
): string[] => {
  const { name, kind, enabled, forced, invoker } = relation;
  if (kind === 'v')
    return invoker ? [] : [`The view ${name} reads with the rights of its owner: make it security_invoker.`];
  if (kind === 'm' || kind === 'f')
    return [`${name} cannot be protected by policies: a materialized view or a foreign table.`];
  if (isOutside(relation, outside)) return [];
  if (!enabled || !forced) return [`The table ${name} is not under forced row-level security.`];
  return faultsOfPolicies(
    name,
    all.filter((policy) => policy.name === name),
  );
};

const faultsOfPolicies = (name: string, own: readonly Policy[]): string[] => {
  // A restrictive policy lets nothing be written that another one does not.
  const writing = own.filter(({ command, permissive }) => command !== 'SELECT' && permissive === 'PERMISSIVE');
  const moving = writing.filter(
    ({ policy, roles, qual, check }) =>
      relayed.includes(name.split('.')[1] ?? '') &&
      policy === 'relay_moves' &&
      roles === `{cairn_${name.split('.')[0]}_relay}` &&
      [qual, check].every((condition) => condition?.replaceAll(/\s+/g, ' ').trim() === scopeIsRelay),
  );
  const guarding = writing.filter(({ command, qual, check }) =>
    [command === 'INSERT' ? check : qual, check].every((condition) =>
      condition?.includes(`tenant_id = (${tenantOf})::uuid`),
    ),
  );
  return [
    ...(guarding.length > 0 || (name.endsWith('.feed') && moving.length > 0)
      ? []
      : [`The table ${name} has no policy that compares tenant_id with ${tenantOf}.`]),
    ...writing
      .filter((policy) => !guarding.includes(policy) && !moving.includes(policy))
      .map(({ policy }) => `The policy ${policy} of ${name} lets rows of other organizations be written.`),
    ...own
      .filter(
        ({ command, roles }) =>
          command === 'SELECT' && !readingScopes.some((scope) => roles === `{cairn_${name.split('.')[0]}_${scope}}`),
      )
      .map(({ policy }) => `The policy ${policy} of ${name} is not for the role of its scope alone.`),
    ...own
      .filter(
        ({ command, qual }) =>
          command === 'SELECT' &&
          !readingScopes.some((scope) => qual?.includes(`current_setting('app.scope'::text, true) = '${scope}'::text`)),
      )
      .map(({ policy }) => `The policy ${policy} of ${name} names no scope.`),
  ];
};

/**
 * Every way in which the database's own catalogue would let one organization's rows out, a sentence for each.
 *
 * @param roles that processes log in as
 */
export const catalogueFaults = async (
  client: Client,
  roles: readonly string[],
  outside = outsideOfPolicies,
): Promise<string[]> => {
  const ask = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query(text, values)).rows as Row[];
  const [found, all] = [await ask<Relation>(relations), await ask<Policy>(policies)];
  const schemas = new Set(found.map(({ schema }) => schema));
  const unused = Object.keys(outside).filter(
    (name) => !name.startsWith('*.') && !found.some((relation) => relation.name === name),
  );
  return [
    ...found.flatMap((relation) => faultsOfRelation(relation, all, outside)),
    ...(await ask<{ name: string; key: string }>(keysWithoutTenant))
      .filter(({ key }) => !(key in keysAcrossTenants))
      .map(({ name, key }) => `The key ${key} of ${name} does not begin with tenant_id.`),
    ...(await ask<{ name: string }>(definerFunctions)).map(
      ({ name }) => `The function ${name} runs with the rights of its owner.`,
    ),
    ...(await ask<{ name: string }>(strongRoles, [roles])).map(
      ({ name }) => `The role ${name} may do more than log in.`,
    ),
    ...(await ask<{ name: string; of: string }>(strongMemberships, [roles])).map(
      ({ name, of }) => `The role ${name} is a member of ${of}.`,
    ),
    ...(await ask<{ role: string; name: string; rights: string }>(rightsElsewhere, [roles]))
      .filter(
        ({ name, rights, role }) =>
          !(`${role} ${name}: ${rights}` in grantedElsewhere) &&
          !(mayBeReadByAll(name) && (rights === 'SELECT' || role === 'cairn_organizations' || name === 'demo.clock')),
      )
      .map(({ role, name, rights }) => `The role ${role} has rights on ${name}: ${rights}.`),
    ...(await ask<{ role: string; name: string; rights: string }>(writesOfReaders, [roles])).map(
      ({ role, name, rights }) => `The role ${role}, which reads only, may write ${name}: ${rights}.`,
    ),
    ...unused.map((name) => `${name} is on the list of tables outside of policies, but there is none.`),
    ...(schemas.size > 6 ? [] : ['There are too few schemas: was the database prepared?']),
  ];
};
