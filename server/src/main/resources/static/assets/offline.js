/* What was saved in a form without a line: kept on the device until it has arrived, once. For the page of the form and
   for its worker. */
const offline = (() => {
  'use strict';
  const NAME = 'aiqyn-offline';
  const SHOWN_DAYS = 3;

  const opened = () => new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('sendings', { keyPath: 'key' });
      asked.result.createObjectStore('drafts', { keyPath: 'form' });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

  const turn = async (store, mode, work) => {
    const database = await opened();
    try {
      return await new Promise((done, failed) => {
        const all = database.transaction(store, mode);
        const asked = work(all.objectStore(store));
        all.oncomplete = () => done(asked.result);
        all.onabort = () => failed(all.error);
      });
    } finally {
      database.close();
    }
  };
  const get = (store, key) => turn(store, 'readonly', rows => rows.get(key));
  const put = (store, row) => turn(store, 'readwrite', rows => rows.put(row));
  const drop = (store, key) => turn(store, 'readwrite', rows => rows.delete(key));
  const list = async () => (await turn('sendings', 'readonly', rows => rows.getAll()))
    .sort((one, other) => one.made.localeCompare(other.made));

  /* Other pages and the worker are told by a channel, which does not tell whoever speaks. */
  const channel = 'BroadcastChannel' in self ? new BroadcastChannel(NAME) : null;
  const listeners = [];
  const hear = listener => {
    listeners.push(listener);
    if (channel) {
      channel.addEventListener('message', listener);
    }
  };
  const tell = () => {
    listeners.forEach(listener => listener());
    if (channel) {
      channel.postMessage('changed');
    }
  };

  /* Who is signed in now, and the token of their forms: those of a page that was kept are old. Null where nobody is. */
  const door = async form => {
    const answer = await fetch(form, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
    if (!answer.ok) {
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        return null;
      }
      throw new Error('the form was answered with ' + answer.status);
    }
    const page = await answer.text();
    const token = /name="_csrf" value="([^"]+)"/.exec(page);
    const owner = /data-owner="([^"]+)"/.exec(page);
    return token && owner ? { token: token[1], owner: owner[1] } : null;
  };

  const body = sending => {
    const all = new FormData();
    all.append('key', sending.key);
    sending.fields.forEach(([name, value]) => all.append(name, value));
    sending.files.forEach(file => all.append(file.field, new Blob([file.bytes], { type: file.type }), file.name));
    return all;
  };

  /* Sends one; what became of it. A broken line throws: then it is tried again, under the same key. */
  const send = async sending => {
    const through = await door(sending.form);
    if (!through) {
      return { state: 'stranger' };
    }
    if (through.owner !== sending.owner) {
      return { state: 'foreign' };
    }
    const answer = await fetch(sending.arrivals, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'manual',
      headers: { 'X-CSRF-TOKEN': through.token, Accept: 'application/json' },
      body: body(sending),
    });
    if (answer.ok) {
      const arrived = await answer.json();
      return { state: 'sent', again: arrived.again, address: arrived.address, files: [], fields: [] };
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401) {
      return { state: 'stranger' };
    }
    const problem = (answer.headers.get('Content-Type') || '').startsWith('application/problem+json');
    if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
      throw new Error('answered with ' + answer.status);
    }
    return { state: 'refused', words: problem ? (await answer.json()).detail : String(answer.status) };
  };

  const due = sending => sending.state !== 'sent' && sending.state !== 'refused';

  const one = async sending => {
    await put('sendings', { ...sending, state: 'sending' });
    tell();
    let became = { state: 'waits' };
    try {
      became = await send(sending);
    } catch (e) {
      if (!(e instanceof Error)) {
        throw e;
      }
    }
    /* Somebody may have deleted it meanwhile. */
    if (await get('sendings', sending.key)) {
      await put('sendings', { ...sending, ...became });
    }
    tell();
    return became.state !== 'waits';
  };

  const all = async () => {
    const oldest = new Date(Date.now() - SHOWN_DAYS * 86400000).toISOString();
    for (const sending of await list()) {
      if (sending.state === 'sent' && sending.made < oldest) {
        await drop('sendings', sending.key);
      } else if (due(sending) && !await one(sending)) {
        return false;
      }
    }
    return true;
  };

  /* Sends what waits, one after another, in one page or worker at a time. Whether nothing is left that a line would help. */
  const sendAll = () => navigator.locks
    ? navigator.locks.request(NAME, { ifAvailable: true }, lock => lock ? all() : true)
    : all();

  return { NAME, get, put, drop, list, sendAll, hear };
})();
