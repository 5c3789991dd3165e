import { parseArgs } from 'node:util';
import { type Simulated, simulate } from './simulate.js';

const { values } = parseArgs({ options: { seeds: { type: 'string' }, seed: { type: 'string' } } });

const whole = (text: string): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  process.stderr.write(`"${text}" is no whole number above 0.\n`);
  return process.exit(2);
};

const print = ({ seed, broken, notes }: Simulated): void => {
  const outcome = broken.length > 0 ? broken.map((one) => `  ${one}`) : ['  everything held'];
  process.stdout.write(
    [
      `Seed ${seed}`,
      ...outcome,
      ...notes.map((note) => `    ${note}`),
      `Again: npm run simulate -- --seed ${seed}`,
      '',
    ].join('\n'),
  );
};

const run = async (): Promise<void> => {
  if (values.seed !== undefined) {
    const one = await simulate(whole(values.seed));
    print(one);
    process.exit(one.broken.length > 0 ? 1 : 0);
  }
  const seeds = whole(values.seeds ?? '200');
  let [facts, misfortunes, failed] = [0, 0, 0];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const one = await simulate(seed);
    facts += one.facts;
    misfortunes += one.notes.length;
    if (one.broken.length === 0) continue;
    failed += 1;
    print(one);
  }
  process.stdout.write(`${seeds} seeds, ${facts} facts, ${misfortunes} misfortunes: ${failed} seeds failed.\n`);
  process.exit(failed > 0 ? 1 : 0);
};

void run();
