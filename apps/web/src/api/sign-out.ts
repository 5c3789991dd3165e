import { api } from './api.js';
import { isProblem } from './problem.js';

const OWED = 'cairn.sign-out-owed';

/** Holds where the browser keeps nothing. */
let owed = false;

/** Whether the person signed out here and the server has not heard of it. */
export const isSignOutOwed = (): boolean => {
  try {
    return owed || localStorage.getItem(OWED) !== null;
  } catch {
    return owed;
  }
};

export const oweSignOut = (): void => {
  owed = true;
  try {
    localStorage.setItem(OWED, 'yes');
  } catch {
    /* `owed` holds until the page is closed. */
  }
};

export const forgiveSignOut = (): void => {
  owed = false;
  try {
    localStorage.removeItem(OWED);
  } catch {
    /* Nothing was kept. */
  }
};

/**
 * Tells the server, if it has not heard of it.
 * @throws when it cannot be reached now.
 */
export const settleSignOut = async (): Promise<void> => {
  if (!isSignOutOwed()) return;
  try {
    await api.POST('/api/auth/sign-out', { body: {} });
  } catch (error) {
    if (!isProblem(error, 401)) throw error;
  }
  forgiveSignOut();
};
