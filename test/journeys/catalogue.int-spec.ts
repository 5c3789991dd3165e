import { authRole } from '@cairn/platform/auth/migrate-access.js';
import { parseConfig } from '@cairn/platform/config/config.js';
import { rolesOf, serviceNames } from '@cairn/platform/database/roles.js';
import { queueRole } from '@cairn/platform/jobs/prepare-queue.js';
import { prepareEverything } from '@cairn/platform/service/prepare-everything.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { Client } from 'pg';
import { everyService } from '../../apps/cli/src/every-service.js';
import { catalogueFaults, outsideOfPolicies } from './catalogue-faults.js';
import { planFaults } from './plan-faults.js';

const roles = [...serviceNames.flatMap((name) => Object.values(rolesOf(name))), authRole, queueRole];

describe("the database's catalogue", () => {
  let database: FreshDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareEverything(
      parseConfig({ DATABASE_OWNER_URL: database.url, CAIRN_SECRET: specSecret, CAIRN_DEMO: '1' }),
      everyService,
    );
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const after = async (statements: string): Promise<string[]> => {
    await client.query('BEGIN');
    try {
      await client.query(statements);
      return await catalogueFaults(client, roles);
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it("keeps every organization's rows behind forced policies, apart from a list of tables with reasons", async () => {
    expect(await catalogueFaults(client, roles)).toEqual([]);
    for (const reason of Object.values(outsideOfPolicies)) expect(reason.length).toBeGreaterThan(10);
  });

  it.each([
    [
      'a table without a policy',
      'CREATE TABLE surveys.planted (tenant_id uuid PRIMARY KEY)',
      'The table surveys.planted is not under forced row-level security.',
    ],
    [
      'a table without a tenant',
      'CREATE TABLE scoring.planted (id uuid PRIMARY KEY)',
      'The table scoring.planted is not under forced row-level security.',
    ],
    [
      'policies that the owner passes by',
      'ALTER TABLE surveys.answers NO FORCE ROW LEVEL SECURITY',
      'The table surveys.answers is not under forced row-level security.',
    ],
    [
      'a protected table that lost its policy',
      'DROP POLICY own_tenant ON scoring.scores',
      'The table scoring.scores has no policy that compares',
    ],
    [
      'a policy that is open while no tenant is set',
      `CREATE POLICY planted ON scoring.scores USING (current_setting('app.tenant_id', true) = '')`,
      'The policy planted of scoring.scores lets rows',
    ],
    [
      'a policy that lets everybody read',
      'CREATE POLICY planted ON scoring.scores FOR SELECT TO cairn_scoring_programme USING (true)',
      'The policy planted of scoring.scores names no scope.',
    ],
    [
      'a wider policy that applies to everybody',
      `CREATE POLICY planted ON scoring.scores FOR SELECT USING (current_setting('app.scope', true) = 'programme')`,
      'The policy planted of scoring.scores is not for the role of its scope alone.',
    ],
    [
      'a key across organizations',
      'ALTER TABLE organizations.facilities ADD CONSTRAINT planted UNIQUE (id)',
      'The key planted of organizations.facilities does not begin with tenant_id.',
    ],
    [
      "a view with its owner's rights",
      'CREATE VIEW surveys.planted AS SELECT * FROM surveys.answers',
      'The view surveys.planted reads with the rights of its owner',
    ],
    [
      'a materialized view',
      'CREATE MATERIALIZED VIEW surveys.planted AS SELECT * FROM surveys.answers',
      'surveys.planted cannot be protected',
    ],
    [
      "a function with its owner's rights",
      'CREATE FUNCTION surveys.planted() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$',
      'The function surveys.planted runs with the rights of its owner.',
    ],
    [
      "rights on another service's table",
      'GRANT SELECT ON surveys.answers TO cairn_scoring',
      'The role cairn_scoring has rights on surveys.answers: SELECT.',
    ],
  ])('shows %s', async (_fault, statements, sentence) => {
    expect(await after(statements)).toEqual([expect.stringContaining(sentence)]);
  });

  const plansAfter = async (statements: string): Promise<string[]> => {
    await client.query('BEGIN');
    try {
      await client.query(statements);
      return await planFaults(client);
    } finally {
      await client.query('ROLLBACK');
    }
  };

  it("plans an organization's statements by an index that begins with the tenant, and asks its policies once", async () =>
    expect(await plansAfter('')).toEqual([]));

  it.each([
    [
      'a policy that is asked for each row',
      `CREATE POLICY planted ON scoring.scores FOR SELECT USING (current_setting('app.scope', true) = 'planted')`,
      'The policy of scoring.scores is asked for each row.',
    ],
    [
      'a table whose key begins with something else',
      `ALTER TABLE scoring.scores DROP CONSTRAINT scores_pkey CASCADE`,
      'No index of scoring.scores begins with tenant_id.',
    ],
  ])('shows %s', async (_fault, statements, sentence) => expect(await plansAfter(statements)).toEqual([sentence]));

  it('shows a role that passes by every policy', async () => {
    await client.query('BEGIN; CREATE ROLE cairn_planted BYPASSRLS');
    expect(await catalogueFaults(client, [...roles, 'cairn_planted'])).toEqual([
      'The role cairn_planted may do more than log in.',
    ]);
    await client.query('ROLLBACK');
  });
});
