import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import type { Config } from '../config/config.js';
import { createPool } from '../database/pool.js';
import { InvalidInput } from '../http/refusals.js';
import { createLogger } from '../telemetry/logger.js';
import { createAuthPool } from './auth-pool.js';
import { createSignIn } from './create-sign-in.js';

export type AddedPerson = {
  readonly email: string;
  readonly name: string;
  readonly role: ProgrammeRole | undefined;
  readonly password: string;
};

/**
 * Makes an account that can sign in, as the owner of the database: how the first person of a programme comes in.
 *
 * @returns what is wrong with the password; nothing when the person was added
 */
export const addPerson = async (
  config: Config,
  { email, name, role, password }: AddedPerson,
): Promise<readonly string[]> => {
  const pool = createAuthPool(config, 1);
  const owner = createPool(config.databaseOwnerUrl, 1, 'cairn add-person');
  try {
    const signIn = createSignIn(config, pool, createLogger({ logLevel: 'silent' }));
    const { id } = await signIn.createPerson({ email, name });
    await signIn.setPassword(id, password);
    if (role)
      await owner.query('INSERT INTO access.programme_roles (person_id, role) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        id,
        role,
      ]);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues.map(({ message }) => message);
    throw error;
  } finally {
    await Promise.all([pool.end(), owner.end()]);
  }
};
