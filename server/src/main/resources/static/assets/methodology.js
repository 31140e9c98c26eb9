/* The editor of methodologies, made quicker. Everything works without it, by submitting the form. */
(() => {
  'use strict';

  /* Weights: what somebody sets stays, the others share what is left in their old proportions. */
  const round = value => Math.round(value * 100) / 100;

  function weights(form) {
    const set = form.querySelector('[data-set]');
    const families = [...form.querySelectorAll('[data-family]')].map(table => family(table));
    const open = form.querySelector('[data-open]');
    form.querySelectorAll('details.family').forEach(one => one.addEventListener('toggle', () => {
      open.value = one.open ? one.dataset.code : open.value === one.dataset.code ? '' : open.value;
    }));
    const shown = [...form.querySelectorAll('details.family[open]')].find(one => one.dataset.code === open.value);
    if (shown) {
      shown.scrollIntoView({ block: 'nearest' });
    }
    form.addEventListener('submit', () => {
      set.value = families.flatMap(one => one.touched()).join(' ');
    });
    guard(form);
  }

  /* Whoever leaves with weights that are not saved is asked first; a form that is sent takes them along. */
  function guard(form) {
    const numbers = [...form.querySelectorAll('input[data-code]')];
    let sent = false;
    form.addEventListener('submit', () => { sent = true; });
    window.addEventListener('pageshow', () => { sent = false; });
    window.addEventListener('beforeunload', event => {
      if (!sent && (form.hasAttribute('data-unsaved') || numbers.some(one => one.value !== one.defaultValue))) {
        event.preventDefault();
      }
    });
  }

  function family(table) {
    const language = document.documentElement.lang;
    const rows = [...table.querySelectorAll('input[data-code]')].map(number => ({
      number,
      bar: bar(number),
      start: Number(number.value) || 0,
      touched: false,
    }));
    const sum = table.querySelector('[data-sum]');
    const folded = table.closest('details');
    const outside = folded && folded.querySelector('[data-total]');

    /* What was set stays, the rest is shared; where all were set, or nothing is left, all are scaled. */
    table.querySelector('[data-share]').addEventListener('click', event => {
      event.preventDefault();
      const free = rows.filter(row => !row.touched);
      const given = rows.filter(row => row.touched).reduce((all, row) => all + value(row), 0);
      const fits = given < 100 && free.length > 0;
      const turned = fits ? free : rows;
      const old = turned.reduce((all, row) => all + (fits ? row.start : value(row)), 0);
      const room = fits ? 100 - given : 100;
      turned.forEach(row => write(row, old > 0 ? (fits ? row.start : value(row)) * room / old : room / turned.length));
      rows.forEach(row => { row.touched = row.touched || !fits; });
      show();
    });

    function share(row) {
      row.touched = true;
      const free = rows.filter(other => !other.touched);
      const given = rows.filter(other => other.touched).reduce((all, other) => all + value(other), 0);
      const old = free.reduce((all, other) => all + other.start, 0);
      const room = Math.max(0, 100 - given);
      free.forEach(other => write(other, old > 0 ? other.start * room / old : room / free.length));
      show();
    }

    function show() {
      const total = round(rows.reduce((all, row) => all + value(row), 0));
      const near = Math.abs(total - 100) < 0.05 * rows.length + 0.01;
      sum.textContent = (near ? 100 : total).toLocaleString(language);
      if (outside) {
        outside.textContent = sum.textContent;
      }
      /* The shares of the index are the server's to compute: saved, or recomputed by its button. */
      document.querySelectorAll('[data-index]').forEach(cell => { cell.textContent = '…'; });
      sum.closest('tr').classList.toggle('over', !near);
      rows.forEach(row => { row.bar.value = value(row); });
    }

    rows.forEach(row => {
      row.number.addEventListener('input', () => share(row));
      row.bar.addEventListener('input', () => {
        const others = rows.filter(other => other.touched && other !== row).reduce((all, other) => all + value(other), 0);
        const last = rows.every(other => other.touched || other === row);
        row.number.value = round(Math.min(Number(row.bar.value), last ? 100 : Math.max(0, 100 - others)));
        share(row);
      });
    });
    return { touched: () => rows.filter(row => row.touched).map(row => row.number.dataset.code) };
  }

  const value = row => Number(row.number.value) || 0;

  function write(row, percent) {
    row.number.value = round(percent);
  }

  /* The bar beside a number can be dragged. */
  function bar(number) {
    const still = number.parentElement.querySelector('progress');
    const range = document.createElement('input');
    range.type = 'range';
    range.min = 0;
    range.max = 100;
    range.step = 0.5;
    range.value = number.value;
    range.setAttribute('aria-label', number.getAttribute('aria-label'));
    range.tabIndex = -1;
    still.replaceWith(range);
    return range;
  }

  /* Formulas: the word being written is completed from the functions and measures. */
  const WORD = /[\p{L}\p{N}_.-]+$/u;
  const MOST = 8;

  function formula(form) {
    const field = form.querySelector('#formula');
    const known = [...form.querySelectorAll('#formula-words option')]
      .map(option => ({ text: option.value, name: option.textContent }));
    const list = document.createElement('ul');
    list.id = 'formula-list';
    list.className = 'choices';
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    list.setAttribute('aria-label', form.querySelector('#formula-words').dataset.label);
    const told = document.createElement('p');
    told.className = 'unseen';
    told.setAttribute('role', 'status');
    const around = document.createElement('div');
    around.className = 'completed';
    field.replaceWith(around);
    around.append(field, list, told);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    let found = [];
    let at = -1;

    function word() {
      const match = WORD.exec(field.value.slice(0, field.selectionStart));
      return match ? match[0] : '';
    }

    function open(all) {
      const written = word().toLowerCase();
      const begins = known.filter(one => one.text.startsWith(written));
      const holds = known.filter(one => !one.text.startsWith(written)
        && (one.text.includes(written) || one.name.toLowerCase().includes(written)));
      const asked = all || (written.length > 0 && !/^[0-9.]+$/.test(written));
      const rest = all ? known.filter(one => !begins.includes(one) && !holds.includes(one)) : [];
      found = asked ? [...begins, ...holds, ...rest].slice(0, all ? known.length : MOST) : [];
      if (found.length === 1 && found[0].text === written) {
        found = [];
      }
      told.textContent = found.length === 0 ? '' : form.querySelector('#formula-words').dataset.told.replace('{0}', found.length);
      list.replaceChildren(...found.map((one, index) => choice(one, index)));
      list.hidden = found.length === 0;
      field.setAttribute('aria-expanded', String(found.length > 0));
      mark(-1);
    }

    function choice(one, index) {
      const item = document.createElement('li');
      item.id = 'formula-choice-' + index;
      item.setAttribute('role', 'option');
      const code = document.createElement('code');
      code.textContent = one.text;
      item.append(code, ' ', one.name);
      item.addEventListener('mousedown', event => {
        event.preventDefault();
        pick(index);
      });
      return item;
    }

    function mark(index) {
      at = index;
      [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === at)));
      if (at < 0) {
        field.removeAttribute('aria-activedescendant');
      } else {
        field.setAttribute('aria-activedescendant', 'formula-choice-' + at);
        list.children[at].scrollIntoView({ block: 'nearest' });
      }
    }

    function pick(index) {
      const bracket = found[index].text.indexOf('(');
      const text = bracket < 0 ? found[index].text : found[index].text.slice(0, bracket + 1);
      const end = field.selectionStart;
      field.setRangeText(text, end - word().length, end, 'end');
      close();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      close();
    }

    function close() {
      list.hidden = true;
      found = [];
      field.setAttribute('aria-expanded', 'false');
      mark(-1);
    }

    field.addEventListener('input', () => open(false));
    field.addEventListener('blur', close);
    field.addEventListener('keydown', event => {
      if (event.key === ' ' && event.ctrlKey) {
        open(true);
        event.preventDefault();
      } else if (found.length === 0) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        mark((at + (event.key === 'ArrowDown' ? 1 : found.length + (at < 0 ? 0 : -1))) % found.length);
        event.preventDefault();
      } else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) {
        pick(at);
        event.preventDefault();
      } else if (event.key === 'Escape') {
        close();
        event.preventDefault();
      }
    });
  }

  /* A check that did not come back must not leave an old verdict standing. */
  function lost(form) {
    const verdict = form.querySelector('#formula-verdict');
    ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(name => form.addEventListener(name, () => {
      const said = document.createElement('p');
      said.className = 'hint';
      said.textContent = verdict.dataset.lost;
      verdict.replaceChildren(said);
    }));
  }

  document.querySelectorAll('form[data-weights]').forEach(weights);
  document.querySelectorAll('form[data-formula]').forEach(formula);
  document.querySelectorAll('form[data-formula]').forEach(lost);
})();
