import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Kept, keptIn } from './pending.js';
import { preference } from './preference.js';
import { mayKeep, stopKeeping } from './signed-out.js';

/** One answer, finding or mark that the server has not confirmed; `at` in milliseconds since 1970. */
type UnsentRecord = Kept<unknown> & { readonly list: string; readonly key: string; readonly at: number };
type DraftRecord = { readonly draft: string; readonly text: string; readonly at: number };

interface Stores extends DBSchema {
  unsent: { key: [list: string, key: string]; value: UnsentRecord };
  drafts: { key: string; value: DraftRecord };
}

const DATABASE = 'cairn';

/** What has not been sent for so long is deleted. */
export const longestKept = 30 * 24 * 60 * 60 * 1000;

let opened: Promise<IDBPDatabase<Stores>> | undefined;

const database = (): Promise<IDBPDatabase<Stores>> =>
  (opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

const open = async (): Promise<IDBPDatabase<Stores>> =>
  openDB<Stores>(DATABASE, 1, {
    upgrade: (db, _before, _now, { done }) => {
      // Where it fails, opening fails too, and says so.
      done.catch(() => undefined);
      db.createObjectStore('unsent', { keyPath: ['list', 'key'] });
      db.createObjectStore('drafts', { keyPath: 'draft' });
    },
    blocking: (_now, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Stores, ('unsent' | 'drafts')[], Mode>;

/** One transaction; it fails as one, also where the browser deletes the data of the site under it. */
const inTransaction = async <Mode extends IDBTransactionMode, Result>(
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<Result>,
): Promise<Result> => {
  const transaction = (await database()).transaction(['unsent', 'drafts'], mode);
  const [result] = await Promise.all([work(transaction), transaction.done]);
  return result;
};

/** Versions before the database kept a list as one text in `localStorage`. */
const takeOver = async (list: string, now: number): Promise<void> => {
  const text = preference(list);
  if (text === null) return;
  await inTransaction('readwrite', async (transaction) => {
    const unsent = transaction.objectStore('unsent');
    for (const [key, kept] of keptIn(text))
      if (!(await unsent.get([list, key]))) await unsent.put({ ...kept, list, key, at: now });
  });
  localStorage.removeItem(list);
};

/**
 * What is unsent in a list, which is named after its kind, person and assessment or visit.
 * @throws what the browser throws when it keeps nothing.
 */
export const unsentIn = async <Value>(list: string, now = Date.now()): Promise<Map<string, Kept<Value>>> => {
  await takeOver(list, now);
  const records = await inTransaction('readonly', (transaction) =>
    transaction.objectStore('unsent').getAll(IDBKeyRange.bound([list], [list, []])),
  );
  return new Map(
    records
      .filter(({ at }) => now - at <= longestKept)
      .map(({ key, value, base, tried }) => [key, { value, base, tried } as Kept<Value>]),
  );
};

export const keepUnsent = (list: string, key: string, kept: Kept<unknown>, now = Date.now()): Promise<void> =>
  inTransaction('readwrite', async (transaction) => {
    if (mayKeep()) await transaction.objectStore('unsent').put({ ...kept, list, key, at: now });
  });

export const dropUnsent = (list: string, key: string): Promise<void> =>
  inTransaction('readwrite', (transaction) => transaction.objectStore('unsent').delete([list, key]));

/** The number of answers, findings and marks of a person that the server has not confirmed; 0 where none can be kept. */
export const countUnsent = async (personId: string): Promise<number> => {
  try {
    const lists = await inTransaction('readonly', (transaction) => transaction.objectStore('unsent').getAllKeys());
    return lists.filter(([list]) => list.includes(`.${personId}.`)).length;
  } catch {
    return 0;
  }
};

export const draftOf = async (draft: string): Promise<string> => {
  const earlier = preference(draft);
  if (earlier !== null) {
    await keepDraft(draft, earlier);
    localStorage.removeItem(draft);
  }
  const kept = await inTransaction('readonly', (transaction) => transaction.objectStore('drafts').get(draft));
  return kept?.text ?? '';
};

/** The empty text is no draft. */
export const keepDraft = (draft: string, text: string, now = Date.now()): Promise<void> =>
  inTransaction('readwrite', async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    if (text === '') await drafts.delete(draft);
    else if (mayKeep()) await drafts.put({ draft, text, at: now });
  });

/** Deletes what has been kept for longer than `longestKept`. */
export const deleteAged = (now = Date.now()): Promise<void> =>
  inTransaction('readwrite', async (transaction) => {
    const unsent = transaction.objectStore('unsent');
    const drafts = transaction.objectStore('drafts');
    for (const { list, key, at } of await unsent.getAll()) if (now - at > longestKept) await unsent.delete([list, key]);
    for (const { draft, at } of await drafts.getAll()) if (now - at > longestKept) await drafts.delete(draft);
  });

/** From now on nothing is kept, until somebody signs in. */
export const deleteUnsent = async (): Promise<void> => {
  stopKeeping();
  await inTransaction('readwrite', async (transaction) => {
    await Promise.all([transaction.objectStore('unsent').clear(), transaction.objectStore('drafts').clear()]);
  });
};
