// Keeps whole copies of the page, each version apart, and answers from one of them: first the one that
// came first, then whichever was asked for. `VERSION` and `FILES`, the places of its files with their hashes, are
// written above this by the build.
'use strict';
const { scope } = registration;
// Another folder of the host may have a copy of its own.
const place = (version) => `derwent ${scope} ${version}`;
const used = `derwent ${scope}`;
const absolute = (path) => new URL(path, scope).href;

const inCopy = (path, name) => caches.match(path, { cacheName: name });

async function written() {
  const said = await inCopy(scope, used);
  const version = said ? await said.text() : VERSION;
  return (await caches.has(place(version))) ? version : VERSION;
}

let known;
/** Which version is in use. It is looked up once, for a page waits for it; but one that waits for its turn may be taken. */
const inUse = () => (registration.waiting ? written() : (known ??= written()));

async function use(version) {
  await (await caches.open(used)).put(scope, new Response(version));
  known = Promise.resolve(version);
}

/** Fetches what is missing of this version. Each file has the hash that the build wrote down, or none is kept. */
async function fill() {
  const cache = await caches.open(place(VERSION));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const missing = FILES.filter(([path]) => !there.has(absolute(path)));
  try {
    await Promise.all(missing.map(async ([path, integrity]) => {
      const response = await fetch(absolute(path), { integrity, cache: 'no-cache' });
      // A page that was led elsewhere on its way may not be handed out as it came.
      await cache.put(absolute(path), response.redirected ? new Response(response.body, response) : response);
    }));
  } catch (error) {
    // What came is there when the network is back, unless there is no room for the rest.
    if (error.name === 'QuotaExceededError') await caches.delete(place(VERSION));
    throw error;
  }
}

async function tell(message) {
  for (const page of await clients.matchAll({ type: 'window', includeUncontrolled: true })) page.postMessage(message);
}

const copies = async () => (await caches.keys()).filter((name) => name.startsWith(`${used} `));

/** Leaves only the version in use and the newest, which may have its copy before it has its turn. */
async function tidy() {
  const kept = [place(await inUse()), place(VERSION)];
  for (const name of await copies()) {
    if (registration.installing || registration.waiting) return;
    if (!kept.includes(name)) await caches.delete(name);
  }
}

async function answer(request, path, asked) {
  if (request.mode === 'navigate') return (await inCopy(scope, place(await inUse()))) ?? fetch(request);
  // A page names its version where the name of a file does not change with what is in it.
  const own = await inCopy(path, place(asked || (await inUse())));
  if (own) return own;
  for (const name of asked ? [] : await copies()) {
    const found = await inCopy(path, name);
    if (found) return found;
  }
  // The host may have a newer one.
  const isOfAnother = asked && asked !== VERSION && FILES.some(([file]) => absolute(file) === path);
  return isOfAnother ? Response.error() : fetch(request);
}

addEventListener('install', (event) => event.waitUntil(fill().then(() => skipWaiting())));

addEventListener('activate', (event) => event.waitUntil((async () => {
  await use(await inUse());
  await clients.claim();
  await tell({ kept: true, newest: VERSION });
})()));

addEventListener('message', (event) => event.waitUntil((async () => {
  if (event.data.take) {
    await use(VERSION);
    return tell({ taken: VERSION });
  }
  // The browser may have forgotten that this one asked for its turn, or thrown away what it kept.
  skipWaiting();
  const kept = await fill().then(() => true, () => false);
  event.source.postMessage({ kept, newest: VERSION });
  if (event.data.hello === await inUse()) await tidy();
})()));

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  const path = origin + pathname;
  const isPage = path === scope || path === absolute('index.html');
  if (request.method !== 'GET' || !path.startsWith(scope) || (request.mode === 'navigate') !== isPage) return;
  const fromHost = () => {
    known = undefined;
    return fetch(request);
  };
  // A storage that breaks is no reason to show nothing.
  event.respondWith(answer(request, path, search.slice(1)).catch(fromHost));
});
