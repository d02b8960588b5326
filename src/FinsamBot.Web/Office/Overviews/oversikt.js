// Shows what has changed since the page was opened, without a reload. Without this script a reload does it.
// One tab of a browser listens and tells the others: a seventh open stream would keep the next page from loading.
'use strict';
(() => {
  const NAME = 'finsambot-kansli';
  const area = () => document.getElementById('oversikt');
  const status = document.getElementById('andrat');
  if (!area() || !status || !window.EventSource) return;

  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
  let stopListening = () => {};
  let fetching = false;
  let wanted = area().dataset.version;

  // Whoever is choosing or marking something is told, not interrupted.
  const isBusy = () => {
    const at = document.activeElement;
    return (area().contains(at) && at.matches('select, input, textarea')) || !getSelection().isCollapsed;
  };

  // The same thing on the new page, so that whoever goes by keyboard stays where they were.
  const nameOf = e => e.id || e.getAttribute('aria-label') || e.getAttribute('href') || e.textContent.trim();
  function replace(fresh) {
    const at = area().contains(document.activeElement) ? nameOf(document.activeElement) : null;
    area().replaceWith(document.adoptNode(fresh));
    status.hidden = true;
    if (at === null) return;
    const same = [...area().querySelectorAll('a, button, select, summary')].find(e => nameOf(e) === at);
    (same || document.getElementById('innehall')).focus({ preventScroll: true });
  }

  async function show(version) {
    wanted = version;
    if (version === area().dataset.version || fetching) return;
    fetching = true;
    try {
      const answer = await fetch(location.href, { redirect: 'error' });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('oversikt');
      if (!fresh) return;
      if (isBusy()) status.hidden = false;
      else replace(fresh);
    } catch {
      // Signed out or without a network: what is shown stays, and the next event tries again.
    } finally {
      fetching = false;
    }
  }

  function listen() {
    const source = new EventSource(area().dataset.events);
    source.addEventListener('andrat', e => {
      channel?.postMessage(e.lastEventId);
      show(e.lastEventId);
    });
    return source;
  }

  // Only what is looked at listens.
  function begin() {
    let release = () => {};
    const held = new Promise(resolve => { release = resolve; });
    const giveUp = new AbortController();
    let source = null;
    const run = () => { source = listen(); return held; };
    if (navigator.locks) navigator.locks.request(NAME, { signal: giveUp.signal }, run).catch(() => {});
    else run();
    stopListening = () => { giveUp.abort(); source?.close(); release(); stopListening = () => {}; };
  }

  channel?.addEventListener('message', e => show(e.data));
  document.addEventListener('focusout', () => setTimeout(() => { if (!status.hidden && !isBusy()) show(wanted); }, 0));
  document.addEventListener('visibilitychange', () => {
    stopListening();
    if (document.visibilityState === 'visible') begin();
  });
  addEventListener('pagehide', () => stopListening());
  addEventListener('pageshow', e => { if (e.persisted) { stopListening(); begin(); } });
  if (document.visibilityState === 'visible') begin();
})();
