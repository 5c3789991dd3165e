import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
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
    upgrade: (db) => {
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

/** Versions before the database kept a list as one text in `localStorage`. */
const takeOver = async (list: string, now: number): Promise<void> => {
  const text = preference(list);
  if (text === null) return;
  const db = await database();
  for (const [key, kept] of keptIn(text))
    if (!(await db.get('unsent', [list, key]))) await db.put('unsent', { ...kept, list, key, at: now });
  localStorage.removeItem(list);
};

/**
 * What is unsent in a list, which is named after its kind, person and assessment or visit.
 * @throws what the browser throws when it keeps nothing.
 */
export const unsentIn = async <Value>(list: string, now = Date.now()): Promise<Map<string, Kept<Value>>> => {
  await takeOver(list, now);
  const db = await database();
  const records = await db.getAll('unsent', IDBKeyRange.bound([list], [list, []]));
  return new Map(
    records
      .filter(({ at }) => now - at <= longestKept)
      .map(({ key, value, base, tried }) => [key, { value, base, tried } as Kept<Value>]),
  );
};

export const keepUnsent = async (list: string, key: string, kept: Kept<unknown>, now = Date.now()): Promise<void> => {
  const db = await database();
  if (mayKeep()) await db.put('unsent', { ...kept, list, key, at: now });
};

export const dropUnsent = async (list: string, key: string): Promise<void> =>
  (await database()).delete('unsent', [list, key]);

/** The number of answers, findings and marks of a person that the server has not confirmed; 0 where none can be kept. */
export const countUnsent = async (personId: string): Promise<number> => {
  try {
    const lists = await (await database()).getAllKeys('unsent');
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
  return (await (await database()).get('drafts', draft))?.text ?? '';
};

/** The empty text is no draft. */
export const keepDraft = async (draft: string, text: string, now = Date.now()): Promise<void> => {
  const db = await database();
  if (text === '') await db.delete('drafts', draft);
  else if (mayKeep()) await db.put('drafts', { draft, text, at: now });
};

/** Deletes what has been kept for longer than `longestKept`. */
export const deleteAged = async (now = Date.now()): Promise<void> => {
  const changes = (await database()).transaction(['unsent', 'drafts'], 'readwrite');
  for (const record of await changes.objectStore('unsent').getAll())
    if (now - record.at > longestKept) await changes.objectStore('unsent').delete([record.list, record.key]);
  for (const record of await changes.objectStore('drafts').getAll())
    if (now - record.at > longestKept) await changes.objectStore('drafts').delete(record.draft);
  await changes.done;
};

/** From now on nothing is kept, until somebody signs in. */
export const deleteUnsent = async (): Promise<void> => {
  stopKeeping();
  const changes = (await database()).transaction(['unsent', 'drafts'], 'readwrite');
  await Promise.all([changes.objectStore('unsent').clear(), changes.objectStore('drafts').clear(), changes.done]);
};
