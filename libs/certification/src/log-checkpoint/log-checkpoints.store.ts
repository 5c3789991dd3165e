import type { LogCheckpoint, LogCheckpointsQuery } from '@cairn/contracts/certification/http/log-checkpoints.js';
import type { Service } from '@cairn/platform/service/service.js';
import { Loop } from '@cairn/platform/wakeups/loop.js';
import type { Running } from '@cairn/platform/wakeups/running.js';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { keyAddress } from '../credential/published-key.js';
import { findSigner } from '../credential/signing-keys.store.js';
import { signedCheckpoint } from './log-checkpoint.jws.js';

type Db = Kysely<CertificationTables>;

const EVERY_MS = 10_000;
const AT_ONCE = 100;
const SHOWN = 1000;
const columns = ['service', 'number', 'day', 'previous', 'digest'] as const;

/** Signed checkpoints, the newest first. */
export const findCheckpoints = (db: Db, { service, before }: LogCheckpointsQuery): Promise<LogCheckpoint[]> =>
  db
    .selectFrom('cairn.log_checkpoints')
    .select([...columns, 'signature'])
    .where('signature', 'is not', null)
    .$if(service !== undefined, (found) => found.where('service', '=', service ?? ''))
    .$if(before !== undefined, (found) => found.where('day', '<', before ?? ''))
    .orderBy('day', 'desc')
    .orderBy('service')
    .orderBy('number', 'desc')
    .limit(SHOWN)
    .$narrowType<{ signature: string }>()
    .execute();

/**
 * Signs what services have made and nobody has signed, once.
 *
 * @returns how many were signed
 */
export const signCheckpoints = ({ config, clock, ...service }: Signing): Promise<number> =>
  service.inNoTenant(async (db) => {
    const unsigned = await db
      .selectFrom('cairn.log_checkpoints')
      .select(columns)
      .where('signature', 'is', null)
      .orderBy('day')
      .limit(AT_ONCE)
      .execute();
    if (unsigned.length === 0) return 0;
    const signer = await findSigner(db, config, clock.now(), 'RS256');
    for (const checkpoint of unsigned)
      await db
        .updateTable('cairn.log_checkpoints')
        .set({ signature: await signedCheckpoint(checkpoint, signer, keyAddress(config.publicUrl, signer.kid)) })
        .where('service', '=', checkpoint.service)
        .where('number', '=', checkpoint.number)
        .where('signature', 'is', null)
        .execute();
    return unsigned.length;
  });

type Signing = Pick<Service<CertificationTables>, 'config' | 'clock'> & {
  readonly inNoTenant: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
};

/** Does so until stopped. */
export const startSigningCheckpoints = (
  service: Service<CertificationTables>,
  problem: (message: string, error: unknown) => void,
): Promise<Running> => {
  const loop = new Loop(
    async () =>
      (await signCheckpoints({
        config: service.config,
        clock: service.clock,
        inNoTenant: (work) => service.inNoTenant(work),
      })) === AT_ONCE,
    EVERY_MS,
    (error) => problem('Checkpoints of event logs could not be signed; this is tried again.', error),
  );
  loop.start();
  return Promise.resolve(loop);
};
