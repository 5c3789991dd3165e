import { randomUUID } from 'node:crypto';
import { type Act, act } from '@cairn/contracts/act.js';
import type { Service } from '@cairn/platform/service/service.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { signInActsTopic } from '@cairn/platform/wakeups/wakeups.js';
import { Loop } from '@cairn/platform/wakeups/loop.js';
import type { Running } from '@cairn/platform/wakeups/running.js';
import type { Pool } from 'pg';
import type { OrganizationsTables } from '../organizations.tables.js';
import { appendToAuditLog } from './audit-log.store.js';

const POLL_MS = 1000;
/** What no hint announced is found within 32 s. */
const LONGEST_IDLE = 32;
const AT_ONCE = 100;

type Row = Omit<Act, 'by'> & {
  readonly id: string;
  readonly by: string | null;
  /** Of what was done with a key: its owner. */
  readonly ownerId: string | null;
  readonly organizations: readonly string[];
  readonly onStaff: boolean;
};

/** The oldest acts of sign-in that nobody has taken yet, with where their person belongs now. */
const waiting = async (pool: Pool): Promise<Row[]> => {
  const { rows } = await pool.query<Row>(
    `SELECT waiting.id, what, owner_id AS "ownerId", by_id AS by, subject_id AS "subjectId", detail,
       to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
       ARRAY(SELECT organization_id FROM access.memberships WHERE person_id = subject_id ORDER BY 1) AS organizations,
       EXISTS (SELECT FROM access.programme_roles WHERE person_id = subject_id) AS "onStaff"
     FROM auth.acts waiting ORDER BY waiting.at, waiting.id LIMIT $1`,
    [AT_ONCE],
  );
  return rows;
};

/** A line for each organization of the person, and for the programme where the person works for it or belongs nowhere. */
const tenantsOf = ({ ownerId, organizations, onStaff }: Row): readonly string[] => {
  if (ownerId !== null) return [ownerId];
  return onStaff || organizations.length === 0 ? [...organizations, programmeTenant] : organizations;
};

/** Sign-in has no feed: its acts are rows until they are lines of the log, each taken in the transaction of its lines. */
const takeSignInActs = async (service: Service<OrganizationsTables>): Promise<number> => {
  const rows = await waiting(service.pool);
  for (const row of rows) {
    const entry = act.parse({ ...row, by: row.by ?? 'guest' });
    const scopes = tenantsOf(row).map((tenantId) => systemScope(tenantId, service.clock, row.id));
    let taken = false;
    await service.inTenants(scopes, async (tx, index) => {
      if (index === 0) taken = (await tx.client.query('DELETE FROM auth.acts WHERE id = $1', [row.id])).rowCount === 1;
      if (taken) await appendToAuditLog(tx.db, tx.scope.tenantId, [{ ...entry, id: randomUUID() }]);
    });
  }
  return rows.length;
};

/** Does so until stopped. */
export const followSignInActs = (
  service: Service<OrganizationsTables>,
  problem: (message: string, error: unknown) => void,
): Promise<Running> => {
  const loop = new Loop(
    async () => (await takeSignInActs(service)) > 0,
    POLL_MS,
    (error) => problem('Acts of sign-in could not be taken into the audit log; tried again.', error),
    { longestIdle: LONGEST_IDLE },
  );
  const unhook = service.wakeups.on(signInActsTopic, () => loop.hint());
  loop.start();
  return Promise.resolve({
    stop: () => {
      unhook();
      return loop.stop();
    },
  });
};
