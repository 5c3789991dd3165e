/** Who besides the own tenant may read rows of a table; nobody by default. */
export type Protection = {
  /** The programme's staff may read across organizations; false by default. */
  readonly programmeReads?: boolean;
  /** SQL condition under which a validator may read a row; in it `tenancy.person` is the id of the validator. */
  readonly validatorReads?: string;
};

const person = `nullif(current_setting('app.person_id', true), '')::uuid`;
const ownTenant = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`;
const scopeIs = (scope: string): string => `current_setting('app.scope', true) = '${scope}'`;

/**
 * The planner assumes that a bare comparison passes one row in two hundred, whatever it compares: it would sort a whole
 * table rather than read the first rows by an index.
 */
const allOrNothing = (condition: string): string => `CASE WHEN ${condition} THEN true ELSE false END`;
const programmeScope = allOrNothing(scopeIs('programme'));

/** The statement that rewrites existing `programme_reads` policies of all tables of the schema in that form. */
export const expectManyRows = `
  DO $do$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename FROM pg_policies WHERE schemaname = current_schema() AND policyname = 'programme_reads' LOOP
      EXECUTE format('ALTER POLICY programme_reads ON %I USING (${programmeScope.replaceAll("'", "''")})', one.tablename);
    END LOOP;
  END $do$`;

/**
 * The SQL statements that put a table under forced row-level security, to which its owner is subject too. For a
 * migration; the table has a column `tenant_id uuid`.
 *
 * A transaction under a tenant (`app.tenant_id`) reads and writes rows of that tenant alone. Without a tenant it sees
 * no row and can write none.
 */
export const protect = (table: string, { programmeReads = false, validatorReads }: Protection = {}): string =>
  [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_tenant ON ${table} USING (${ownTenant}) WITH CHECK (${ownTenant})`,
    ...(programmeReads ? [`CREATE POLICY programme_reads ON ${table} FOR SELECT USING (${programmeScope})`] : []),
    ...(validatorReads ? [letValidatorsRead(table, validatorReads)] : []),
  ].join(';\n');

/**
 * The SQL statements that hide, from what staff and validators read across organizations, rows of organizations with
 * which the reader (`app.person_id`) has a conflict of interest. A read without a person hides nothing.
 */
export const keepApart = (...tables: readonly string[]): string =>
  tables
    .flatMap((table) =>
      ['programme', 'validator'].map(
        (scope) =>
          `CREATE POLICY ${scope}_apart ON ${table} AS RESTRICTIVE FOR SELECT USING (NOT ${scopeIs(scope)} OR tenant_id <> ALL (ARRAY(SELECT access.conflicted_organizations(${person}))))`,
      ),
    )
    .join(';\n');

/** Work of a service for all organizations at once, each kind under a role and a scope of its own. */
export type SystemScope = 'relay' | 'follower' | 'worker';

const systemScopeIs = (scope: SystemScope): string => allOrNothing(scopeIs(scope));

const readsAs = (scope: SystemScope): string => `${scope}_reads`;
const movesAs = (scope: SystemScope): string => `${scope}_moves`;

/** The SQL statement that lets a system scope read all rows of a protected table. */
export const letScopeRead = (table: string, scope: SystemScope): string =>
  `CREATE POLICY ${readsAs(scope)} ON ${table} FOR SELECT USING (${systemScopeIs(scope)})`;

/**
 * The SQL statements that protect `outbox` or `feed`, whose rows only the relay moves: a tenant may insert its own into
 * the outbox, followers may read the feed.
 */
export const protectRelayed = (table: 'outbox' | 'feed'): string =>
  [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY ${movesAs('relay')} ON ${table} USING (${systemScopeIs('relay')}) WITH CHECK (${systemScopeIs('relay')})`,
    table === 'outbox'
      ? `CREATE POLICY own_tenant ON ${table} FOR INSERT WITH CHECK (${ownTenant})`
      : letScopeRead(table, 'follower'),
  ].join(';\n');

/**
 * The SQL statement that lets a validator read rows of a protected table that meet `condition`, as `validatorReads`
 * does.
 */
export const letValidatorsRead = (table: string, condition: string): string =>
  `CREATE POLICY validator_reads ON ${table} FOR SELECT USING (${scopeIs('validator')} AND (${condition.replaceAll('tenancy.person', person)}))`;
