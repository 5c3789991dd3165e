import { parseArgs } from 'node:util';
import type { Pool } from '@cairn/platform/database/pool.js';
import { BadUsage, type Command, type ExitCode, OK } from './command.js';
import { table } from './table.js';

export const parkedCommand: Command = {
  summary: 'list the facts that a service could not take in, or have them taken again',
  usage:
    'Usage: cairn parked [--retry]\n\nLists the facts of other services that a service could not take in, with the reason, and those of the same organization that wait behind them. --retry has the running worker take them again, in their order; what fails again stays parked.\nNeeds DATABASE_OWNER_URL, or a Cairn started by npm start.',
  run: async (args, { out }): Promise<ExitCode> => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { retry: { type: 'boolean', default: false } },
    });
    if (positionals.length > 0) throw new BadUsage('it takes no name: --retry has all parked facts taken again');
    const [{ createPool }, { configFromEnvironment }] = await Promise.all([
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/config/environment.js'),
    ]);
    const owner = createPool(configFromEnvironment().databaseOwnerUrl, 1, 'cairn parked');
    try {
      out(await (values.retry ? retried(owner) : listed(owner)));
      return OK;
    } finally {
      await owner.end();
    }
  },
};

const NONE = 'No fact is parked.\n';

/** What waits in all services, as a table for people. */
export const listed = async (owner: Pool): Promise<string> => {
  const found = await parked(owner);
  if (found.length === 0) return NONE;
  return table(
    ['SERVICE', 'FEED', 'POSITION', 'EVENT', 'ORGANIZATION', 'SINCE', 'REASON'],
    found.map(({ service, subscription, position, eventId, type, tenantId, parkedAt, error }) => [
      service,
      subscription,
      position,
      type ?? eventId,
      tenantId,
      parkedAt,
      error,
    ]),
  );
};

/** Asks the workers to take all of it again. */
export const retried = async (owner: Pool): Promise<string> => {
  const [found, { askForRetry }, { under }, { asService, tenantSettings }] = [
    await parked(owner),
    await import('@cairn/platform/feed/parked.store.js'),
    await import('@cairn/platform/database/transaction.js'),
    await import('@cairn/platform/tenancy/scope.js'),
  ];
  if (found.length === 0) return NONE;
  const waiting = new Set(found.map(({ service, tenantId }) => `${service} ${tenantId}`));
  let asked = 0;
  for (const [service = '', tenantId = ''] of [...waiting].map((one) => one.split(' ')))
    asked += await askForRetry(under(owner, `${asService(service)}; ${tenantSettings(tenantId)}`), tenantId);
  const outOfOrder = found.filter(({ inOrder }) => !inOrder).length;
  return [
    `${asked} ${asked === 1 ? 'fact is' : 'facts are'} taken again by the running worker.\n`,
    ...(outOfOrder > 0
      ? [
          `${outOfOrder} ${outOfOrder === 1 ? 'was' : 'were'} parked by an earlier version, which went on with later facts: taken now they could overwrite what is newer. They stay.\n`,
        ]
      : []),
  ].join('');
};

const parked = async (owner: Pool) => {
  const [{ everyService }, { parkedFacts }, { under }, { asService, workerSettings }] = await Promise.all([
    import('./every-service.js'),
    import('@cairn/platform/feed/parked.store.js'),
    import('@cairn/platform/database/transaction.js'),
    import('@cairn/platform/tenancy/scope.js'),
  ]);
  const found = [];
  for (const { name } of everyService) {
    const facts = await parkedFacts(under(owner, `${asService(name)}; ${workerSettings(name)}`));
    found.push(...facts.map((fact) => ({ service: name, ...fact })));
  }
  return found;
};
