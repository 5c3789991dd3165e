import { isProblem, Unreachable } from '../api/problem.js';
import { sessionEnded } from '../api/session-ended.js';
import { dropUnsent, keepUnsent, unsentIn } from '../device/device-store.js';
import * as rules from '../device/pending.js';
import { type Channel, channelOf, inOneTab } from './tabs.js';

export type Surroundings<Key extends string, Value, Recorded extends { readonly version: number }> = {
  /** The list in which what is unsent is kept in this browser. */
  readonly keptAs: string;
  readonly send: (key: Key, value: Value, base: number) => Promise<{ readonly version: number }>;
  readonly recorded: (key: Key, value: Value, version: number) => void;
  /** What the server has for the key now, after it refused the version. */
  readonly theirs: (key: Key) => Promise<{ readonly recorded: Recorded; readonly value: Value }>;
};

/** Whether this browser keeps what is unsent: not known yet, yes, or no (its storage is full or switched off). */
export type Keeping = 'unknown' | 'kept' | 'not-kept';

type Message<Key extends string, Value> = { readonly key: Key } & (
  | { readonly given: rules.Kept<Value> }
  | { readonly gone: Value }
  | { readonly recorded: Value; readonly version: number }
);

const pauseBeforeRetry = 4_000;
const atOnce = 4;

/**
 * Sends values as they are given, keeps those that cannot be sent, shares them with the other tabs, and notifies its
 * listeners whenever something changed. Keeping never stands before sending.
 */
export class Sender<Key extends string, Value, Recorded extends { readonly version: number }> {
  #pending: rules.Pending<Key, Value, Recorded> = new Map();
  #keeping: Keeping = 'unknown';
  #listeners = new Set<() => void>();
  #onTheWay = new Set<Key>();
  #recordedVersions = new Map<Key, number>();
  #resting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tabs: Channel<Message<Key, Value>> | undefined;

  constructor(private readonly surroundings: Surroundings<Key, Value, Recorded>) {}

  /** Starts sending what was kept; the returned function stops it. */
  start = (): (() => void) => {
    this.#tabs = channelOf(this.surroundings.keptAs, this.#heard);
    addEventListener('online', this.#resume);
    addEventListener('beforeunload', this.#warn);
    void this.#takeUp();
    return () => {
      removeEventListener('online', this.#resume);
      removeEventListener('beforeunload', this.#warn);
      clearTimeout(this.#timer);
      this.#tabs?.close();
      this.#tabs = undefined;
    };
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  pending = (): rules.Pending<Key, Value, Recorded> => this.#pending;

  keeping = (): Keeping => this.#keeping;

  /** `shownVersion` is that of what the page shows; what was recorded since then, here or in another tab, counts. */
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

  async #takeUp(): Promise<void> {
    try {
      const kept = await unsentIn<Value>(this.surroundings.keptAs);
      let next = this.#pending;
      for (const [key, one] of kept) if (!next.has(key as Key)) next = rules.adopt(next, key as Key, one);
      this.#show(next);
      this.#keeps('kept');
    } catch {
      this.#keeps('not-kept');
    }
    this.#resume();
  }

  #heard = (message: Message<Key, Value>): void => {
    const { key } = message;
    if ('given' in message) {
      this.#show(rules.adopt(this.#pending, key, message.given));
      return this.#sendWaiting();
    }
    if ('gone' in message) return this.#show(rules.giveUpSame(this.#pending, key, message.gone));
    this.#recorded(key, message.recorded, message.version);
    this.#show(rules.markRecorded(this.#pending, key, message.recorded, message.version));
  };

  /** The browser asks before it leaves with something that is neither sent nor kept. */
  #warn = (event: Event): void => {
    if (this.#keeping === 'not-kept' && this.#pending.size > 0) event.preventDefault();
  };

  #show(next: rules.Pending<Key, Value, Recorded>): void {
    this.#pending = next;
    this.#listeners.forEach((listener) => listener());
  }

  #keeps(keeping: Keeping): void {
    this.#keeping = keeping;
    this.#listeners.forEach((listener) => listener());
  }

  #become(next: rules.Pending<Key, Value, Recorded>): void {
    const before = this.#pending;
    this.#show(next);
    for (const [key, entry] of next)
      if (!rules.isKeptAs(before.get(key), entry)) {
        const given = rules.keptOf(entry);
        void this.#write(keepUnsent(this.surroundings.keptAs, key, given));
        if (before.get(key)?.value !== entry.value || before.get(key)?.base !== entry.base)
          this.#tabs?.post({ key, given });
      }
    for (const [key, { value }] of before)
      if (!next.has(key)) {
        void this.#write(dropUnsent(this.surroundings.keptAs, key));
        this.#tabs?.post({ key, gone: value });
      }
  }

  async #write(writing: Promise<void>): Promise<void> {
    try {
      await writing;
      if (this.#keeping !== 'kept') this.#keeps('kept');
    } catch {
      if (this.#keeping !== 'not-kept') this.#keeps('not-kept');
    }
  }

  #resume = (): void => {
    this.#resting = false;
    this.#sendWaiting();
  };

  #sendWaiting(): void {
    if (this.#resting) return;
    for (const [key, { state }] of this.#pending) {
      if (this.#onTheWay.size >= atOnce) return;
      if (state === 'waiting' && !this.#onTheWay.has(key)) void this.#sendInTurn(key);
    }
  }

  async #sendInTurn(key: Key): Promise<void> {
    this.#onTheWay.add(key);
    await inOneTab(`${this.surroundings.keptAs}/${key}`, async () => {
      if (await this.#isSentElsewhere(key)) return this.#show(rules.giveUp(this.#pending, key));
      const entry = this.#pending.get(key);
      if (entry?.state === 'waiting') await this.#send(key, entry.value, entry.base);
    });
    this.#onTheWay.delete(key);
    this.#sendWaiting();
  }

  /** The tab that gave it may have sent it while this one waited for its turn. */
  async #isSentElsewhere(key: Key): Promise<boolean> {
    if (!this.#pending.get(key)?.elsewhere) return false;
    try {
      return !(await unsentIn(this.surroundings.keptAs)).has(key);
    } catch {
      return false;
    }
  }

  async #send(key: Key, value: Value, base: number): Promise<void> {
    this.#become(rules.markSending(this.#pending, key));
    try {
      const { version } = await this.surroundings.send(key, value, base);
      this.#recorded(key, value, version);
      this.#tabs?.post({ key, recorded: value, version });
      this.#become(rules.markRecorded(this.#pending, key, value, version));
    } catch (error) {
      await this.#notSent(key, error);
    }
  }

  #recorded(key: Key, value: Value, version: number): void {
    this.#recordedVersions.set(key, version);
    this.surroundings.recorded(key, value, version);
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
