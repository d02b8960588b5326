// Opens the form of a goal, a count, a deviation or a post beside the text, and sends it from there: what is typed in the text stays where
// it is. Without this script the buttons save the text and lead to the same form on a page of its own.
'use strict';
(() => {
  const form = document.getElementById('skriv');
  if (!form || !form.dataset.base) return;
  const BUTTON = '.entries button[name=sedan]';

  /** A page of ours as a document in which nothing runs. */
  const load = (address, body) => new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open(body ? 'POST' : 'GET', address);
    request.responseType = 'document';
    request.onload = () => (request.response ? done(request.response) : fail(new Error('no page')));
    request.onerror = () => fail(new Error('no answer'));
    request.send(body);
  });

  function open(button) {
    const panel = button.closest('.entries');
    const [kind, section, ...id] = button.value.split(' ');
    const asked = new URLSearchParams({ avsnitt: section, ...(kind === 'andra' ? { post: id.join(' ') } : {}) });
    if (document.documentElement.lang === 'en') asked.set('lang', 'en');
    return load(form.dataset.base + '/uppgift?' + asked).then(page => show(panel, page, button.value)).catch(() => fails(panel));
  }

  /** The form that a page holds, or what is registered now when it holds none. */
  function show(panel, page, opener) {
    const entry = page.getElementById('uppgift');
    const notice = page.getElementById('besked');
    document.getElementById('besked')?.remove();
    if (entry) {
      close();
      const place = document.createElement('div');
      place.className = 'entry';
      place.dataset.opener = opener;
      place.append(...(notice ? [document.adoptNode(notice)] : []), document.adoptNode(entry));
      panel.append(place);
      (notice ?? document.getElementById('uppgift-rubrik')).focus();
      return;
    }

    const fresh = page.getElementById(panel.id);
    if (!fresh) {
      fails(panel);
      return;
    }

    panel.replaceChildren(...[...fresh.childNodes].map(node => document.adoptNode(node)));
    if (notice) panel.querySelector('summary').after(document.adoptNode(notice));
    (notice ?? panel.querySelector('summary')).focus();
    for (const field of form.querySelectorAll('textarea[data-section]')) {
      field.dispatchEvent(new CustomEvent('finsam:figures', { detail: { page } }));
    }
  }

  function fails(panel) {
    const place = panel.querySelector('.entry') ?? panel;
    let said = place.querySelector(':scope > .failed');
    if (!said) {
      said = document.createElement('p');
      said.className = 'notice failed';
      said.setAttribute('role', 'alert');
      place.append(said);
    }
    said.textContent = panel.dataset.failed;
  }

  function close() {
    const place = form.querySelector('.entry');
    if (!place) return;
    const button = [...form.querySelectorAll(BUTTON)].find(b => b.value === place.dataset.opener);
    place.remove();
    button?.focus();
  }

  form.addEventListener('click', event => {
    const button = event.target.closest(BUTTON);
    if (button) {
      event.preventDefault();
      open(button);
    } else if (event.target.closest('.entry [data-back]')) {
      event.preventDefault();
      close();
    }
  });

  form.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target.closest('.entry')) close();
  });

  // A form within the page's own: only a script can put it there, and the page's own is not sent by it.
  form.addEventListener('submit', event => {
    if (event.target === form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const [sent, panel] = [event.target, event.target.closest('.entries')];
    if (sent.dataset.isSent) return;
    sent.dataset.isSent = 'true';
    load(sent.action, new URLSearchParams(new FormData(sent)))
      .then(page => show(panel, page, panel.querySelector('.entry').dataset.opener))
      .catch(() => fails(panel))
      .finally(() => { delete sent.dataset.isSent; });
  }, true);
})();
