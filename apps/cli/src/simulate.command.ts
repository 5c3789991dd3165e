import { parseArgs } from 'node:util';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { spanOf } from '@cairn/simulation/course-of-a-facility.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { BAD_INPUT, BadUsage, type Command, OK } from './command.js';
import { progressLines } from './simulation/progress-lines.js';
import { summaryOf } from './simulation/summary.js';

const options = {
  facilities: { type: 'string', default: '20000' },
  years: { type: 'string', default: '3' },
  model: { type: 'string', default: 'diam-enterprise' },
  version: { type: 'string' },
  seed: { type: 'string', default: 'cairn' },
  until: { type: 'string' },
  batch: { type: 'string', default: '20' },
} as const;

const whole = (least: number, most: number) =>
  z.coerce.number({ error: 'must be a whole number' }).int('must be a whole number').min(least).max(most);
const wanted = z.object({
  facilities: whole(1, 1_000_000),
  years: whole(1, 20),
  model: z.string(),
  version: z.string().optional(),
  seed: z.string().min(1).max(100),
  until: z.iso.date().optional(),
  batch: whole(1, 1000),
});

export const simulateCommand: Command = {
  summary: 'fill a database with plausible programmes, for demonstrations and for figures',
  usage: `Usage: cairn simulate [--facilities 20000] [--years 3] [--model diam-enterprise] [--version <version>]
                      [--seed cairn] [--until <date>] [--batch 20]

Hospitals of all regions register, answer, are scored, visited and certified over so many years, decided by the rules of the services and written in
bulk. The same seed and the same last day (--until, today by default) give the same programmes. --batch is the number of facilities written together.

Cairn must not run on the database meanwhile. A database that holds a real programme is refused: take that of a demo, or an empty one. A database that holds what was simulated from the same seed already is refused. No mail is sent about what was simulated;
of what is due, only the future is kept. Simulated people have addresses under simulated.invalid and cannot sign in.
Needs DATABASE_OWNER_URL and CAIRN_SECRET, or the database of npm start.`,
  run: async (args, { out, err }) => {
    const parsed = wanted.safeParse(parseArgs({ args: [...args], options }).values);
    if (!parsed.success)
      throw new BadUsage(parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '));
    const { facilities, years, seed, batch, until } = parsed.data;
    const model = findShippedModelVersion(parsed.data.model, parsed.data.version);
    if (!model)
      throw new BadUsage(
        `there is no model version "${[parsed.data.model, parsed.data.version].filter(Boolean).join(' ')}"; see cairn models`,
      );
    if (model.status !== 'published')
      throw new BadUsage(`${model.id} ${model.version} is ${model.status}; only a published version can be assessed`);
    const today = Temporal.Now.plainDateISO('UTC').toString();
    if (until && until > today) throw new BadUsage(`--until: ${until} has not come yet`);
    const [
      { everyService },
      { prepareEverything },
      { createPool },
      { WrongPurpose },
      { configFromEnvironment },
      { whyNot },
      { runSimulation },
    ] = await Promise.all([
      import('./every-service.js'),
      import('@cairn/platform/process/prepare-everything.js'),
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/demo/purpose.js'),
      import('@cairn/platform/config/environment.js'),
      import('@cairn/simulation/ready-to-simulate.store.js'),
      import('@cairn/simulation/run-simulation.store.js'),
    ]);
    const config = configFromEnvironment();
    const owner = createPool(config.databaseOwnerUrl, 1, 'cairn simulate', { answerWithinMs: 0 });
    try {
      const refusal = await prepareEverything(config, everyService, 'simulation').catch((error: unknown) => {
        if (error instanceof WrongPurpose) return error.message.replace(/\.$/, '');
        throw error;
      });
      const reason = refusal ?? (await whyNot(owner, everyService, seed));
      if (reason) {
        err(`cairn simulate: ${reason}.\n`);
        return BAD_INPUT;
      }
      const started = performance.now();
      const span = spanOf(`${until ?? today}T00:00:00Z`, years);
      const tally = await runSimulation(
        config,
        everyService,
        { seed, facilities, model, span, batch },
        progressLines(facilities, err),
      );
      const { rows } = await owner.query<{ size: string }>(
        'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
      );
      out(summaryOf(tally, model, (performance.now() - started) / 1000, rows[0]?.size ?? ''));
      return OK;
    } finally {
      await owner.end();
    }
  },
};
