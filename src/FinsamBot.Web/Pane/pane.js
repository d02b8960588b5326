// The pane in Outlook: finds our letter's link in the open mail and goes to its page, signs in with the account of the mail program, and follows
// when another mail is selected. All words stand in the page; without this script the page still shows how to answer in the browser.
(function () {
  'use strict';
  const { client, authority, scope, session } = document.currentScript.dataset;
  const home = '/outlook';
  const PATIENCE = 15000;
  const english = new URLSearchParams(location.search).get('lang') === 'en';
  const link = new RegExp(location.origin.replace(/[.]/g, '\\.') + '(/granska/[^/\\s"\'<>?#]+/[^/\\s"\'<>?#]+/\\d+/[^/\\s"\'<>?#]+/[0-9a-f]{40})(?![0-9a-f])', 'i');
  const byId = id => document.getElementById(id);
  const show = (id, shown = true) => { if (byId(id)) byId(id).hidden = !shown; };
  const go = path => location.replace(path + (english && !path.includes('?') ? '?lang=en' : ''));

  // In a frame of another site the browser does not do it by itself.
  document.querySelector('[autofocus]')?.focus();
  // Office.js says nothing when it, or a file that it loads, does not come.
  const tired = setTimeout(alone, PATIENCE);
  show('utan-outlook', false);
  document.addEventListener('DOMContentLoaded', () => window.Office ? Office.onReady(begun) : alone());

  function begun(info) {
    // In a browser of its own Office.js is ready too, with no mail program around it.
    if (!info || !info.host) return alone();
    clearTimeout(tired);
    show('utan-outlook', false);
    const mailbox = Office.context && Office.context.mailbox;
    if (mailbox && mailbox.addHandlerAsync) mailbox.addHandlerAsync(Office.EventType.ItemChanged, follow);
    byId('visa-valt')?.addEventListener('click', () => go(home));
    if (byId('laser')) begin(mailbox && mailbox.item);
    else if (session) signIn();
  }

  function alone() {
    clearTimeout(tired);
    show('laser', false);
    byId('utan-outlook')?.classList.remove('late');
    show('utan-outlook');
  }

  async function begin(item) {
    const path = item && await linkIn(item);
    if (path) return go(home + path);
    show('laser', false);
    show('inget');
    await withToken(listRounds);
  }

  /** The link as it stands in the letter, or inside an address that a mail filter has put around it. */
  function linkIn(item) {
    return new Promise(found => item.body.getAsync('html', result => {
      const body = typeof result.value === 'string' ? result.value : '';
      const unwrapped = body.replace(/[?&](?:amp;)?(?:url|u)=([^&"'\s]+)/gi, (_, address) => ' ' + decoded(address) + ' ');
      found((link.exec(body) || link.exec(unwrapped) || [])[1]);
    }));
  }

  function decoded(address) {
    try { return decodeURIComponent(address); } catch { return ''; }
  }

  async function listRounds(token) {
    const answer = await fetch(home + '/rundor' + (english ? '?lang=en' : ''), { headers: { authorization: 'Bearer ' + token } });
    const rounds = answer.ok ? await answer.json() : [];
    show('konto-knapp', false);
    show(rounds.length > 0 ? 'rundor' : 'inga-rundor', answer.ok);
    byId('rundor').querySelector('ul').replaceChildren(...rounds.map(entry));
  }

  function entry(round) {
    const [row, anchor, period, standing] = ['li', 'a', 'span', 'span'].map(name => document.createElement(name));
    anchor.href = round.address;
    anchor.textContent = round.title;
    period.textContent = round.period;
    standing.textContent = round.standing;
    row.append(anchor, period, standing);
    return row;
  }

  function signIn() {
    // A page that is loaded again after a sign-in and has none all the same: the browser keeps our cookie back, and trying again would never end.
    if (remembered() === location.pathname) return show('kakor');
    return withToken(openSession);
  }

  async function openSession(token) {
    const form = document.querySelector('form input[type=hidden]');
    const answer = await fetch(session, {
      method: 'POST', headers: { authorization: 'Bearer ' + token }, body: new URLSearchParams([[form.name, form.value]]),
    });
    show('konto-knapp', false);
    if (answer.ok) {
      remember(location.pathname);
      location.reload();
    } else if (answer.status === 403 && (answer.headers.get('content-type') || '').includes('json')) {
      byId('konto-annat').firstElementChild.textContent = (await answer.json()).said;
      show('konto-annat');
    }
  }

  /** Silently when the mail program allows it, else when the person presses the button. Failing leaves the code, which the page offers anyway. */
  async function withToken(use) {
    if (!client || !window.msal || !Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return;
    const request = { scopes: [scope] };
    try {
      const app = await msal.createNestablePublicClientApplication({ auth: { clientId: client, authority } });
      byId('konto-in')?.addEventListener('click', () => app.acquireTokenPopup(request).then(({ accessToken }) => use(accessToken), () => { }));
      const silent = await app.acquireTokenSilent(request).catch(() => null);
      if (silent) await use(silent.accessToken);
      else show('konto-knapp');
    } catch {
      show('konto-knapp', false);
    }
  }

  /** Another mail was selected while the pane is pinned. What is written and not sent stays until the person says otherwise. */
  function follow() {
    const unsent = [...document.querySelectorAll('textarea')].some(field => !field.readOnly && field.value !== field.defaultValue);
    if (!unsent) return go(home);
    show('byte');
    byId('byte').scrollIntoView();
  }

  function remembered() {
    try { return sessionStorage.getItem('finsambot-inloggad'); } catch { return location.pathname; }
  }

  function remember(path) {
    try { sessionStorage.setItem('finsambot-inloggad', path); } catch { /* Then nothing is tried at all, see above. */ }
  }
})();
