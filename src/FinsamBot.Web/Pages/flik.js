// A page in the tab in Teams: wears the colours of Teams, opens in a browser what does not stand in the tab, goes where a deep link leads,
// and signs in with the account in Teams. All words stand in the page; without Microsoft's library or Teams the page signs in with codes.
'use strict';
(() => {
  const PATIENCE = 3000;
  const TAB = /^\/teams\/(kansli|mina|logga-in)(\/|$)/;
  const OPENED = /^\/teams\/(kansli|mina)(\/|$)/;
  const THEME = 'finsambot-tema';
  const SIGNED_IN = 'finsambot-inloggad';
  const darkRules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme'));
  const byId = id => document.getElementById(id);
  const show = (id, shown = true) => { if (byId(id)) byId(id).hidden = !shown; };

  const theme = kept(THEME);
  if (theme) dress(theme);
  document.addEventListener('click', leaveByBrowser, true);
  document.addEventListener('auxclick', leaveByBrowser, true);
  document.addEventListener('DOMContentLoaded', begin);

  /** Every theme of Teams but its usual one is dark. Paper stays white. */
  function dress(theme) {
    const dark = theme !== 'default';
    document.documentElement.dataset.tema = theme;
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    for (const rule of darkRules) rule.media.mediaText = dark ? 'screen' : 'not all';
  }

  function leaveByBrowser(event) {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || link.origin === location.origin && TAB.test(link.pathname)) return;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }

  async function begin() {
    const door = byId('teams-konto');
    // In a frame of another site the browser does not do it by itself.
    document.querySelector('[autofocus]')?.focus();
    byId('teams-knapp')?.querySelector('button').addEventListener('click', () => signIn(door));
    if (!door) forget(SIGNED_IN);
    const context = await contextOfTeams();
    if (door && door.dataset.silent !== 'ja') return show('teams-knapp', !!context);
    if (door) return context ? signIn(door) : say(door.dataset.silence, false);
    const page = context?.page?.subPageId && new URLSearchParams(location.search).has('flik') && pageOf(context.page.subPageId);
    if (page) location.replace(page);
  }

  /** What Teams says of us and of itself; null where there is no Teams. In a foreign frame its library would wait for a minute. */
  async function contextOfTeams() {
    const { app, teamsCore } = window.microsoftTeams ?? {};
    if (!app) return null;
    try {
      await soon(app.initialize());
      app.registerOnThemeChangeHandler(wear);
      const context = await soon(app.getContext());
      wear(context.app.theme);
      if (teamsCore.isSupported()) teamsCore.enablePrintCapability();
      return context;
    } catch {
      return null;
    }
  }

  function wear(theme) {
    keep(THEME, theme);
    dress(theme);
  }

  /** What a deep link names: the address of a page outside of the tab. */
  function pageOf(wished) {
    try {
      const page = new URL('/teams/' + wished.replace(/^\/+/, ''), location.origin);
      return page.origin === location.origin && OPENED.test(page.pathname) ? page.pathname + page.search : null;
    } catch {
      return null;
    }
  }

  /** Teams may have something to ask the person first, so the answer is waited for, with the ordinary way shown meanwhile. */
  async function signIn(door) {
    const { page, cookies } = door.dataset;
    // Signed in just now and here again, or nothing can be kept: trying once more would never end.
    if (kept(SIGNED_IN) === page || !keep(SIGNED_IN, '')) return giveUp(cookies);
    show('teams-besked', false);
    show('teams-knapp', false);
    show('teams-vantar');
    setTimeout(() => byId('annars').classList.remove('late'), PATIENCE);
    const token = await microsoftTeams.authentication.getAuthToken().catch(why => say(door.dataset[reasonOf(why?.message)]));
    if (token) await open(token, door.dataset);
  }

  /** Teams tells it in English and in no fixed words. */
  function reasonOf(message) {
    return /cancel|declin/i.test(message) ? 'abandoned' : /consent|required/i.test(message) ? 'consent' : 'refused';
  }

  async function open(token, { session, page, refused, cookies }) {
    const form = document.querySelector('#annars form input[type=hidden]');
    const answer = await fetch(session, {
      method: 'POST', headers: { authorization: 'Bearer ' + token }, body: new URLSearchParams([[form.name, form.value]]),
    }).catch(() => null);
    if (answer?.ok) {
      keep(SIGNED_IN, page);
      return location.replace(page);
    }
    if (answer?.status !== 403) return say(refused);
    // Else it is the form's own cookie that did not come back.
    const isExplained = (answer.headers.get('content-type') ?? '').includes('json');
    return isExplained ? say((await answer.json()).said, false) : giveUp(cookies);
  }

  /** Until the person loads the page again. */
  function giveUp(words) {
    forget(SIGNED_IN);
    say(words, false);
  }

  /** Why nobody is signed in, and the ordinary way. */
  function say(words, again = true) {
    show('teams-vantar', false);
    byId('teams-besked').firstElementChild.textContent = words;
    show('teams-besked');
    show('teams-knapp', again);
    byId('annars').classList.remove('late');
  }

  function soon(promise) {
    return Promise.race([promise, new Promise((_, reject) => { setTimeout(reject, PATIENCE); })]);
  }

  function kept(name) {
    try { return sessionStorage.getItem(name); } catch { return null; }
  }

  function keep(name, value) {
    try { sessionStorage.setItem(name, value); return true; } catch { return false; }
  }

  function forget(name) {
    try { sessionStorage.removeItem(name); } catch { /* Then there is nothing to forget. */ }
  }
})();
