// What pages do better with a script; without it they do the same by whole pages. No word stands here: what is said to the reader
// comes from the page.
(() => {
  'use strict';
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const said = () => document.getElementById('said');

  // One sentence for screen readers; emptied first, so that the same sentence is said again.
  function say(words) {
    const region = said();
    if (!region || !words) return;
    region.textContent = '';
    setTimeout(() => { region.textContent = words.trim(); }, 50);
  }

  // After a swap: what the page wants said is said, and whoever lost the control under the focus stands on the heading of the
  // new part, not at the top of the page.
  document.addEventListener('htmx:afterSettle', event => {
    const part = event.detail.elt;
    const sentence = part.matches?.('[data-said]') ? part : part.querySelector?.('[data-said]') || document.querySelector('[data-said]');
    if (sentence) say(sentence.textContent);
    if (document.activeElement && document.activeElement !== document.body) return;
    const heading = part.querySelector?.('h1, h2, h3, [data-heading]');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({preventScroll: true});
  });

  // A row that was taken anew is shown to have changed, once; a mark of a side changes nothing of it. Only when it has settled: until
  // then htmx itself sets the classes of what it swapped.
  document.addEventListener('htmx:afterSettle', event => {
    const row = event.detail.target.id && document.getElementById(event.detail.target.id);
    if (row && row.matches('tr') && !event.detail.requestConfig.elt.querySelector('[data-mark]')) row.classList.add('hk-changed');
  });

  // What could not be sent: the words stand ready in the body, for a refusal of the server and for no answer at all.
  document.addEventListener('htmx:sendError', () => refuse(document.body.dataset.unsent));
  document.addEventListener('htmx:responseError', event =>
    refuse(event.detail.xhr.status === 401 ? document.body.dataset.signedOut : document.body.dataset.refused));

  function refuse(words) {
    if (!words) return;
    const note = document.getElementById('refusal');
    note.textContent = words;
    note.hidden = false;
  }

  // An address holds only what was chosen.
  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.verb !== 'get') return;
    const sent = event.detail.formData;
    for (const name of Array.from(sent.keys())) if (sent.getAll(name).every(value => value === '')) sent.delete(name);
  });

  // Language and theme come back to the address as it is now, after parts of the page were swapped.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="/language?"], a[href^="/theme?"]');
    if (!link) return;
    const address = new URL(link.href);
    address.searchParams.set('back', location.pathname + location.search);
    link.href = address.pathname + address.search;
  });

  document.addEventListener('htmx:beforeRequest', () => { document.getElementById('refusal').hidden = true; });

  // A button that cannot act yet says why; one that was pressed is not pressed twice and shows its waiting word after a moment.
  document.addEventListener('click', event => {
    const button = event.target.closest('[aria-disabled="true"]');
    if (!button) return;
    event.preventDefault();
    event.stopPropagation();
    const reason = document.getElementById(button.getAttribute('aria-describedby'));
    say(reason ? reason.textContent : '');
  }, true);

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (form.dataset.sent) { event.preventDefault(); event.stopPropagation(); return; }
    form.dataset.sent = 'true';
    const button = event.submitter;
    if (!button || !button.dataset.waiting) return;
    setTimeout(() => {
      if (!form.dataset.sent) return;
      button.dataset.words = button.textContent;
      button.textContent = button.dataset.waiting;
      button.classList.add('hk-waiting');
    }, 300);
  }, true);

  function sendable(form) {
    delete form.dataset.sent;
    all('.hk-waiting', form).forEach(button => {
      button.textContent = button.dataset.words;
      button.classList.remove('hk-waiting');
    });
  }
  document.addEventListener('htmx:afterRequest', event => {
    const form = event.detail.elt.closest?.('form');
    if (form) sendable(form);
  });
  // The browser shows a page again as it was left.
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach(sendable));

  // Single keys, on pages that have rows to walk: J and K the next and the last row, as the arrows do
  // from a row, Enter what can be done about it, X its mark, P the next problem. Only outside
  // fields, and off where the reader switched them off: speech input types letters too.
  const KEYS = 'hamkor.keys';
  const keysOn = () => localStorage.getItem(KEYS) !== 'off';

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea, select, [contenteditable]')) return;
    const rows = all('[data-rows] [data-row]').filter(row => row.offsetParent);
    if (!rows.length || !keysOn()) return;
    const at = rows.findIndex(row => row.contains(document.activeElement));
    switch (event.code) {
      case 'ArrowDown': if (at < 0) return; // falls through
      case 'KeyJ': go(rows[Math.min(at + 1, rows.length - 1)]); break;
      case 'ArrowUp': if (at < 0) return; // falls through
      case 'KeyK': go(rows[Math.max(at - 1, 0)]); break;
      case 'Enter': {
        if (at < 0 || rows[at] !== document.activeElement) return;
        (rows[at].querySelector('.hk-act a') ?? rows[at].querySelector('a'))?.click();
        break;
      }
      case 'KeyX': if (at >= 0) rows[at].querySelector('[data-mark]')?.click(); break;
      case 'KeyP': {
        const after = rows.slice(at + 1).concat(rows.slice(0, at + 1));
        go(after.find(row => row.querySelector('[data-problem]')));
        break;
      }
      default: return;
    }
    event.preventDefault();
  });

  function go(row) {
    if (!row) return;
    row.tabIndex = -1;
    row.focus();
    row.scrollIntoView({block: 'nearest'});
  }

  // What is shown once, into the clipboard. Browsers have one only where the page came safely.
  async function copy(button) {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.copied;
  }

  document.addEventListener('change', event => {
    if (event.target.matches('[data-keys-switch]')) localStorage.setItem(KEYS, event.target.checked ? 'on' : 'off');
  });

  function begin() {
    all('[data-keys-switch]').forEach(box => { box.checked = keysOn(); });
    all('[data-copy]').forEach(button => {
      if (!navigator.clipboard) return;
      button.hidden = false;
      button.onclick = () => copy(button);
    });
    all('[data-print]').forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => window.print());
    });
  }
  document.addEventListener('DOMContentLoaded', begin);
  document.addEventListener('htmx:afterSettle', begin);
})();
