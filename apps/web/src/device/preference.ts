/** A choice of the person in this browser, lost without harm where it keeps nothing. */
export const preference = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

export const prefer = (name: string, value: string): void => {
  try {
    localStorage.setItem(name, value);
  } catch {
    /* Storage is full or switched off: the choice holds for this page. */
  }
};
