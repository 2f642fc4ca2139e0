// Has a copy of the page kept on this device, and tells the page of it and of updates: by attributes of
// the root, and an event. The copy is kept by worker.js. Messages between the two and the page stay as
// they are for ever: a page of one version speaks with the worker of another.
(() => {
  'use strict';
  const root = document.documentElement;
  const { version } = root.dataset;
  const workers = navigator.serviceWorker;
  const hour = 3_600_000;
  const patience = 3_000;

  const say = (name, value) => {
    root.dataset[name] = value;
    dispatchEvent(new Event('derwent-offline'));
  };

  function heard({ data }) {
    if (data.taken) {
      if (data.taken !== version) location.reload();
      return;
    }
    say('copy', data.kept ? 'ready' : 'failed');
    if (data.newest === version) delete root.dataset.update;
    else if (data.kept) say('update', '');
  }

  async function keep() {
    workers.addEventListener('message', heard);
    const url = './worker.js';
    // The one script that this policy lets through.
    const policy = window.trustedTypes?.createPolicy('derwent-worker', { createScriptURL: () => url });
    const registration = await workers.register(policy?.createScriptURL('') ?? url, { updateViaCache: 'none' });
    const greet = (worker) => worker?.postMessage({ hello: version });
    const follow = (worker) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'redundant' && !registration.active) say('copy', 'failed');
      // It has its turn soon; where the browser forgot that, it is told of it.
      if (worker.state === 'installed') setTimeout(() => greet(registration.waiting), patience);
    });
    follow(registration.installing);
    registration.addEventListener('updatefound', () => follow(registration.installing));
    workers.ready.then(({ active, waiting }) => greet(waiting ?? active));
    return registration;
  }

  // Not before the program has begun, which needs the network more.
  const kept = new Promise((done) => addEventListener('TrunkApplicationStarted', done, { once: true })).then(async () => {
    if (!workers) return say('copy', 'none');
    try {
      return await keep();
    } catch {
      say('copy', 'failed');
    }
  });

  const act = (name, work) => addEventListener(name, async () => work(await kept));
  let looked = Date.now();
  // Without a network there is nothing to find, and nothing to say.
  const look = (registration) => registration?.update().catch(() => {});
  act('derwent-look', look);
  act('derwent-update', (registration) => (registration?.waiting ?? registration?.active)?.postMessage({ take: true }));
  document.addEventListener('visibilitychange', async () => {
    if (document.hidden || Date.now() - looked < hour) return;
    looked = Date.now();
    look(await kept);
  });
})();
