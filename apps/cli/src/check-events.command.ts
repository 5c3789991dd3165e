import { parseArgs } from 'node:util';
import { BAD_INPUT, BadUsage, type Command, CHECK_FAILED, OK } from './command.js';

export const checkEventsCommand: Command = {
  summary: 'check every stored event by the schema of today',
  usage: `Usage: cairn check-events [<service>]

Reads every event, of one service or of all, and checks it by its schema, which a reading does only once, when the event is written. Names each that
cannot be read, and each gap in a stream, and then ends with 1. Nothing is locked or changed. After a restore, and before an upgrade on a copy.
Needs DATABASE_OWNER_URL, or a Cairn started by npm start.`,
  run: async (args, { out, err }) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [wanted] = positionals;
    if (positionals.length > 1) throw new BadUsage('name one service or none');
    const [{ everyService }, { checkEvents }, { createPool }, { configFromEnvironment }] = await Promise.all([
      import('./every-service.js'),
      import('@cairn/platform/service/check-events.js'),
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/config/environment.js'),
    ]);
    const services = everyService.filter(({ name }) => wanted === undefined || name === wanted);
    if (services.length === 0) {
      err(
        `cairn check-events: there is no service "${wanted}". There are:\n${everyService.map(({ name }) => `  ${name}\n`).join('')}`,
      );
      return BAD_INPUT;
    }
    const owner = createPool(configFromEnvironment().databaseOwnerUrl, 2, 'cairn check-events', { answerWithinMs: 0 });
    try {
      let faults = 0;
      for (const service of services) {
        const checked = await checkEvents(owner, service, ({ tenantId, stream, version, reason }) => {
          faults += 1;
          err(`${service.name} ${tenantId} ${stream} ${version}: ${reason}\n`);
        });
        out(`${service.name}: ${checked} events\n`);
      }
      if (faults === 0) return OK;
      err(`cairn check-events: ${faults} events cannot be read as they should.\n`);
      return CHECK_FAILED;
    } finally {
      await owner.end();
    }
  },
};
