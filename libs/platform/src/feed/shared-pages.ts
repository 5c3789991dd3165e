import type { Pool } from '../database/pool.js';
import { type FeedPage, readFeed } from './feed.store.js';

/** Positions of a page. */
export const PAGE = 1000;

type Asked = { readonly types: readonly string[]; readonly answer: (page: Promise<FeedPage>) => void };

/**
 * Reads of feeds which the followers of one process ask for in the same moment, at the same place, as one statement:
 * a hint wakes all who follow a publisher at once. What is read was asked for before it is sent, so that nobody misses
 * what a hint announced.
 */
export class SharedPages {
  private readonly waiting = new Map<string, Asked[]>();

  /** Facts of these types among the next positions behind one. */
  async read(pool: Pool, publisher: string, types: readonly string[], after: string): Promise<FeedPage> {
    const place = `${publisher} ${after}`;
    const page = await new Promise<FeedPage>((resolve) => {
      const others = this.waiting.get(place);
      const asked = { types, answer: resolve };
      if (others) others.push(asked);
      else {
        this.waiting.set(place, [asked]);
        // All whom the same hint woke ask within the next two turns.
        queueMicrotask(() => queueMicrotask(() => this.send(pool, publisher, after)));
      }
    });
    const wanted = new Set(types);
    return { ...page, rows: page.rows.filter(({ type }) => wanted.has(type)) };
  }

  private send(pool: Pool, publisher: string, after: string): void {
    const place = `${publisher} ${after}`;
    const asked = this.waiting.get(place) ?? [];
    this.waiting.delete(place);
    const types = [...new Set(asked.flatMap((one) => one.types))].sort();
    const page = readFeed(pool, publisher, types, after, PAGE);
    for (const { answer } of asked) answer(page);
  }
}
