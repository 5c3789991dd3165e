/**
 * A sentence about rows of jobs that no worker of this build runs: work of a newer build, which waits for it when this
 * one is rolled back to, or of a job that was removed; undefined when there are none.
 */
export const rowsWithoutWorker = (
  service: string,
  jobs: readonly { readonly name: string }[],
  inTable: readonly string[],
): string | undefined => {
  const known = new Set(jobs.map(({ name }) => name));
  const unknown = inTable.filter((name) => !known.has(name));
  if (unknown.length === 0) return undefined;
  const names = unknown.map((name) => `"${name}"`).join(' and ');
  return `Work is due for the job ${names}, which no worker of this build of the service ${service} runs: it waits in ${service}.due_jobs for a build that does.`;
};

/**
 * @throws Error when work would be made due that no worker runs
 */
export const refuseUnknownJob = (service: string, jobs: readonly { readonly name: string }[], name: string): void => {
  if (jobs.some((job) => job.name === name)) return;
  throw new Error(`The job "${name}" has no worker: add it to the jobs of the service ${service}.`);
};
