import { existsSync, readFileSync, statSync } from 'node:fs';
import { root } from './root.mjs';
import { Failure } from './failure.mjs';

const accounts = () =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));

/**
 * PostgreSQL refuses to run as root, so root lends it another user: the one who already owns the data, else the one who
 * owns the repository, else `postgres`, else `nobody`. Undefined when this process is not root.
 *
 * @typedef {{ readonly uid: number, readonly gid: number }} User
 * @param {string} dataDir
 * @returns {User | undefined}
 */
export const postgresUser = (dataDir) => {
  if (process.getuid?.() !== 0) return undefined;
  for (const place of [dataDir, root]) {
    if (!existsSync(place)) continue;
    const { uid, gid } = statSync(place);
    if (uid !== 0) return { uid, gid };
  }
  const known = accounts();
  const user = known.find(({ name }) => name === 'postgres') ?? known.find(({ name }) => name === 'nobody');
  if (!user)
    throw new Failure(
      'PostgreSQL cannot run as root and there is no user "postgres" or "nobody": run the command as another user.',
    );
  return { uid: user.uid, gid: user.gid };
};
