import { spawn } from 'node:child_process';
import { environmentOfProgram } from '../config/environment.js';

/** A program of PostgreSQL could not be run or failed; the message ends with what it said. */
export class ProgramFailed extends Error {}

/**
 * Runs `pg_dump` or `pg_restore` of the PATH on a database. The password goes by the environment, which other users of
 * the machine cannot read, and not by the command line, which they can.
 *
 * @throws ProgramFailed
 */
export const runPostgresProgram = async (
  program: 'pg_dump' | 'pg_restore',
  databaseUrl: string,
  args: readonly string[],
): Promise<void> => {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  const child = spawn(program, [...args, '--no-password', `--dbname=${url.href}`], {
    env: environmentOfProgram({ ...(password && { PGPASSWORD: password }) }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new ProgramFailed(
          error.code === 'ENOENT'
            ? `${program} is not on the PATH: install the client programs of PostgreSQL, of the server's major version or newer.`
            : `${program} could not be started: ${error.message}`,
        ),
      ),
    );
    child.once('close', (exit, signal) => resolve(exit ?? signal ?? 'an unknown reason'));
  });
  if (code !== 0) throw new ProgramFailed(`${program} ended with ${code}: ${said.trim()}`);
};
