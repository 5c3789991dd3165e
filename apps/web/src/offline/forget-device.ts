import { countUnsent, deleteUnsent } from '../device/device-store.js';
import { forgetKept } from '../api/kept.js';
import { ofTheDevice, stopKeeping } from '../device/signed-out.js';
import { type Channel, channelOf } from './tabs.js';

const OWED = 'cairn.forgetting-owed';

const oweForgetting = (isOwed: boolean): void => {
  try {
    if (isOwed) localStorage.setItem(OWED, 'yes');
    else localStorage.removeItem(OWED);
  } catch {
    /* A browser that keeps nothing has nothing to forget. */
  }
};

const isForgettingOwed = (): boolean => {
  try {
    return localStorage.getItem(OWED) !== null;
  } catch {
    return false;
  }
};

const clearLocalStorage = (): void => {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith('cairn.') && !ofTheDevice.has(name)) localStorage.removeItem(name);
  } catch {
    /* A browser without storage has nothing to forget. */
  }
};

/** In milliseconds. A database that another page or the browser holds answers late, or never. */
const timeoutMs = 2_000;

const atMost = <Done>(work: Promise<Done>, otherwise: Done, wait: number): Promise<Done> => {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<Done>((resolve) => (timer = setTimeout(() => resolve(otherwise), wait)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** The number of what is unsent; 0 where the database does not say so in time, for nothing delays signing out. */
export const countUnsentInTime = (personId: string, wait = timeoutMs): Promise<number> =>
  atMost(countUnsent(personId), 0, wait);

/**
 * Deletes everything of the person who was signed in here; the app's own files, which hold no data, stay. What is not
 * deleted in time is deleted when the database lets it, or when Cairn is opened again.
 */
export const forgetDevice = async (wait = timeoutMs): Promise<void> => {
  stopKeeping();
  clearLocalStorage();
  oweForgetting(true);
  const forgotten = Promise.all([deleteUnsent(), forgetKept()]).then(
    () => oweForgetting(false),
    () => undefined,
  );
  await atMost(forgotten, undefined, wait);
};

/** Where a page was closed before it had forgotten. */
export const forgetWhatIsOwed = async (): Promise<void> => {
  if (isForgettingOwed()) await forgetDevice();
};

const listeners = new Set<() => void>();
let opened: Channel<'signed-out'> | undefined;
const tabs = (): Channel<'signed-out'> =>
  (opened ??= channelOf<'signed-out'>('cairn.session', () => listeners.forEach((listener) => listener())));

export const announceSignOut = (): void => tabs().post('signed-out');

/** Another tab of this browser signed out. */
export const onSignedOutElsewhere = (listener: () => void): void => {
  tabs();
  listeners.add(listener);
};
