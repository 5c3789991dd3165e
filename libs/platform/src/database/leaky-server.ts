import type { Pool } from './pool.js';

/** The first release of each major version without CVE-2024-10976 and CVE-2025-8713; later majors never had them. */
const soundSince: Readonly<Record<number, number>> = { 13: 22, 14: 19, 15: 14, 16: 10, 17: 6 };
const [oldest, newest] = [
  Math.min(...Object.keys(soundSince).map(Number)),
  Math.max(...Object.keys(soundSince).map(Number)),
];

/**
 * What to install instead of a PostgreSQL whose planner bypasses row-level security; undefined for one that does not.
 *
 * @param version `server_version_num`: 160004 for 16.4
 */
export const insteadOfServer = (version: number): string | undefined => {
  const [major, minor] = [Math.floor(version / 10_000), version % 10_000];
  if (major > newest) return undefined;
  if (major < oldest) return `${newest}.${soundSince[newest]}`;
  return minor < (soundSince[major] ?? 0) ? `${major}.${soundSince[major]}` : undefined;
};

/**
 * Refuses an old server, on which one organization may see or infer rows of another despite the policies.
 *
 * @throws Error with a sentence
 */
export const refuseLeakyServer = async (owner: Pool): Promise<void> => {
  const { rows } = await owner.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  const [{ number, version } = { number: 0, version: 'unknown' }] = rows;
  const instead = insteadOfServer(number);
  if (instead)
    throw new Error(
      `PostgreSQL ${version} lets rows out past row-level security (CVE-2024-10976, CVE-2025-8713): install ${instead} or newer.`,
    );
};
