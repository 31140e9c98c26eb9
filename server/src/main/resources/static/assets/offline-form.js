/* A form that works without a line: what is typed and photographed is kept on the device, and sent when it can be.
   Without this script it is a plain form. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-offline]');
  if (!form || !window.isSecureContext || !window.indexedDB || !crypto.randomUUID || !window.createImageBitmap) {
    return;
  }
  const LONGEST = 1920;
  const QUALITY = 0.82;
  const SMALL_BYTES = 1000000;
  const AGAIN_MS = 20000;

  const own = form.dataset.offline;
  const owner = form.dataset.owner;
  const chosen = form.querySelector('input[type=file]');
  const taken = document.getElementById('taken');
  const section = document.getElementById('sendings');
  const line = document.getElementById('line');
  let photos = [];
  let typed = false;

  /* What the camera wrote (EXIF), with the picture said to be upright, as it is after it was drawn; null where it wrote
     nothing. */
  const notes = bytes => {
    let at = 2;
    while (at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
      const length = (bytes[at + 2] << 8) + bytes[at + 3];
      const part = bytes.slice(at, at + 2 + length);
      if (bytes[at + 1] === 0xe1 && String.fromCharCode(...part.slice(4, 8)) === 'Exif') {
        upright(new DataView(part.buffer));
        return part;
      }
      at += 2 + length;
    }
    return null;
  };

  const upright = part => {
    const TIFF = 10;
    const little = part.getUint16(TIFF) === 0x4949;
    const first = TIFF + part.getUint32(TIFF + 4, little);
    const count = first + 2 <= part.byteLength ? part.getUint16(first, little) : 0;
    for (let i = 0; i < count && first + 14 + 12 * i <= part.byteLength; i++) {
      const entry = first + 2 + 12 * i;
      if (part.getUint16(entry, little) === 0x0112) {
        part.setUint16(entry + 8, 1, little);
      }
    }
  };

  /* A photograph of a telephone has megabytes, which a poor line does not carry. */
  const smaller = async file => {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const share = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
    if (share === 1 && isJpeg && bytes.length <= SMALL_BYTES) {
      return bytes;
    }
    const sheet = document.createElement('canvas');
    sheet.width = Math.round(picture.width * share);
    sheet.height = Math.round(picture.height * share);
    sheet.getContext('2d').drawImage(picture, 0, 0, sheet.width, sheet.height);
    picture.close();
    const drawn = await new Promise(done => sheet.toBlob(done, 'image/jpeg', QUALITY));
    const plain = new Uint8Array(await drawn.arrayBuffer());
    const written = isJpeg ? notes(bytes) : null;
    const whole = new Blob(written ? [plain.slice(0, 2), written, plain.slice(2)] : [plain]);
    return new Uint8Array(await whole.arrayBuffer());
  };

  const add = async file => {
    const bytes = await smaller(file);
    const name = file.name.replace(/\.[^.]*$/, '') + '.jpg';
    photos.push({ field: chosen.name, name, type: 'image/jpeg', bytes: bytes.buffer });
  };

  const thumbnail = async photo => {
    const HIGH = 96;
    const picture = await createImageBitmap(new Blob([photo.bytes], { type: photo.type }));
    const sheet = document.createElement('canvas');
    sheet.height = HIGH;
    sheet.width = Math.max(1, Math.round(picture.width * HIGH / picture.height));
    sheet.getContext('2d').drawImage(picture, 0, 0, sheet.width, HIGH);
    sheet.setAttribute('role', 'img');
    sheet.setAttribute('aria-label', photo.name);
    return sheet;
  };

  const button = (words, work) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'second';
    made.textContent = words;
    made.addEventListener('click', work);
    return made;
  };

  const showPhotos = async () => {
    const rows = await Promise.all(photos.map(async photo => {
      const row = document.createElement('li');
      const remove = button(taken.dataset.remove, async () => {
        photos = photos.filter(other => other !== photo);
        await keepPhotos();
        await showPhotos();
      });
      remove.setAttribute('aria-label', taken.dataset.remove + ': ' + photo.name);
      row.append(await thumbnail(photo), remove);
      return row;
    }));
    taken.replaceChildren(...rows);
  };

  const fields = () => [...new FormData(form)]
    .filter(([name, value]) => typeof value === 'string' && name !== '_csrf' && name !== 'key');
  const fill = (values, files) => {
    [...form.elements].forEach(field => {
      if (field.type === 'checkbox') {
        field.checked = values.some(([name]) => name === field.name);
      } else if (field.name && field.type !== 'hidden' && field.type !== 'file') {
        const found = values.find(([name]) => name === field.name);
        field.value = found ? found[1] : '';
      }
    });
    photos = files;
    return showPhotos();
  };

  /* Apart from the photographs, which are too large to be written with every letter. */
  const draft = own + ' ' + owner;
  const keepFields = () => offline.put('drafts', { form: draft, fields: fields() });
  const keepPhotos = () => offline.put('drafts', { form: draft + ' photos', files: photos });
  const dropDraft = () => Promise.all([offline.drop('drafts', draft), offline.drop('drafts', draft + ' photos')]);

  /* The page may have been kept for days. */
  const today = () => {
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  };

  const blank = () => {
    form.reset();
    photos = [];
    form.querySelector('input[type=date]').value = today();
    return showPhotos();
  };

  const label = () => {
    const field = form.elements[form.dataset.label];
    return field.options ? field.options[field.selectedIndex].text : field.value;
  };

  const save = async () => {
    const now = new Date().toISOString();
    await offline.put('sendings', {
      key: crypto.randomUUID(), form: own, arrivals: form.dataset.arrivals, owner, label: label(), made: now,
      fields: fields(), files: photos, photos: photos.length, state: 'waits',
    });
    await dropDraft();
    await blank();
    await show();
    section.scrollIntoView({ block: 'nearest' });
    await later();
    await offline.sendAll();
  };

  /* Where the browser can, its worker sends what waits also when the page is closed. */
  const later = async () => {
    const worker = navigator.serviceWorker && await navigator.serviceWorker.getRegistration(own);
    if (worker && worker.sync) {
      await worker.sync.register(offline.NAME).catch(() => console.info('nothing is sent while the page is closed'));
    }
  };

  const row = sending => {
    const shown = document.createElement('li');
    shown.dataset.state = sending.state;
    const what = document.createElement('span');
    const day = sending.made.slice(0, 10);
    what.textContent = sending.label + ' · ' + day
      + (sending.photos ? ' · ' + section.dataset.photos.toLocaleLowerCase(document.documentElement.lang) + ': ' + sending.photos : '');
    const state = document.createElement('strong');
    state.textContent = section.dataset[sending.state];
    shown.append(what, state);
    const more = sending.state === 'refused' ? sending.words : sending.again ? section.dataset.again : '';
    if (more) {
      const told = document.createElement('p');
      told.textContent = more;
      shown.append(told);
    }
    shown.append(...ways(sending));
    return shown;
  };

  const ways = sending => {
    const drop = () => offline.drop('sendings', sending.key).then(show);
    if (sending.state === 'refused') {
      const mend = button(section.dataset.mend, async () => {
        await fill(sending.fields, sending.files);
        await Promise.all([keepFields(), keepPhotos()]);
        await drop();
        form.scrollIntoView();
      });
      return [mend, button(section.dataset.drop, drop)];
    }
    if (sending.state === 'stranger') {
      const enter = document.createElement('a');
      enter.href = section.dataset.login;
      enter.textContent = section.dataset.signIn;
      return [enter];
    }
    return sending.state === 'waits' ? [button(section.dataset.try, () => offline.sendAll())] : [];
  };

  const show = async () => {
    const all = await offline.list();
    section.hidden = all.length === 0;
    section.querySelector('ul').replaceChildren(...all.reverse().map(row));
    line.hidden = navigator.onLine;
  };

  /* The page that was kept knows nothing of what its address asks for. */
  const choose = asked => {
    const field = form.elements[form.dataset.label];
    if (asked && [...field.options].some(option => option.value === asked)) {
      field.value = asked;
    }
  };

  const begin = async () => {
    const written = await offline.get('drafts', draft);
    const kept = await offline.get('drafts', draft + ' photos');
    const files = kept ? kept.files : [];
    /* Whoever was faster than the device's store keeps what they typed. */
    if (written && form.dataset.fresh === 'yes' && !typed) {
      await fill(written.fields, files.concat(photos));
    } else {
      photos = files.concat(photos);
      await showPhotos();
    }
    if (!written && !typed && form.dataset.fresh === 'yes') {
      form.querySelector('input[type=date]').value = today();
    }
    choose(new URLSearchParams(location.search).get(form.dataset.label));
    await show();
    await offline.sendAll();
  };

  form.addEventListener('input', event => {
    if (event.target !== chosen) {
      typed = true;
      keepFields();
    }
  });
  chosen.addEventListener('change', async () => {
    const files = [...chosen.files];
    chosen.value = '';
    for (const file of files) {
      try {
        await add(file);
      } catch (e) {
        chosen.setCustomValidity(taken.dataset.unreadable.replace('{0}', file.name));
        chosen.reportValidity();
        chosen.setCustomValidity('');
      }
    }
    await keepPhotos();
    await showPhotos();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    save();
  });
  window.addEventListener('online', () => show().then(offline.sendAll));
  window.addEventListener('offline', show);
  offline.hear(() => show());
  setInterval(() => {
    if (navigator.onLine) {
      offline.sendAll();
    }
  }, AGAIN_MS);
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register(form.dataset.worker, { scope: own })
      .catch(e => console.info('the form is not kept on this device: ' + e.message));
  }
  begin();
})();
