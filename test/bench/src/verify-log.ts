import { RunningServices } from '@cairn/platform/testing/running-services.js';
import { alterations, overlooked, prepareLog } from '@cairn/platform/testing/log-alterations.js';
import { lamps } from '@cairn/platform/testing/lamps.js';
import { Chance } from '@cairn/platform/testing/simulation/chance.js';

const TIMES = Number(process.argv[2] ?? 10_000);
const SEED = Number(process.argv[3] ?? 61);

/** Alterations of a log by the owner of the database, each of which the verification must find. */
const main = async (): Promise<number> => {
  const running = await RunningServices.prepare(lamps);
  const prepared = await prepareLog(running.owner, running.service(lamps).pool);
  const chance = new Chance(SEED);
  const names = Object.keys(alterations);
  const missed = new Map<string, number>();
  const begun = performance.now();
  for (let time = 0; time < TIMES; time += 1) {
    const altered = {
      name: names[time % names.length] ?? '',
      one: chance.between(0, prepared.log.length - 1),
      other: chance.between(0, prepared.log.length - 1),
    };
    if (await overlooked(running.owner, prepared, altered))
      missed.set(altered.name, (missed.get(altered.name) ?? 0) + 1);
  }
  const seconds = (performance.now() - begun) / 1000;
  await running.stop();
  const overlookedInAll = [...missed.values()].reduce((one, other) => one + other, 0);
  process.stdout.write(
    `${TIMES.toLocaleString('en')} alterations of ${names.length} kinds by the owner of the database, seed ${SEED}: ${overlookedInAll} overlooked (wanted: 0), ${seconds.toFixed(0)} s\n`,
  );
  for (const [name, count] of missed) process.stdout.write(`  ${name}: ${count}\n`);
  return overlookedInAll === 0 ? 0 : 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
