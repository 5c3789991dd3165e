import { parseArgs } from 'node:util';
import type { Pool } from '@cairn/platform/database/pool.js';
import type { Memory } from '@cairn/platform/feed/reaction.js';
import type { AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import { BAD_INPUT, BadUsage, type Command, OK } from './command.js';

export const rebuildCommand: Command = {
  summary: 'empty a projection or a memory and fill it again',
  usage:
    'Usage: cairn rebuild <service>/<projection or memory>\n\nReplays every event of the service through the projection. Organization by organization: while one is replayed its own commands of that service wait, and no others; nothing is sent to anyone.\nA memory of what other services tell, such as scoring/history, is emptied; the running worker fills it again from the beginning.\nNeeds DATABASE_OWNER_URL, or a Cairn started by npm start.',
  run: async (args, { out, err }) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [wanted] = positionals;
    if (!wanted || positionals.length > 1) throw new BadUsage('name one projection, such as surveys/assessments');
    const [
      { everyService },
      { rebuild },
      { memoriesOf },
      { rememberAgain },
      { createPool },
      { configFromEnvironment },
    ] = await Promise.all([
      import('./every-service.js'),
      import('@cairn/platform/process/rebuild.js'),
      import('@cairn/platform/feed/reaction.js'),
      import('@cairn/platform/process/remember-again.js'),
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/config/environment.js'),
    ]);
    const progress = (done: number, of: number): void => {
      if (done % 100 === 0 || done === of) err(`${done} of ${of} organizations\n`);
    };
    const byEvents = async (
      owner: Pool,
      service: AnyServiceDefinition,
      projection: (typeof service.projections)[number],
    ): Promise<string> => `${wanted} is rebuilt from ${await rebuild(owner, service, projection, progress)} events.\n`;
    const byFeed = async (owner: Pool, service: AnyServiceDefinition, memory: Memory): Promise<string> => {
      await rememberAgain(owner, service, memory);
      return `${wanted} is empty; the running worker fills it from the feeds.\n`;
    };
    const known = everyService.flatMap((service) => [
      ...service.projections.map((projection) => ({
        name: `${service.name}/${projection.name}`,
        run: (owner: Pool) => byEvents(owner, service, projection),
      })),
      ...memoriesOf(service.reactions).map((memory) => ({
        name: `${service.name}/${memory.name}`,
        run: (owner: Pool) => byFeed(owner, service, memory),
      })),
    ]);
    const found = known.find(({ name }) => name === wanted);
    if (!found) {
      err(
        `cairn rebuild: there is no projection or memory "${wanted}". There are:\n${known.map(({ name }) => `  ${name}\n`).join('')}`,
      );
      return BAD_INPUT;
    }
    const owner = createPool(configFromEnvironment().databaseOwnerUrl, 2, 'cairn rebuild', { answerWithinMs: 0 });
    try {
      out(await found.run(owner));
      return OK;
    } finally {
      await owner.end();
    }
  },
};
