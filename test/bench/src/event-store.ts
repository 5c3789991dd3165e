import { setTimeout as pause } from 'node:timers/promises';
import { appendOne, appendTen, appendToLargeStore, appendToOneStream, command } from './event-store/appends.js';
import { appendBesideChain, appendBesideIndex } from './event-store/chain.js';
import { type Bench, closeBench, openBench } from './event-store/bench.js';
import { underFailure } from './event-store/correctness.js';
import { catchUp, catchUpInterleaved, relay, relayBesideCommands } from './event-store/feed.js';
import { idleLatency, idleLatencyByNotify } from './event-store/latency.js';
import { readStream } from './event-store/reads.js';
import { type Line, heading, printed } from './table.js';

const SECONDS = Number(process.argv[2] ?? 4);
const ROUNDS = Number(process.argv[3] ?? 3);
const LARGE = Number(process.argv[4] ?? 0);
const ONLY = new RegExp(process.argv[5] ?? '');

/** Each row of the table by the name that chooses it. */
type Rows<On> = Readonly<Record<string, (on: On) => Promise<readonly Line[]>>>;

const atRest: Rows<Bench> = {
  'append 1': appendOne(1, 0.6),
  'append 8': appendOne(8, 0.8),
  'append 32': appendOne(32, 1.2, true),
  'append ten': appendTen,
  'append same': appendToOneStream,
  command,
  'chain index': appendBesideIndex,
  'chain behind': appendBesideChain,
  'read 100': readStream(100, 0.5),
  'read 10000': readStream(10_000, 0.55),
  relay,
  'catch-up': catchUp,
  'catch-up interleaved': catchUpInterleaved,
  ...(LARGE > 0 ? { 'large store': appendToLargeStore(LARGE) } : {}),
};

const whileFeedsRun: Rows<Bench> = {
  'idle in process': idleLatency,
  'idle by notify': idleLatencyByNotify,
  'relay beside commands': relayBesideCommands,
};

const RUNS = ROUNDS > 1 ? 10 : 1;
const underFailures: Rows<undefined> = {
  failure: underFailure(RUNS, false),
  crash: underFailure(RUNS, true),
};

const print = (lines: readonly Line[]): void => lines.forEach((line) => process.stdout.write(`${printed(line)}\n`));

const measure = async <On>(rows: Rows<On>, on: On): Promise<void> => {
  for (const [name, row] of Object.entries(rows)) if (ONLY.test(name)) print(await row(on));
};

const main = async (): Promise<void> => {
  process.stdout.write(`${heading(ROUNDS)}\n`);
  const bench = await openBench({ seconds: SECONDS, rounds: ROUNDS });
  await measure(atRest, bench);
  bench.running.startFeeds(bench.publisher, bench.follower);
  await pause(500);
  await measure(whileFeedsRun, bench);
  await closeBench(bench);
  await measure(underFailures, undefined);
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
