import type { Pool } from '../database/pool.js';
import { type FeedPage, readFeed } from './feed.store.js';

/** Number of positions in a page. */
export const PAGE = 1000;

type Asked = { readonly types: readonly string[]; readonly answer: (page: Promise<FeedPage>) => void };

/**
 * Combines reads of a feed that subscriptions of one process request at the same moment and position into one
 * statement: a hint wakes all followers of a publisher at once. A statement serves only requests made before it is sent,
 * so that each sees what its hint announced.
 */
export class SharedPages {
  private readonly waiting = new Map<string, Asked[]>();

  /** Facts of these types among the next {@link PAGE} positions after `after`. */
  async read(pool: Pool, publisher: string, types: readonly string[], after: string): Promise<FeedPage> {
    const place = `${publisher} ${after}`;
    const page = await new Promise<FeedPage>((resolve) => {
      const others = this.waiting.get(place);
      const asked = { types, answer: resolve };
      if (others) others.push(asked);
      else {
        this.waiting.set(place, [asked]);
        // All followers woken by the same hint ask within the next two microtasks.
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
