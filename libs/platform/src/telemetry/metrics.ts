import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Backlog of a service. */
export type Backlog = {
  /** Rows that the service has written and its relay has not yet moved into the feed. */
  readonly outbox: number;
  /** Feed rows that each of its subscriptions has still to read. */
  readonly lag: Readonly<Record<string, number>>;
  /** Seconds since the oldest due job should have run; 0 when none is late. */
  readonly oldestDueSeconds: number;
  readonly deadJobs: number;
  /** Facts that could not be processed, and those waiting behind them. */
  readonly parkedFacts: number;
};

export type CommandOutcome = 'done' | 'rejected' | 'conflict' | 'failed';

/** Metrics of a process; labels name services, commands, queues and routes, never people or organizations. */
export type Metrics = {
  readonly registry: Registry;
  /** Everything as text for Prometheus; backlogs as they are now, or none where the database does not say. */
  text(): Promise<string>;
  /** `outcome`: how a command ended. */
  commandSeconds(service: string, command: string, seconds: number, outcome: CommandOutcome): void;
  requestSeconds(method: string, route: string, status: number, seconds: number): void;
  /** Reads the backlog of a service whenever metrics are requested; the returned function stops that. */
  backlogOf(service: string, read: () => Promise<Backlog>): () => void;
  jobSeconds(service: string, job: string, seconds: number, outcome: 'done' | 'failed'): void;
  mailSent(template: string, outcome: 'sent' | 'failed' | 'unknown'): void;
  openStreams(change: 1 | -1): void;
};

const BACKLOG_WITHIN_MS = 2_000;

const quick = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: quick, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  const commands = histogram('cairn_command_seconds', 'Time a command took, from its arrival to its commit.', [
    'service',
    'command',
    'outcome',
  ]);
  const requests = histogram('cairn_http_request_seconds', 'Time a request took.', ['method', 'route', 'status']);
  const jobs = histogram('cairn_job_seconds', 'Time a job took.', ['service', 'job', 'outcome']);
  const lag = gauge('cairn_feed_lag_rows', 'Feed rows a subscription has still to read.', ['subscription']);
  const outbox = gauge('cairn_outbox_rows', 'Outbox rows that wait for the relay.', ['service']);
  const due = gauge('cairn_oldest_due_job_seconds', 'How late the oldest due job is.', ['service']);
  const dead = gauge('cairn_dead_jobs', 'Jobs that failed for good and wait for a person.', ['service']);
  const parked = gauge('cairn_parked_facts', 'Facts that could not be processed, and those waiting behind them.', [
    'service',
  ]);
  const known = gauge('cairn_backlog_known', 'Whether the backlog of a service could be read: 1 or 0.', ['service']);
  const streams = gauge('cairn_open_streams', 'Server-sent event streams that are open.', []);
  const mails = new Counter({
    name: 'cairn_mails_total',
    help: 'Mails handed to the mail server.',
    labelNames: ['template', 'outcome'],
    registers,
  });
  const readers = new Map<string, () => Promise<Backlog>>();
  const readBacklog = async (service: string, read: () => Promise<Backlog>): Promise<void> => {
    const backlog = await inTime(read());
    known.set({ service }, backlog ? 1 : 0);
    for (const [subscription, rows] of Object.entries(backlog?.lag ?? {}))
      lag.set({ subscription: `${service} from ${subscription}` }, rows);
    if (!backlog) return;
    outbox.set({ service }, backlog.outbox);
    due.set({ service }, backlog.oldestDueSeconds);
    dead.set({ service }, backlog.deadJobs);
    parked.set({ service }, backlog.parkedFacts);
  };
  return {
    registry,
    text: async () => {
      for (const one of [lag, outbox, due, dead, parked, known]) one.reset();
      await Promise.all([...readers].map(([service, read]) => readBacklog(service, read)));
      return registry.metrics();
    },
    backlogOf: (service, read) => {
      readers.set(service, read);
      return () => void (readers.get(service) === read && readers.delete(service));
    },
    commandSeconds: (service, command, seconds, outcome) => commands.observe({ service, command, outcome }, seconds),
    requestSeconds: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    jobSeconds: (service, job, seconds, outcome) => jobs.observe({ service, job, outcome }, seconds),
    mailSent: (template, outcome) => mails.inc({ template, outcome }),
    openStreams: (change) => streams.inc(change),
  };
};

const inTime = async (reading: Promise<Backlog>): Promise<Backlog | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>(
    (resolve) => (timer = setTimeout(() => resolve(undefined), BACKLOG_WITHIN_MS)),
  );
  try {
    return await Promise.race([reading.catch(() => undefined), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

/** The metrics of this process. */
export const metrics: Metrics = createMetrics();

let collecting = false;

/** Adds memory, event loop and garbage collection of the process, once. */
export const collectProcessMetrics = (): void => {
  if (collecting) return;
  collecting = true;
  collectDefaultMetrics({ register: metrics.registry });
};
