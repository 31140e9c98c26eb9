/* Keeps one form and its files on the device (FORM, FILES), so that it opens without a line, and sends what waits when the
   browser says that the line is back. Everything else goes its own way. */
(() => {
  'use strict';
  const KEPT = offline.NAME + ' ' + FORM;

  const keep = async () => {
    const kept = await caches.open(KEPT);
    await kept.addAll(FILES);
    const page = await fetch(FORM, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
    if (page.ok) {
      await kept.put(FORM, page);
    }
  };

  const tidy = async () => {
    const kept = await caches.open(KEPT);
    for (const asked of await kept.keys()) {
      const path = new URL(asked.url).pathname;
      if (path !== FORM && !FILES.includes(path)) {
        await kept.delete(asked);
      }
    }
    await self.clients.claim();
  };

  self.addEventListener('install', event => {
    self.skipWaiting();
    event.waitUntil(keep());
  });
  self.addEventListener('activate', event => event.waitUntil(tidy()));

  /* The form as it is now; as it was kept where there is no line. A blank one is kept, whatever site was asked for. */
  const form = async request => {
    const kept = await caches.open(KEPT);
    try {
      const page = await fetch(request);
      if (page.ok && !page.redirected && !new URL(request.url).search) {
        await kept.put(FORM, page.clone());
      }
      return page;
    } catch (e) {
      const page = await kept.match(FORM);
      if (page) {
        return page;
      }
      throw e;
    }
  };

  self.addEventListener('fetch', event => {
    const request = event.request;
    const address = new URL(request.url);
    if (request.method !== 'GET' || address.origin !== self.location.origin) {
      return;
    }
    if (request.mode === 'navigate' && address.pathname === FORM) {
      event.respondWith(form(request));
    } else if (FILES.includes(address.pathname)) {
      event.respondWith(caches.open(KEPT)
        .then(kept => kept.match(address.pathname))
        .then(file => file || fetch(request)));
    }
  });

  self.addEventListener('sync', event => {
    if (event.tag === offline.NAME) {
      event.waitUntil(offline.sendAll().then(done => {
        if (!done) {
          throw new Error('the line is broken');
        }
      }));
    }
  });
})();
