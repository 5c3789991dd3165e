import 'fake-indexeddb/auto';
import { countUnsent, keepUnsent } from '../device/device-store.js';
import { countUnsentInTime, forgetDevice, forgetWhatIsOwed } from './forget-device.js';
import { prefer } from '../device/preference.js';
import { keepAgain } from '../device/signed-out.js';

const local = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: new Proxy(
    {
      getItem: (name: string) => local.get(name) ?? null,
      setItem: (name: string, value: string) => void local.set(name, value),
      removeItem: (name: string) => void local.delete(name),
    },
    {
      ownKeys: () => [...local.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  ),
});

const kept = { value: { value: true }, base: 0, tried: [] };
const keep = () => keepUnsent('cairn.answers.amal.a', 'facility/emr-in-use', kept);

/** Another page writes on and on: whatever else is asked of the database waits. */
const heldByAnotherPage = async (): Promise<() => void> => {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open('cairn');
    asked.onsuccess = () => resolve(asked.result);
  });
  const store = db.transaction(['unsent', 'drafts'], 'readwrite').objectStore('unsent');
  let held = true;
  const goOn = (): void => {
    if (held) store.get(['', '']).onsuccess = goOn;
    else db.close();
  };
  goOn();
  return () => (held = false);
};

describe('signing out', () => {
  let release: (() => void) | undefined;
  beforeEach(() => {
    keepAgain();
    local.clear();
  });
  afterEach(() => release?.());

  it('forgets what is unsent', async () => {
    await keep();
    expect(await countUnsentInTime('amal')).toBe(1);
    await forgetDevice();
    expect(await countUnsent('amal')).toBe(0);
    expect([...local]).toEqual([]);
  });

  it('forgets the choices of the person, also those of a page that is left only then', async () => {
    prefer('cairn.seen.amal.a', 'yesterday');
    prefer('cairn.language', 'en');
    await forgetDevice();
    prefer('cairn.seen.amal.a', 'today');
    expect([...local]).toEqual([['cairn.language', 'en']]);
    prefer('cairn.language', 'ar');
    keepAgain();
    prefer('cairn.seen.robin.b', 'today');
    expect([...local]).toEqual([
      ['cairn.language', 'ar'],
      ['cairn.seen.robin.b', 'today'],
    ]);
  });

  it('is not held up by a database that does not answer, which forgets as soon as it can', async () => {
    await keep();
    release = await heldByAnotherPage();
    expect(await countUnsentInTime('amal', 10)).toBe(0);
    await forgetDevice(10);
    expect([...local.keys()]).toEqual(['cairn.forgetting-owed']);
    release();
    expect(await countUnsent('amal')).toBe(0);
  });

  it('is finished when Cairn is opened again, where the page was closed before', async () => {
    await keep();
    local.set('cairn.forgetting-owed', 'yes');
    await forgetWhatIsOwed();
    expect(await countUnsent('amal')).toBe(0);
    expect([...local]).toEqual([]);
  });
});
