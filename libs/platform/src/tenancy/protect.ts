export type Protection = {
  /** Staff may read across organizations. */
  readonly programmeReads?: boolean;
  /** SQL condition under which a validator may read a row; `tenancy.person` stands for the validator's id. */
  readonly validatorReads?: string;
};

const person = `nullif(current_setting('app.person_id', true), '')::uuid`;
const ownTenant = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`;
const scopeIs = (scope: string): string => `current_setting('app.scope', true) = '${scope}'`;

/**
 * Of a bare comparison the planner believes that it passes one row in two hundred, whatever it compares: it would sort
 * a whole table rather than read the first rows by an index.
 */
const allOrNothing = (condition: string): string => `CASE WHEN ${condition} THEN true ELSE false END`;
const programmeScope = allOrNothing(scopeIs('programme'));

/** The statement that writes the policies of before, of all tables of the schema, in that way. */
export const expectManyRows = `
  DO $do$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename FROM pg_policies WHERE schemaname = current_schema() AND policyname = 'programme_reads' LOOP
      EXECUTE format('ALTER POLICY programme_reads ON %I USING (${programmeScope.replaceAll("'", "''")})', one.tablename);
    END LOOP;
  END $do$`;

/**
 * The statements that put a table with a `tenant_id` under forced row-level security.
 * A transaction without a tenant sees no row and can write none.
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
 * The statements that leave out of what staff and validators read across organizations the rows of those with which the
 * reader, `app.person_id`, has a conflict of interest. A reading without a person leaves nothing out.
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

/** What the services do for all organizations at once, each under a role and a scope of its own. */
export type SystemScope = 'relay' | 'follower' | 'worker';

const systemScopeIs = (scope: SystemScope): string => allOrNothing(scopeIs(scope));

const readsAs = (scope: SystemScope): string => `${scope}_reads`;
const movesAs = (scope: SystemScope): string => `${scope}_moves`;

/** The statement that lets a system scope read all rows of a protected table. */
export const letScopeRead = (table: string, scope: SystemScope): string =>
  `CREATE POLICY ${readsAs(scope)} ON ${table} FOR SELECT USING (${systemScopeIs(scope)})`;

/** The statements that protect a table of the way from the outbox to the feed, whose rows the relay alone moves. */
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
 * The statement that lets a validator read the rows of a protected table which fit `condition`, as `validatorReads`
 * does.
 */
export const letValidatorsRead = (table: string, condition: string): string =>
  `CREATE POLICY validator_reads ON ${table} FOR SELECT USING (${scopeIs('validator')} AND (${condition.replaceAll('tenancy.person', person)}))`;
