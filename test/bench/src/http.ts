import { setTimeout as pause } from 'node:timers/promises';
import { type Rate, median, rateOf } from './measure.js';
import { type Bench, type Server, lengthen, openBench } from './http/bench.js';
import { cpuOf, cpuOfFamily } from './http/cpu.js';
import { stageAtColleague } from './http/colleague.js';
import { connectionsOf, statementsOf, statementsSoFar } from './http/statements.js';
import { type Line, bounded, compared, figure, heading, printed } from './table.js';

const SECONDS = Number(process.argv[2] ?? 5);
const ROUNDS = Number(process.argv[3] ?? 3);

/** CPU in milliseconds for each answer. */
type Figures = Rate & { readonly node: number; readonly postgres: number };

/** Answers which a client gives on one assessment before it goes on to the next of its own. */
const SITTING = 25;

/** Each client works through assessments of its own, so that streams stay short and nobody races. */
const measured = async (
  { seconds, postgresPid, places }: Bench,
  server: Server,
  clients: number,
  among = places,
): Promise<Figures> => {
  let answers = 0;
  const own = Math.max(1, Math.floor(among.length / clients));
  const before = [cpuOf(server.pid), cpuOfFamily(postgresPid)] as const;
  const rate = await rateOf(clients, seconds, (client, turn) => {
    const place = among[(client + (Math.floor(turn / SITTING) % own) * clients) % among.length];
    answers += 1;
    return place ? server.answer(place, turn + client) : Promise.reject(new Error('There is no assessment.'));
  });
  const [node, postgres] = [cpuOf(server.pid) - before[0], cpuOfFamily(postgresPid) - before[1]];
  return { ...rate, node: node / answers, postgres: postgres / answers };
};

const inRounds = async (bench: Bench, clients: number): Promise<{ ours: Figures; limit: Figures }[]> => {
  const rounds: { ours: Figures; limit: Figures }[] = [];
  const versions = bench.places.map(({ version }) => version);
  for (let round = 0; round < bench.rounds; round += 1) {
    const limit = await bench.withoutCairn(() => measured(bench, bench.bare, clients));
    bench.places.forEach((place, index) => (place.version = versions[index] ?? 0));
    const ours = await measured(bench, bench.cairn, clients);
    bench.places.forEach(({ version }, index) => (versions[index] = version));
    rounds.push({ ours, limit });
  }
  return rounds;
};

const atMost = (what: string, ours: number, goal: number, unit: string, limit: string): Line => ({
  what,
  ours: figure(ours, unit),
  limit,
  share: ours / goal,
  goal: 1,
  atMost: true,
});

const recordAnAnswer = async (bench: Bench, clients: number): Promise<Line[]> => {
  const rounds = await inRounds(bench, clients);
  const pairs = (of: (figures: Figures) => number) =>
    rounds.map(({ ours, limit }) => ({ ours: of(ours), limit: of(limit) }));
  const cpu = (what: 'node' | 'postgres'): Line =>
    atMost(
      `  its CPU of ${what === 'node' ? 'Node.js' : 'PostgreSQL'} (goal 1.5 ms)`,
      median(rounds.map(({ ours }) => ours[what])),
      1.5,
      'ms',
      figure(median(rounds.map(({ limit }) => limit[what])), 'ms bare'),
    );
  return [
    compared(
      `record an answer, ${clients} client${clients > 1 ? 's' : ''}`,
      0.35,
      pairs(({ perSecond }) => perSecond),
      '/s',
      'bare',
    ),
    {
      ...compared(
        '  its p99',
        2.5,
        pairs(({ p99Ms }) => p99Ms),
        'ms',
        'bare',
      ),
      atMost: true,
    },
    cpu('node'),
    cpu('postgres'),
  ];
};

const statements = async ({ owner, cairn, bare, places, withoutCairn }: Bench): Promise<Line[]> => {
  const turns = 100;
  const answer = (server: Server) => (turn: number) => {
    const place = places[Math.floor(turn / SITTING) % places.length];
    return place ? server.answer(place, turn + 1) : Promise.resolve();
  };
  const ours = await statementsOf(owner, turns, answer(cairn));
  const versions = places.map(({ version }) => version);
  const limit = await withoutCairn(() => statementsOf(owner, turns, answer(bare)));
  places.forEach((place, index) => (place.version = versions[index] ?? 0));
  if (!ours || !limit) return [];
  const bareHas = figure(limit.all, 'bare');
  return [
    atMost('statements of its request, without BEGIN, SET and COMMIT', ours.ofRequests, 6, '', bareHas),
    atMost('  with all that follows from it', ours.all, 15, '', bareHas),
  ];
};

/** What an answer costs on long streams, beside short ones in the same round. */
const onLongStreams = async (bench: Bench, events: number): Promise<Line[]> => {
  const [long, short] = [bench.places.slice(0, 16), bench.places.slice(16)];
  await lengthen(bench.owner, long, events);
  const rounds: { ours: number; limit: number }[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    const limit = await measured(bench, bench.cairn, 1, short);
    const ours = await measured(bench, bench.cairn, 1, long);
    rounds.push({ ours: ours.p50Ms, limit: limit.p50Ms });
  }
  const what = `p50 on a stream of ${events.toLocaleString('en')} events, 1 client`;
  return [{ ...compared(what, 1.1, rounds, 'ms', 'short'), atMost: true }];
};

/** From an answer to the new stage on a colleague's screen. */
const atColleague = async ({ admin, answered, seconds }: Bench, perSecond: number): Promise<Line[]> => {
  const { p50Ms, p99Ms, bytes } = await stageAtColleague(
    admin,
    answered,
    perSecond,
    perSecond > 1 ? seconds : 2 * seconds,
  );
  const what = `answer to the new stage at a colleague's screen, ${perSecond}/s`;
  return [
    bounded(`${what}, p50`, p50Ms, 50, 'ms'),
    bounded('  its p99', p99Ms, 250, 'ms'),
    bounded('  bytes of its message', bytes, 1_000, 'B'),
  ];
};

/** What all services in one process do while nobody asks for anything. */
const idle = async ({ owner, cairn: { pid }, seconds }: Bench): Promise<Line[]> => {
  await pause(IDLE_AFTER_MS);
  const span = Math.max(10, 2 * seconds);
  const [before, cpu] = [await statementsSoFar(owner), cpuOf(pid)];
  await pause(span * 1000);
  const [statements, connections] = [await statementsSoFar(owner), await connectionsOf(owner)];
  return [
    ...(before === undefined || statements === undefined
      ? []
      : [
          bounded(
            'idle: statements a second, without BEGIN, SET and COMMIT',
            (statements.work - before.work) / span,
            5,
            '/s',
          ),
          bounded('  with them', (statements.all - before.all) / span, 5, '/s'),
        ]),
    bounded('  connections', connections, 20, ''),
    bounded('  CPU of Node.js', (cpuOf(pid) - cpu) / span / 10, 1, '%'),
  ];
};
/** Loops that find nothing have come to their longest wait by then. */
const IDLE_AFTER_MS = 15_000;

const main = async (): Promise<void> => {
  const print = (lines: readonly Line[]): void => lines.forEach((line) => process.stdout.write(`${printed(line)}\n`));
  const bench = await openBench(SECONDS, ROUNDS);
  try {
    process.stdout.write(`${heading(ROUNDS)}\n`);
    for (const clients of [1, 8, 32]) print(await recordAnAnswer(bench, clients));
    print(await idle(bench));
    for (const perSecond of [1, 50]) print(await atColleague(bench, perSecond));
    print(await statements(bench));
    for (const events of [1_000, 5_000]) print(await onLongStreams(bench, events));
  } finally {
    await bench.close();
  }
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
