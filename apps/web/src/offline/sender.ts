import { isProblem, Unreachable } from '../api/problem.js';
import { sessionEnded } from '../api/session-ended.js';
import * as rules from './pending.js';

export type Surroundings<Key extends string, Value, Recorded extends { readonly version: number }> = {
  /** Where what is unsent is kept in this browser. */
  readonly keptAs: string;
  readonly send: (key: Key, value: Value, base: number) => Promise<{ readonly version: number }>;
  readonly recorded: (key: Key, value: Value, version: number) => void;
  /** What the server has for the key now, after it refused the version. */
  readonly theirs: (key: Key) => Promise<{ readonly recorded: Recorded; readonly value: Value }>;
};

const pauseBeforeRetry = 4_000;
const atOnce = 4;

/**
 * Sends values as they are given, keeps those that cannot be sent, and tells its listeners whenever something changed.
 */
export class Sender<Key extends string, Value, Recorded extends { readonly version: number }> {
  #pending: rules.Pending<Key, Value, Recorded>;
  #listeners = new Set<() => void>();
  #onTheWay = new Set<Key>();
  #recordedVersions = new Map<Key, number>();
  #resting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly surroundings: Surroundings<Key, Value, Recorded>) {
    this.#pending = rules.fromText(localStorage.getItem(surroundings.keptAs));
  }

  /** Starts sending what was kept; the returned function stops it. */
  start = (): (() => void) => {
    addEventListener('online', this.#resume);
    this.#resume();
    return () => {
      removeEventListener('online', this.#resume);
      clearTimeout(this.#timer);
    };
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  pending = (): rules.Pending<Key, Value, Recorded> => this.#pending;

  /** `shownVersion` is that of what the page shows; what was recorded from here since then counts as well. */
  give = (key: Key, value: Value, shownVersion: number): void => {
    const recordedVersion = Math.max(shownVersion, this.#recordedVersions.get(key) ?? 0);
    this.#become(rules.give(this.#pending, key, value, recordedVersion));
    this.#sendWaiting();
  };

  keepTheirs = (key: Key): void => this.#become(rules.giveUp(this.#pending, key));

  useMine = (key: Key): void => {
    this.#become(rules.insist(this.#pending, key));
    this.#sendWaiting();
  };

  #become(next: rules.Pending<Key, Value, Recorded>): void {
    this.#pending = next;
    if (next.size > 0) localStorage.setItem(this.surroundings.keptAs, rules.toText(next));
    else localStorage.removeItem(this.surroundings.keptAs);
    this.#listeners.forEach((listener) => listener());
  }

  #resume = (): void => {
    this.#resting = false;
    this.#sendWaiting();
  };

  #sendWaiting(): void {
    if (this.#resting) return;
    for (const [key, { value, base, state }] of this.#pending) {
      if (this.#onTheWay.size >= atOnce) return;
      if (state === 'waiting' && !this.#onTheWay.has(key)) void this.#send(key, value, base);
    }
  }

  async #send(key: Key, value: Value, base: number): Promise<void> {
    this.#onTheWay.add(key);
    this.#become(rules.markSending(this.#pending, key));
    try {
      const { version } = await this.surroundings.send(key, value, base);
      this.#recordedVersions.set(key, version);
      this.surroundings.recorded(key, value, version);
      this.#become(rules.markRecorded(this.#pending, key, value, version));
    } catch (error) {
      await this.#notSent(key, error);
    }
    this.#onTheWay.delete(key);
    this.#sendWaiting();
  }

  async #notSent(key: Key, error: unknown): Promise<void> {
    if (error instanceof Unreachable || isProblem(error, 401) || isProblem(error, 429))
      return this.#sendLater(key, error);
    if (!isProblem(error) || error.problem.code !== 'changed-meanwhile')
      return this.#become(rules.markRefused(this.#pending, key, error));
    try {
      const { recorded, value } = await this.surroundings.theirs(key);
      this.#become(rules.markConflict(this.#pending, key, recorded, value));
    } catch (unread) {
      this.#sendLater(key, unread);
    }
  }

  #sendLater(key: Key, error: unknown): void {
    this.#become(rules.markUnsent(this.#pending, key));
    this.#resting = true;
    if (isProblem(error, 401)) return sessionEnded();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#resume, pauseBeforeRetry);
  }
}
