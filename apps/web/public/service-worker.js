/* Keeps the app itself on the device, so that a page opens where there is no network. What the API answers is never kept here. */
const SHELL = 'cairn-shell';

const isPage = ({ mode }, path) => mode === 'navigate' && !/^\/(api|\.well-known)(\/|$)/.test(path);
const isAsset = (path) => path.startsWith('/assets/') || path === '/colour-scheme.js' || path === '/cairn.svg';

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (isPage(request, pathname)) event.respondWith(page(event));
  else if (isAsset(pathname)) event.respondWith(asset(request));
});

const page = async (event) => {
  try {
    const response = await fetch(event.request);
    if (response.status >= 502) throw new Error('The server is away.');
    if (response.ok) event.waitUntil(keepFirstPage(response.clone()));
    return response;
  } catch {
    return (await caches.match('/')) ?? Response.error();
  }
};

/** Every address is answered with the same first page; when it changes, the assets of the former one go. */
const keepFirstPage = async (response) => {
  const shell = await caches.open(SHELL);
  const [text, kept] = await Promise.all([response.clone().text(), shell.match('/')]);
  if (kept && (await kept.text()) === text) return;
  await Promise.all((await shell.keys()).map((request) => shell.delete(request)));
  await shell.put('/', response);
};

const asset = async (request) => {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await shell.put(request, response.clone());
  return response;
};
