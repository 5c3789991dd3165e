import { authRole, migrateAccess } from '@cairn/platform/auth/migrate-access.js';
import { parseConfig } from '@cairn/platform/config/config.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { rolesOf, serviceNames } from '@cairn/platform/database/roles.js';
import { queueRole } from '@cairn/platform/jobs/prepare-queue.js';
import { accessFaults, missingAccess } from '@cairn/platform/service/access-faults.query.js';
import { repairAccess } from '@cairn/platform/process/prepare-database.js';
import { prepareEverything } from '@cairn/platform/process/prepare-everything.js';
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
      'a feed that is open to those who do not follow it',
      'GRANT USAGE ON SCHEMA surveys TO cairn_organizations; GRANT SELECT ON surveys.feed TO cairn_organizations',
      'The role cairn_organizations has rights on surveys.feed: SELECT.',
    ],
    [
      'a reading role that may write',
      'GRANT UPDATE ON scoring.scores TO cairn_scoring_programme',
      'The role cairn_scoring_programme, which reads only, may write scoring.scores: UPDATE.',
    ],
    [
      'an outbox that a reader may empty',
      'GRANT DELETE ON surveys.outbox TO cairn_surveys_worker',
      'The role cairn_surveys_worker, which reads only, may write surveys.outbox: DELETE.',
    ],
    [
      'a feed that others than the relay may fill',
      "CREATE POLICY planted ON surveys.feed FOR INSERT WITH CHECK (current_setting('app.scope', true) = 'relay')",
      'The policy planted of surveys.feed lets rows of other organizations be written.',
    ],
    [
      'due jobs that everybody may read',
      'DROP POLICY worker_reads ON surveys.due_jobs; CREATE POLICY worker_reads ON surveys.due_jobs FOR SELECT TO cairn_surveys_worker USING (true)',
      'The policy worker_reads of surveys.due_jobs names no scope.',
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

  it('says exactly what the definitions of the services do: policies, grants, and who follows whom', async () => {
    for (const definition of everyService) {
      const faults = await accessFaults(client, definition);
      // Memberships belong to the whole server, where other databases have services of these names.
      expect(faults.filter(({ sentence }) => !sentence.endsWith('whose feed it does not follow.'))).toEqual([]);
    }
  });

  it.each([
    ['DROP POLICY programme_reads ON scoring.scores', 'The policy programme_reads of scoring.scores is missing.'],
    [
      'ALTER POLICY programme_reads ON scoring.scores TO public',
      'The policy programme_reads of scoring.scores is for public, not for cairn_scoring_programme.',
    ],
    [
      'ALTER TABLE scoring.outbox DISABLE ROW LEVEL SECURITY',
      'The table scoring.outbox is not under forced row-level security.',
    ],
    ['REVOKE INSERT ON scoring.outbox FROM cairn_scoring', 'The role cairn_scoring may not INSERT in scoring.outbox.'],
    [
      'REVOKE USAGE ON SCHEMA scoring FROM cairn_scoring_relay',
      'The role cairn_scoring_relay may not use the schema scoring.',
    ],
    [
      'REVOKE cairn_surveys_follower FROM cairn_scoring',
      'The role cairn_scoring may not put on cairn_surveys_follower, whose feed it follows.',
    ],
    [
      'GRANT cairn_notifications_follower TO cairn_scoring',
      'The role cairn_scoring may put on cairn_notifications_follower, whose feed it does not follow.',
    ],
    ['GRANT SELECT ON scoring.outbox TO cairn_scoring', 'The role cairn_scoring may SELECT in scoring.outbox.'],
    ['DROP TABLE scoring.efforts', 'The table scoring.efforts is missing.'],
  ])('names what differs after %s', async (statements, sentence) => {
    const [scoring] = everyService.filter(({ name }) => name === 'scoring');
    await client.query('BEGIN');
    await client.query(statements);
    expect((await accessFaults(client, scoring as never)).map((fault) => fault.sentence)).toContain(sentence);
    await client.query('ROLLBACK');
  });

  it('is put right after a restore that found no roles: policies and grants that name one were left out', async () => {
    const owner = createPool(database.url, 2);
    const scoring = everyService.find(({ name }) => name === 'scoring') as (typeof everyService)[number];
    await owner.query(`DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'scoring' AND roles <> '{public}' LOOP
        EXECUTE format('DROP POLICY %I ON scoring.%I', one.policyname, one.tablename);
      END LOOP;
      EXECUTE (SELECT string_agg(format('REVOKE ALL ON ALL TABLES IN SCHEMA scoring FROM %1$I; REVOKE ALL ON SCHEMA scoring FROM %1$I', rolname), ';') FROM pg_roles WHERE rolname LIKE 'cairn\\_scoring%');
    END $$`);
    expect((await missingAccess(owner, scoring)).length).toBeGreaterThan(20);
    await repairAccess(owner, scoring);
    expect(await missingAccess(owner, scoring)).toEqual([]);
    expect(await catalogueFaults(client, roles)).toEqual([]);
    await owner.end();
  });

  it('gets the rights of sign-in and memberships back at the next start', async () => {
    const rights = async (): Promise<unknown[]> =>
      (
        await client.query(`SELECT table_schema, table_name, column_name, grantee, privilege_type FROM information_schema.column_privileges
          WHERE table_schema IN ('auth', 'access') AND grantee LIKE 'cairn\\_%' AND grantee <> current_user ORDER BY 1, 2, 3, 4, 5`)
      ).rows;
    const before = await rights();
    await client.query(
      `REVOKE ALL ON ALL TABLES IN SCHEMA auth, access FROM cairn_auth, cairn_service, cairn_organizations, cairn_notifications, cairn_validation;
       REVOKE ALL ON SCHEMA auth, access FROM cairn_auth, cairn_service, cairn_organizations, cairn_notifications`,
    );
    expect(await rights()).toEqual([]);
    const owner = createPool(database.url, 2);
    await migrateAccess(owner, specSecret);
    await owner.end();
    expect(await rights()).toEqual(before);
    expect(before.length).toBeGreaterThan(50);
    const { rows } = await client.query(`SELECT has_schema_privilege('cairn_service', 'access', 'USAGE') AS may`);
    expect(rows).toEqual([{ may: true }]);
  });

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
