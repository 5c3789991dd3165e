/** Ways to ask the machine what time it is. */
const asked = /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bTemporal\.Now\b|\bsystemClock\b/g;

/** How often a file asks the machine for the time; what stands in comments does not count. */
export const timesAsked = (text: string): number =>
  (text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').match(asked) ?? []).length;

/**
 * Specs, stories and what they are made of that ask the machine for the time, each with the reason why it cannot be
 * passed as data. None of them may depend on the hour or the day: only on how much time has passed.
 */
export const mayAskForTheTime: Readonly<Record<string, string>> = {
  'apps/web/src/offline/sender.spec.ts': 'counts thirty days from the moment at which the browser kept something',
  'libs/organizations/src/password-reset/password-resets.int-spec.ts':
    'one-time codes follow the real clock (RFC 6238)',
  'libs/organizations/src/sign-in/second-factor-rule.int-spec.ts': 'sessions and their grace follow the real clock',
  'libs/organizations/src/sign-in/single-sign-on.int-spec.ts': 'one-time codes and ID tokens follow the real clock',
  'libs/platform/src/testing/hostile-provider.ts': 'ID tokens follow the real clock',
  'libs/platform/src/auth/sign-in.int-spec.ts': 'one-time codes follow the real clock (RFC 6238)',
  'test/journeys/browser/joining.ts': 'one-time codes follow the real clock (RFC 6238)',
  'libs/platform/src/files/staged-file.int-spec.ts': 'the age of a file is what its file system says',
  'libs/platform/src/jobs/redis-failure.int-spec.ts': 'jobs become due while Redis is away for real',
  'libs/platform/src/jobs/testing/spec-worker.ts': 'jobs become due while a queue of its own process works',
  'libs/platform/src/jobs/testing/worker-process.ts': 'a process that is killed runs on the real clock',
  'libs/scoring/src/testing/published-by-surveys.ts':
    'PostgreSQL says when a fact was recorded; the clock keeps up with it',
  'test/architecture/boundaries.spec.ts': 'has such lines as texts for lint to refuse',
  'test/architecture/real-clock.spec.ts': 'has such lines as texts',
  'test/journeys/database-digest.ts': 'waits until a database has been still for a while',
  'test/support/deployment.ts': 'waits for a process to be ready',
  'test/support/eventually.ts': 'waits',
  'test/support/fresh-database.ts': 'removes databases that killed runs left behind an hour ago',
};
