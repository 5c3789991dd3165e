import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { countUnsent, deleteAged, draftOf, unsentIn } from './device-store.js';

/** The browser deletes the data of the site, as it does when somebody signs out, while the store is being read. */
const wipedWhileRead = (): void => {
  for (const method of ['get', 'getAll', 'getAllKeys'] as const) {
    const read: (query?: IDBValidKey | IDBKeyRange) => IDBRequest = IDBObjectStore.prototype[method] as never;
    const wiped = function (this: IDBObjectStore, query?: IDBValidKey | IDBKeyRange): IDBRequest {
      const request = read.call(this, query);
      this.transaction.abort();
      return request;
    };
    jest.spyOn(IDBObjectStore.prototype, method).mockImplementation(wiped as never);
  }
};

/** A rejection that nobody handled by then fails the spec. */
const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

beforeEach(() => void Object.assign(globalThis, { localStorage: { getItem: () => null } }));
afterEach(() => jest.restoreAllMocks());

describe('while the browser deletes the data of the site', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['what is unsent', () => unsentIn('cairn.answers.amal.assessment')],
    ['a draft', () => draftOf('cairn.note.amal')],
    ['what has been kept too long', () => deleteAged()],
  ])('reading %s fails once, for the one who asked', async (_what, read) => {
    wipedWhileRead();
    await expect(read()).rejects.toThrow();
    await nextTurn();
  });

  it('nothing counts as unsent', async () => {
    wipedWhileRead();
    expect(await countUnsent('amal')).toBe(0);
    await nextTurn();
  });
});
