import { BadUsage, type Command, type ExitCode, OK } from './command.js';

export const migrateCommand: Command = {
  summary: 'bring the database up to date for this release',
  usage: `Usage: cairn migrate

Makes roles, schemas, tables and rights of all services, or brings them up to date. Processes of this release then start with CAIRN_MIGRATE=0, without
the owner's rights. Migrations only add, so processes of the release before work on meanwhile. See docs/how-to/run-in-production.md.
Needs DATABASE_OWNER_URL and CAIRN_SECRET.`,
  run: async (args, { out }): Promise<ExitCode> => {
    if (args.length > 0) throw new BadUsage('it takes nothing');
    const [{ configFromEnvironment }, { prepareEverything }, { everyService }] = await Promise.all([
      import('@cairn/platform/config/environment.js'),
      import('@cairn/platform/process/prepare-everything.js'),
      import('./every-service.js'),
    ]);
    await prepareEverything(configFromEnvironment(), everyService);
    out('The database is up to date.\n');
    return OK;
  },
};
