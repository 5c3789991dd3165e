import { parseArgs } from 'node:util';
import { BAD_INPUT, BadUsage, type Command, OK } from './command.js';

export const rebuildCommand: Command = {
  summary: 'empty a projection and fill it again from the events',
  usage: 'Usage: cairn rebuild <service>/<projection>\n\nReplays every event of the service through the projection. Commands of that service wait meanwhile; nothing is sent to anyone.\nNeeds DATABASE_OWNER_URL, or a Cairn started by npm start.',
  run: async (args, { out, err }) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [wanted] = positionals;
    if (!wanted || positionals.length > 1) throw new BadUsage('name one projection, such as surveys/assessments');
    const [{ everyService }, { rebuild }, { createPool }, { configFromEnvironment }] = await Promise.all([
      import('./every-service.js'),
      import('@cairn/platform/service/rebuild.js'),
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/config/environment.js'),
    ]);
    const known = everyService.flatMap((service) => service.projections.map((projection) => ({ name: `${service.name}/${projection.name}`, service, projection })));
    const found = known.find(({ name }) => name === wanted);
    if (!found) {
      err(`cairn rebuild: there is no projection "${wanted}". There are:\n${known.map(({ name }) => `  ${name}\n`).join('')}`);
      return BAD_INPUT;
    }
    const owner = createPool(configFromEnvironment().databaseOwnerUrl, 2, 'cairn rebuild');
    try {
      out(`${wanted} is rebuilt from ${await rebuild(owner, found.service, found.projection)} events.\n`);
      return OK;
    } finally {
      await owner.end();
    }
  },
};
