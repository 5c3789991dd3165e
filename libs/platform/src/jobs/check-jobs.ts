/**
 * Rows of a job that nobody runs would wait for ever without a word.
 *
 * @throws Error with a sentence that says what to add
 */
export const refuseRowsWithoutWorker = (
  service: string,
  jobs: readonly { readonly name: string }[],
  inTable: readonly string[],
): void => {
  const known = new Set(jobs.map(({ name }) => name));
  const forgotten = inTable.filter((name) => !known.has(name));
  if (forgotten.length === 0) return;
  const names = forgotten.map((name) => `"${name}"`).join(' and ');
  throw new Error(
    `Work is due for the job ${names}, which no worker of the service ${service} runs: add it to the jobs of ${service}, or delete its rows from ${service}.due_jobs.`,
  );
};

/**
 * @throws Error when work would be made due that nobody runs
 */
export const refuseUnknownJob = (service: string, jobs: readonly { readonly name: string }[], name: string): void => {
  if (jobs.some((job) => job.name === name)) return;
  throw new Error(`The job "${name}" has no worker: add it to the jobs of the service ${service}.`);
};
