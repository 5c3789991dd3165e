import { mayKeep, ofTheDevice } from './signed-out.js';

/** A choice of the person in this browser, lost without harm where it keeps nothing. */
export const preference = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** Kept until the person signs out; what belongs to the device, for longer. */
export const prefer = (name: string, value: string): void => {
  if (!mayKeep() && !ofTheDevice.has(name)) return;
  try {
    localStorage.setItem(name, value);
  } catch {
    /* Storage is full or switched off: the choice holds for this page. */
  }
};
