import type { Client } from 'pg';

type Table = { readonly schema: string; readonly name: string };
type Plan = {
  readonly 'Node Type': string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
};

const tenantTables = `
  SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relrowsecurity AND c.relkind = 'r' AND has_table_privilege('cairn_' || n.nspname, c.oid, 'SELECT') ORDER BY 1, 2`;

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

const tenant = '00000000-0000-4000-8000-000000000001';

/**
 * Every table where a tenant's statement is slow by its policy: a call for each row, or no index that begins with the
 * tenant. A sentence for each.
 */
export const planFaults = async (client: Client): Promise<string[]> => {
  const { rows: tables } = await client.query<Table>(tenantTables);
  const faults: string[] =
    tables.length > 20 ? [] : ['There are too few tables of tenants: was the database prepared?'];
  for (const { schema, name } of tables) {
    await client.query(
      `SAVEPOINT asked; SET LOCAL ROLE cairn_${schema}; SET LOCAL search_path = ${schema}; SET LOCAL app.tenant_id = '${tenant}'; SET LOCAL enable_seqscan = off`,
    );
    const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      `EXPLAIN (FORMAT JSON) SELECT * FROM ${schema}.${name} WHERE tenant_id = '${tenant}'`,
    );
    await client.query('ROLLBACK TO asked');
    const all = rows.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan }) => nodes(Plan));
    const perRow = all.find(({ Filter = '' }) => /current_setting|SubPlan/.test(Filter));
    if (perRow) faults.push(`The policy of ${schema}.${name} is asked for each row.`);
    if (!all.some((node) => node['Index Cond']?.includes('tenant_id = ')))
      faults.push(`No index of ${schema}.${name} begins with tenant_id.`);
  }
  return faults;
};
