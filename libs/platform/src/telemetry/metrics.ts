import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * What a process tells about itself; labels name services, commands, queues and routes, never people or organizations.
 */
export type Metrics = {
  readonly registry: Registry;
  /** `outcome`: how a command ended. */
  commandSeconds(
    service: string,
    command: string,
    seconds: number,
    outcome: 'done' | 'rejected' | 'conflict' | 'failed',
  ): void;
  requestSeconds(method: string, route: string, status: number, seconds: number): void;
  /** Rows a subscription has still to read. */
  feedLag(subscription: string, rows: number): void;
  /** Rows that a service has written and its relay has not yet moved into the feed. */
  outboxSize(service: string, rows: number): void;
  /** Seconds since the oldest due job of a service should have run; 0 when none is late. */
  oldestDueJob(service: string, seconds: number): void;
  deadJobs(service: string, jobs: number): void;
  jobSeconds(service: string, job: string, seconds: number, outcome: 'done' | 'failed'): void;
  mailSent(template: string, outcome: 'sent' | 'failed' | 'unknown'): void;
  openStreams(change: 1 | -1): void;
};

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
  const streams = gauge('cairn_open_streams', 'Server-sent event streams that are open.', []);
  const mails = new Counter({
    name: 'cairn_mails_total',
    help: 'Mails handed to the mail server.',
    labelNames: ['template', 'outcome'],
    registers,
  });
  return {
    registry,
    commandSeconds: (service, command, seconds, outcome) => commands.observe({ service, command, outcome }, seconds),
    requestSeconds: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    jobSeconds: (service, job, seconds, outcome) => jobs.observe({ service, job, outcome }, seconds),
    feedLag: (subscription, rows) => lag.set({ subscription }, rows),
    outboxSize: (service, rows) => outbox.set({ service }, rows),
    oldestDueJob: (service, seconds) => due.set({ service }, seconds),
    deadJobs: (service, count) => dead.set({ service }, count),
    mailSent: (template, outcome) => mails.inc({ template, outcome }),
    openStreams: (change) => streams.inc(change),
  };
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
