// Keeps what is typed on the writing page: as a draft on the server after each pause, and until that has answered in the browser, sealed.
// Without this script the page's form saves the same text. Words that it says stand in the page.
'use strict';
(() => {
  const form = document.getElementById('skriv');
  if (!form || !form.dataset.base) return;
  const words = form.dataset;
  const PAUSE = 1000;
  const LONGEST = 5000;
  const RETRY = 5000;
  const LOOK = 20000;
  const QUEUE_PAUSE = 250;
  // Browsers let a page that is being left send this much, and no more.
  const LARGEST_FAREWELL = 60000;
  const token = form.querySelector('input[type=hidden]');
  // Made anew for each page: a tab that is copied would copy a stored name.
  const tab = Array.from(crypto.getRandomValues(new Uint8Array(10)), n => n.toString(16).padStart(2, '0')).join('');
  const fields = [...form.querySelectorAll('textarea[data-section]')];

  /** What could not be sent yet, in IndexedDB: localStorage loses seconds when the browser is killed. */
  const queue = (() => {
    const open = new Promise((done, fail) => {
      const request = indexedDB.open('finsambot-skriv', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('texts');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    }).catch(() => null);
    const key = fetch(words.base + '/nyckel', { credentials: 'same-origin', redirect: 'error' })
      .then(answer => answer.ok ? answer.json() : null)
      .then(answer => answer && crypto.subtle && crypto.subtle.importKey('raw', Uint8Array.from(atob(answer.nyckel), c => c.charCodeAt(0)), 'AES-GCM', false, ['encrypt', 'decrypt']))
      .catch(() => null);
    const run = async (mode, act) => {
      const store = await open;
      if (!store) return null;
      return new Promise((done, fail) => {
        const change = store.transaction('texts', mode, { durability: 'strict' });
        const request = act(change.objectStore('texts'));
        change.oncomplete = () => done(request.result);
        change.onerror = change.onabort = () => fail(change.error);
      });
    };
    return {
      async put(name, entry) {
        const seal = await key;
        if (!seal) return;
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, seal, new TextEncoder().encode(JSON.stringify(entry)));
        await run('readwrite', texts => texts.put({ iv, data }, name));
      },
      drop: name => run('readwrite', texts => texts.delete(name)),
      async all(prefix) {
        const seal = await key;
        const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
        const names = await run('readonly', texts => texts.getAllKeys(range)) || [];
        const entries = [];
        for (const name of names) {
          try {
            const { iv, data } = await run('readonly', texts => texts.get(name));
            entries.push({ name, ...JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, seal, data))) });
          } catch { /* Sealed for somebody else on this machine. */ }
        }
        return entries.sort((a, b) => b.at - a.at);
      },
    };
  })();

  const clock = () => new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }).format(new Date()).replace(':', '.');

  function writer(field) {
    const section = field.dataset.section;
    const status = document.getElementById('laget-' + section);
    const others = document.getElementById('andra-' + section);
    const prefix = words.report + '/' + section + '/';
    const name = prefix + tab;
    let number = 0;
    let kept = field.value;
    let queued = field.value;
    let from = field.dataset.from;
    let underWay = null;
    let timer = 0;
    let queueTimer = 0;
    let since = 0;
    let isOver = false;
    let isOut = false;

    // The same words are not said again: a screen reader hears a change, not every pause.
    function say(text, link) {
      if (status.dataset.says === text) return;
      status.dataset.says = text;
      status.textContent = text + ' ';
      if (link) status.append(link);
    }
    const later = wait => { clearTimeout(timer); timer = setTimeout(keep, wait); };
    const signs = () => words.signs.replace('{0}', field.value.length.toLocaleString(document.documentElement.lang));

    function enqueue() {
      clearTimeout(queueTimer);
      if (field.value === queued) return;
      queued = field.value;
      queue.put(name, { text: field.value, seen: field.dataset.seen, at: Date.now() }).catch(() => {});
    }

    function typed() {
      clearTimeout(queueTimer);
      queueTimer = setTimeout(enqueue, QUEUE_PAUSE);
      since = since || Date.now();
      if (!isOver) later(Date.now() - since > LONGEST ? 0 : PAUSE);
    }

    const body = text => new URLSearchParams([
      [token.name, token.value], ['avsnitt', section], ['flik', tab], ['nummer', String(++number)], ['sedd', field.dataset.seen], ['fran', from || ''], ['text', text],
    ]);
    const send = (content, more) => fetch(words.base + '/utkast', {
      method: 'POST', body: content, credentials: 'same-origin', redirect: 'error', ...more,
    });

    async function keep() {
      const text = field.value;
      if (isOver || underWay || text === kept) return;
      since = 0;
      underWay = new AbortController();
      try {
        const answer = await send(body(text), { signal: underWay.signal });
        if (answer.ok) await took(text, await answer.json());
        else refused(answer.status);
      } catch {
        say(words.offline);
        later(RETRY);
      } finally {
        underWay = null;
        if (!isOver && !isOut && field.value !== text) later(PAUSE);
      }
    }

    async function took(text, answer) {
      kept = text;
      from = '';
      isOut = false;
      if (String(answer.version) !== field.dataset.seen) say(words.changed);
      else say(words.saved.replace('{0}', clock()) + ' · ' + signs());
      field.dispatchEvent(new CustomEvent('finsam:found', { detail: { text, found: answer.fynd } }));
      if (field.value === text) await queue.drop(name).catch(() => {});
    }

    function refused(code) {
      if (code === 403 || code === 401) {
        isOut = true;
        const link = document.createElement('a');
        link.href = '/logga-in?till=' + encodeURIComponent(words.base);
        link.target = '_blank';
        link.rel = 'noopener';
        link.textContent = words.signin;
        say(words.out, link);
        later(RETRY);
      } else if (code === 409 || code === 413) {
        isOver = code === 409;
        say(code === 409 ? words.closed : words.long, download());
        if (code === 413) later(RETRY);
      } else {
        say(words.offline);
        later(RETRY);
      }
    }

    /** What cannot be kept can always be taken along. */
    function download() {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([field.value], { type: 'text/plain;charset=utf-8' }));
      link.download = section + '.txt';
      link.textContent = words.download;
      return link;
    }

    /** Text of an earlier visit that never reached the server. */
    async function restore() {
      const entries = (await queue.all(prefix).catch(() => [])).filter(e => e.name !== name);
      const [latest] = entries;
      if (latest && latest.text !== field.value && field.value === kept) {
        field.dataset.seen = latest.seen;
        put(latest.text);
        say(words.restored);
        await queue.put(name, { text: latest.text, seen: latest.seen, at: Date.now() }).catch(() => {});
        later(0);
      }
      for (const entry of entries.filter(e => !latest || e.text === latest.text)) await queue.drop(entry.name).catch(() => {});
    }

    function put(text) {
      field.value = text;
      field.dispatchEvent(new CustomEvent('finsam:settext'));
      const seen = form.elements['sedd-' + section];
      if (seen) seen.value = field.dataset.seen;
    }

    async function look() {
      if (document.visibilityState === 'visible' && !isOver) {
        const answer = await fetch(words.base + '/lage?avsnitt=' + encodeURIComponent(section), { credentials: 'same-origin', redirect: 'error' }).catch(() => null);
        if (answer && answer.ok) {
          const now = await answer.json();
          if (others.textContent !== now.andra) others.textContent = now.andra;
          if (String(now.version) !== field.dataset.seen) say(words.changed);
        }
      }
      setTimeout(look, LOOK);
    }

    function leave() {
      if (isOver || field.value === kept) return;
      clearTimeout(timer);
      enqueue();
      underWay?.abort();
      const text = field.value;
      const content = body(text);
      send(content, { keepalive: content.toString().length < LARGEST_FAREWELL }).then(answer => { if (answer.ok) { kept = text; queue.drop(name); } }).catch(() => {});
    }

    field.addEventListener('input', typed);
    // Registered beside the text: the text is looked at again.
    field.addEventListener('finsam:figures', () => { kept = null; later(0); });
    addEventListener('pagehide', leave);
    addEventListener('online', () => later(0));
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
    // Back from the browser's memory: what stands here may have been kept meanwhile under another name.
    addEventListener('pageshow', shown => { if (shown.persisted) { kept = null; later(0); } });
    form.addEventListener('submit', () => { isOver = true; clearTimeout(timer); underWay?.abort(); });
    restore().finally(() => setTimeout(look, PAUSE));
  }

  fields.forEach(writer);
})();
