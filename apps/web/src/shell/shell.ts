const SHELL = 'cairn-shell';

/** Where a person who signs out without a network arrives. */
const loadSignIn = () => import('../sign-in/SignInPage.js');

/** Keeps the app on the device, with what this page has loaded already, where the browser allows it. */
export const keepShell = async (): Promise<void> => {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  await navigator.serviceWorker.register('/service-worker.js');
  await navigator.serviceWorker.ready;
  await loadSignIn();
  const shell = await caches.open(SHELL);
  for (const path of ['/', '/colour-scheme.js', ...assetsOfThisPage()])
    if (!(await shell.match(path))) await shell.add(path);
};

const assetsOfThisPage = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
