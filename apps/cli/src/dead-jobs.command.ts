import { parseArgs } from 'node:util';
import type { Pool } from '@cairn/platform/database/pool.js';
import { BadUsage, type Command, type ExitCode, OK } from './command.js';
import { table } from './table.js';

export const deadJobsCommand: Command = {
  summary: 'list the jobs that were given up, or try them again',
  usage:
    'Usage: cairn dead-jobs [--revive]\n\nLists what was given up after too many tries, with the last reason. --revive makes all of it due again; the running worker takes it up.\nNeeds DATABASE_OWNER_URL, or a Cairn started by npm start.',
  run: async (args, { out }): Promise<ExitCode> => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { revive: { type: 'boolean', default: false } },
    });
    if (positionals.length > 0) throw new BadUsage('it takes no name: --revive tries all dead jobs again');
    const [{ createPool }, { configFromEnvironment }] = await Promise.all([
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/config/environment.js'),
    ]);
    const owner = createPool(configFromEnvironment().databaseOwnerUrl, 1, 'cairn dead-jobs');
    try {
      out(await (values.revive ? revived(owner) : listed(owner)));
      return OK;
    } finally {
      await owner.end();
    }
  },
};

/** What was given up in all services, as a table for people. */
export const listed = async (owner: Pool): Promise<string> => {
  const found = await dead(owner);
  if (found.length === 0) return 'No job is dead.\n';
  return table(
    ['SERVICE', 'JOB', 'KEY', 'SINCE', 'TRIES', 'LAST REASON'],
    found.map(({ service, job, key, deadAt, attempts, lastError }) => [
      service,
      job,
      key,
      deadAt,
      String(attempts),
      lastError ?? '',
    ]),
  );
};

/** Makes all of it due again. */
export const revived = async (owner: Pool): Promise<string> => {
  const [found, { reviveJob }, { under }, { asService, tenantSettings }] = [
    await dead(owner),
    await import('@cairn/platform/jobs/dead-jobs.store.js'),
    await import('@cairn/platform/database/transaction.js'),
    await import('@cairn/platform/tenancy/scope.js'),
  ];
  for (const { service, ...job } of found)
    await reviveJob(under(owner, `${asService(service)}; ${tenantSettings(job.tenantId)}`), job);
  return found.length === 0
    ? 'No job is dead.\n'
    : `${found.length} ${found.length === 1 ? 'job is' : 'jobs are'} due again.\n`;
};

const dead = async (owner: Pool) => {
  const [{ everyService }, { deadJobs }, { under }, { asService, workerSettings }] = await Promise.all([
    import('./every-service.js'),
    import('@cairn/platform/jobs/dead-jobs.store.js'),
    import('@cairn/platform/database/transaction.js'),
    import('@cairn/platform/tenancy/scope.js'),
  ]);
  const found = [];
  for (const { name } of everyService) {
    const jobs = await deadJobs(under(owner, `${asService(name)}; ${workerSettings(name)}`), 1000);
    found.push(...jobs.map((job) => ({ service: name, ...job })));
  }
  return found;
};
