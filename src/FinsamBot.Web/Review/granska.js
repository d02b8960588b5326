// Keeps what is typed in the answer form while the member writes. Without this script the form works, and a refused answer comes back as it was typed.
'use strict';
(() => {
  const PAUSE = 1000;
  const RETRY = 15000;
  // Browsers let a page that is being left send this much, and no more.
  const LARGEST_FAREWELL = 60000;
  const form = document.getElementById('svarsformular');
  const status = document.getElementById('utkast');
  if (!form || !status) return;

  const address = new URL(form.getAttribute('action'), location.href);
  address.pathname = address.pathname.replace(/\/svar$/, '/utkast');
  const content = () => new URLSearchParams(new FormData(form)).toString();
  let kept = content();
  let timer = 0;
  let underWay = null;
  let isOver = false;

  // The same words are not said again: a screen reader hears a change, not every pause.
  const say = words => { if (status.textContent !== words) status.textContent = words; };
  const later = wait => { clearTimeout(timer); timer = setTimeout(keep, wait); };

  async function keep() {
    const body = content();
    if (isOver || underWay || body === kept) return;
    underWay = new AbortController();
    try {
      const answer = await send(body, false, underWay.signal);
      if (answer.ok) {
        kept = body;
        say(status.dataset.saved);
      } else if (answer.status === 403 || answer.status === 409) {
        isOver = true;
        say(answer.status === 403 ? status.dataset.out : status.dataset.old);
      } else {
        say(status.dataset.failed);
        later(RETRY);
      }
    } catch {
      if (!isOver) { say(status.dataset.failed); later(RETRY); }
    } finally {
      underWay = null;
      if (!isOver && content() !== body) later(PAUSE);
    }
  }

  const send = (body, keepalive, signal) => fetch(address, {
    method: 'POST', body, keepalive, signal, credentials: 'same-origin', redirect: 'error',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
  });

  function leave() {
    const body = content();
    if (isOver || body === kept) return;
    clearTimeout(timer);
    underWay?.abort();
    kept = body;
    send(body, body.length < LARGEST_FAREWELL).catch(() => { kept = null; });
  }

  // Fields beside the sections belong to the form, but lie outside it.
  document.addEventListener('input', typed => { if (typed.target.form === form) later(PAUSE); });
  document.addEventListener('submit', sent => {
    if (sent.target !== form) return;
    isOver = true;
    clearTimeout(timer);
    underWay?.abort();
  });
  addEventListener('pagehide', leave);
  // Back from the browser's memory: the form can be changed and sent again.
  addEventListener('pageshow', shown => { if (shown.persisted) { isOver = false; kept = null; } });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') leave(); });
})();
