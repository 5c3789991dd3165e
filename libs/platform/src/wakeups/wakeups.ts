import { EventEmitter } from 'node:events';
import type { Client } from 'pg';
import { createClient, endWithin } from '../database/pool.js';

const COALESCED_MS = 10;
const RECONNECT_MS = 1000;
/** Triggers of sign-in's tables notify on it too. */
const CHANNEL = 'cairn_wakeups';
const MAX_PAYLOAD = 7000;
/** A connection that only listens does not notice when it is dead, so it queries at this interval. */
const ASK_EVERY_MS = 5_000;
const END_WITHIN_MS = 2_000;

/** `processID`: the server's process of this connection; missing in the types of the driver. */
type WithProcess = Client & { readonly processID: number | null };

/**
 * Hints that there may be something to read: within the process at once, to other processes by NOTIFY. A hint may be
 * lost, so listeners poll as well.
 */
export class Wakeups {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly waiting = new Set<string>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private asking: NodeJS.Timeout | undefined;
  private lastSent = 0;
  private closed = false;
  /** No notifications were received for a while: after reconnecting, every topic is hinted at. */
  private lost = false;

  constructor(private readonly url: string) {}

  async start(): Promise<void> {
    const client = createClient(this.url, 'cairn wakeups');
    client.on('notification', ({ payload, processId }) => {
      if (processId === (client as WithProcess).processID) return;
      for (const topic of (payload ?? '').split('\n')) this.emitter.emit(topic);
    });
    client.once('end', () => this.reconnect());
    await client.connect();
    await client.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
    this.client = client;
    if (this.lost) for (const topic of this.emitter.eventNames()) this.emitter.emit(topic);
    this.lost = false;
    this.asking = setInterval(() => void client.query('SELECT 1').catch(() => undefined), ASK_EVERY_MS).unref();
  }

  /** Notifies listeners of the topic: in this process at once, in others within about 10 ms. */
  notify(topic: string): void {
    this.emitter.emit(topic);
    this.waiting.add(topic);
    const wait = COALESCED_MS - (Date.now() - this.lastSent);
    if (wait <= 0) queueMicrotask(() => this.send());
    else this.timer ??= setTimeout(() => this.send(), wait);
  }

  /** Calls `listener` at each hint; the returned function stops it. */
  on(topic: string, listener: () => void): () => void {
    this.emitter.on(topic, listener);
    return () => this.emitter.off(topic, listener);
  }

  async stop(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.asking);
    if (this.client) await endWithin(END_WITHIN_MS, this.client.end());
  }

  private send(): void {
    this.timer = undefined;
    if (this.waiting.size === 0) return;
    this.lastSent = Date.now();
    const topics = [...this.waiting];
    this.waiting.clear();
    for (const payload of payloadsOf(topics))
      this.client?.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined);
  }

  private reconnect(): void {
    this.client = undefined;
    this.lost = true;
    clearInterval(this.asking);
    if (this.closed) return;
    this.retry ??= setTimeout(() => {
      this.retry = undefined;
      if (!this.closed) this.start().catch(() => this.reconnect());
    }, RECONNECT_MS).unref();
  }
}

const payloadsOf = (topics: readonly string[]): string[] =>
  topics.reduce<string[]>((payloads, topic) => {
    const last = payloads.at(-1);
    return last !== undefined && last.length + topic.length < MAX_PAYLOAD
      ? [...payloads.slice(0, -1), `${last}\n${topic}`]
      : [...payloads, topic];
  }, []);

/** A service has written to its outbox. */
export const outboxTopic = (service: string): string => `outbox ${service}`;
/** Facts were added to the feed of a service. */
export const feedTopic = (service: string): string => `feed ${service}`;
/** Sign-in has noted an act for the audit log; announced by the database. */
export const signInActsTopic = 'sign-in acts';
/** Sign-in has noted a change of an account; announced by the database. */
export const accountChangesTopic = 'account changes';
/** A service has made a job due. */
export const jobsTopic = (service: string): string => `jobs ${service}`;
/** Events were appended to a stream. */
export const streamTopic = (service: string, tenantId: string, stream: string): string =>
  `stream ${service} ${tenantId} ${stream}`;
