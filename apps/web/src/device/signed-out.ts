let signedOut = false;

/** From signing out on nothing of the person is kept any more, also not by a page that is only just left. */
export const stopKeeping = (): void => {
  signedOut = true;
};

/** Somebody is signed in. */
export const keepAgain = (): void => {
  signedOut = false;
};

export const mayKeep = (): boolean => !signedOut;

/** Belongs to the device, not to a person. */
export const ofTheDevice: ReadonlySet<string> = new Set([
  'cairn.language',
  'cairn.colour-scheme',
  'cairn.sign-out-owed',
  'cairn.forgetting-owed',
]);
