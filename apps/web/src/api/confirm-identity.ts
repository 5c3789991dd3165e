type Asker = () => Promise<boolean>;

let asker: Asker | undefined;
let asking: Promise<boolean> | undefined;

/** Where the person is asked; returns how to end that. */
export const askIdentityBy = (ask: Asker): (() => void) => {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
};

/** Asks the person to prove again who they are, once for all that wait for it; false when they do not. */
export const confirmIdentity = (): Promise<boolean> => {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => (asking = undefined));
  return asking;
};
