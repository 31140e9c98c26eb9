/* The hall: the clock of the present question runs on, and what is typed is kept on the device until it was sent: a
   line may break. Without this script both are plain. */
(() => {
  'use strict';
  const MINUTE = 60000;
  const tick = () => {
    for (const clock of document.querySelectorAll('.clock[data-since]')) {
      if (!clock.dataset.read) {
        clock.dataset.read = String(Date.now());
      }
      const passed = Date.parse(clock.dataset.now) + Date.now() - Number(clock.dataset.read);
      const minutes = Math.max(0, Math.floor((passed - Date.parse(clock.dataset.since)) / MINUTE));
      clock.querySelector('b').textContent = String(minutes);
    }
  };
  tick();
  setInterval(tick, 1000);

  for (const form of document.querySelectorAll('form[data-kept]')) {
    const place = 'aiqyn:' + form.dataset.kept;
    const area = form.querySelector('textarea');
    const sent = sessionStorage.getItem(place + ':sent');
    const kept = localStorage.getItem(place);
    if (sent !== null && document.querySelector('.said')) {
      localStorage.removeItem(place);
    } else if (kept !== null && area.value === area.defaultValue && area.defaultValue === '') {
      area.value = kept;
    }
    sessionStorage.removeItem(place + ':sent');
    area.addEventListener('input', () => localStorage.setItem(place, area.value));
    form.addEventListener('submit', () => sessionStorage.setItem(place + ':sent', '1'));
  }
})();
