import { deleteUnsent } from './device-store.js';
import { forgetKept } from './kept.js';
import { channelOf } from './tabs.js';

const ofTheDevice = new Set(['cairn.language', 'cairn.colour-scheme', 'cairn.sign-out-owed']);

const clearLocalStorage = (): void => {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith('cairn.') && !ofTheDevice.has(name)) localStorage.removeItem(name);
  } catch {
    /* A browser without storage has nothing to forget. */
  }
};

/** Deletes everything of the person who was signed in here; the app's own files, which hold no data, stay. */
export const forgetDevice = async (): Promise<void> => {
  clearLocalStorage();
  await Promise.allSettled([deleteUnsent(), forgetKept()]);
};

const listeners = new Set<() => void>();
const tabs = channelOf<'signed-out'>('cairn.session', () => listeners.forEach((listener) => listener()));

export const tellSignedOut = (): void => tabs.tell('signed-out');

/** Another tab of this browser signed out. */
export const onSignedOutElsewhere = (listener: () => void): void => {
  listeners.add(listener);
};
