import { type ServiceRole, lettingPutOn, rolesOf } from '../database/roles.js';
import type { Queryable } from './due-jobs.store.js';
import { type AccessRules, type AccessSource, accessRulesOf } from './access-rules.js';

export type AccessFault = {
  /** Says what is missing, or what is too much. */
  readonly sentence: string;
  /** `missing`: the service cannot work as it should; `excess`: a role may do more than the definitions say. */
  readonly kind: 'missing' | 'excess';
  /** The statement that puts it right, for a transaction whose search path leads to the schema. */
  readonly repair: string;
};

type Found = {
  readonly tables: readonly { readonly name: string; readonly forced: boolean }[] | null;
  readonly policies:
    readonly { readonly name: string; readonly table: string; readonly roles: readonly string[] }[] | null;
  readonly grants: readonly { readonly role: string; readonly table: string; readonly privilege: string }[] | null;
  readonly followed: readonly string[] | null;
  readonly schemas: readonly string[] | null;
};

const CATALOGUE = `
  SELECT (SELECT json_agg(json_build_object('name', c.relname, 'forced', c.relrowsecurity AND c.relforcerowsecurity))
            FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p')) AS tables,
         (SELECT json_agg(json_build_object('name', policyname, 'table', tablename, 'roles', roles)) FROM pg_policies WHERE schemaname = n.nspname) AS policies,
         (SELECT json_agg(json_build_object('role', r.rolname, 'table', c.relname, 'privilege', acl.privilege_type))
            FROM pg_class c, aclexplode(c.relacl) acl JOIN pg_roles r ON r.oid = acl.grantee
            WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p') AND r.rolname LIKE 'cairn\\_%' AND acl.grantee <> c.relowner) AS grants,
         (SELECT json_agg(r.rolname) FROM aclexplode(n.nspacl) acl JOIN pg_roles r ON r.oid = acl.grantee WHERE acl.privilege_type = 'USAGE' AND acl.grantee <> n.nspowner) AS schemas,
         (SELECT json_agg(g.rolname) FROM pg_auth_members am JOIN pg_roles g ON g.oid = am.roleid JOIN pg_roles m ON m.oid = am.member
            WHERE m.rolname = $2 AND g.rolname LIKE '%\\_follower') AS followed
  FROM pg_namespace n WHERE n.nspname = $1`;

/** Where the catalogue says other things of a service's schema than its definition does. */
export const accessFaults = async (on: Queryable, definition: AccessSource): Promise<readonly AccessFault[]> => {
  const rules = accessRulesOf(definition);
  const { rows } = await on.query(CATALOGUE, [rules.schema, rolesOf(rules.schema).own]);
  const found = rows[0] as Found | undefined;
  if (!found) return [{ sentence: `The schema ${rules.schema} is missing.`, kind: 'missing', repair: 'SELECT' }];
  return [
    ...missingTables(rules, found),
    ...faultsOfPolicies(rules, found),
    ...faultsOfSchema(rules, found),
    ...faultsOfGrants(rules, found),
    ...faultsOfFollowing(rules, found),
  ];
};

/** The sentences about what is missing; too much harms nobody's work, and may be a newer program's. */
export const missingAccess = async (on: Queryable, definition: AccessSource): Promise<readonly string[]> =>
  (await accessFaults(on, definition)).flatMap(({ kind, sentence }) => (kind === 'missing' ? [sentence] : []));

const missingTables = ({ schema, tables }: AccessRules, found: Found): AccessFault[] => {
  const there = new Set(found.tables?.map(({ name }) => name));
  return tables
    .filter((table) => !there.has(table))
    .map((table) => ({ sentence: `The table ${schema}.${table} is missing.`, kind: 'missing', repair: 'SELECT' }));
};

const faultsOfPolicies = ({ schema, forced, policies }: AccessRules, found: Found): AccessFault[] => {
  const isForced = new Map(found.tables?.map((table) => [table.name, table.forced]));
  const roles = new Map(found.policies?.map((policy) => [`${policy.name} ${policy.table}`, policy.roles.join()]));
  return [
    ...forced
      .filter((table) => isForced.get(table) === false)
      .map((table): AccessFault => ({
        sentence: `The table ${schema}.${table} is not under forced row-level security.`,
        kind: 'missing',
        repair: `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
      })),
    ...policies.flatMap(({ name, table, role, statement }): AccessFault[] => {
      const of = roles.get(`${name} ${table}`);
      if (of === role) return [];
      const adjusted = `ALTER POLICY ${name} ON ${table} TO ${role}`;
      return of === undefined
        ? [
            {
              sentence: `The policy ${name} of ${schema}.${table} is missing.`,
              kind: 'missing',
              repair: `${statement}; ${adjusted}`,
            },
          ]
        : [
            {
              sentence: `The policy ${name} of ${schema}.${table} is for ${of}, not for ${role}.`,
              kind: 'missing',
              repair: adjusted,
            },
          ];
    }),
  ];
};

const roleNames = (schema: string): [ServiceRole, string][] =>
  Object.entries(rolesOf(schema)) as [ServiceRole, string][];

const faultsOfSchema = ({ schema }: AccessRules, found: Found): AccessFault[] => {
  const wanted = roleNames(schema).map(([, role]) => role);
  const may = new Set(found.schemas);
  return [
    ...wanted
      .filter((role) => !may.has(role))
      .map((role): AccessFault => ({
        sentence: `The role ${role} may not use the schema ${schema}.`,
        kind: 'missing',
        repair: `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
      })),
    ...[...may]
      .filter((role) => role.startsWith('cairn_') && !wanted.includes(role))
      .map((role): AccessFault => ({
        sentence: `The role ${role} may use the schema ${schema}.`,
        kind: 'excess',
        repair: `REVOKE ALL ON SCHEMA ${schema} FROM ${role}`,
      })),
  ];
};

const faultsOfGrants = ({ schema, tables, privileges }: AccessRules, found: Found): AccessFault[] => {
  const key = (role: string, table: string, privilege: string): string => `${role} ${table} ${privilege}`;
  const granted = new Set(found.grants?.map((one) => key(one.role, one.table, one.privilege)));
  const wanted = roleNames(schema).flatMap(([kind, role]) =>
    tables.flatMap((table) => privileges(kind, table).map((privilege) => ({ role, table, privilege }))),
  );
  const names = new Set(wanted.map(({ role, table, privilege }) => key(role, table, privilege)));
  const fault = (
    kind: AccessFault['kind'],
    { role, table, privilege }: { role: string; table: string; privilege: string },
  ): AccessFault => ({
    sentence: `The role ${role} may ${kind === 'missing' ? 'not ' : ''}${privilege} in ${schema}.${table}.`,
    kind,
    repair: `${kind === 'missing' ? 'GRANT' : 'REVOKE'} ${privilege} ON ${table} ${kind === 'missing' ? 'TO' : 'FROM'} ${role}`,
  });
  return [
    ...wanted
      .filter(({ role, table, privilege }) => !granted.has(key(role, table, privilege)))
      .map((one) => fault('missing', one)),
    ...(found.grants ?? [])
      .filter((one) => tables.includes(one.table) && !names.has(key(one.role, one.table, one.privilege)))
      .map((one) => fault('excess', one)),
  ];
};

const faultsOfFollowing = ({ schema, followed }: AccessRules, found: Found): AccessFault[] => {
  const own = rolesOf(schema).own;
  const may = new Set(found.followed);
  return [
    ...followed
      .filter((role) => !may.has(role))
      .map((role): AccessFault => ({
        sentence: `The role ${own} may not put on ${role}, whose feed it follows.`,
        kind: 'missing',
        repair: lettingPutOn(role, own),
      })),
    ...[...may]
      .filter((role) => !followed.includes(role))
      .map((role): AccessFault => ({
        sentence: `The role ${own} may put on ${role}, whose feed it does not follow.`,
        kind: 'excess',
        // Memberships belong to the whole server: the services of another database may need this one.
        repair: 'SELECT',
      })),
  ];
};
