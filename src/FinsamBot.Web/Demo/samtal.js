// The chat of the local demo: shows what was said, draws cards with Microsoft's renderer, and sends what is written and pressed. Words that it
// shows of its own stand in the page.
'use strict';
(() => {
  const talk = document.getElementById('samtal');
  const form = document.getElementById('skriv');
  const token = form.querySelector('input[type=hidden]');
  const text = document.getElementById('text');
  const shown = new Map();
  const PAUSE = 1500;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  let version = -1;
  let busy = false;

  const base = location.pathname;
  const post = (step, fields) => fetch(base + step, { method: 'POST', body: new URLSearchParams([[token.name, token.value], ...fields]) });

  async function act(step, fields) {
    busy = true;
    document.body.setAttribute('aria-busy', 'true');
    try {
      const answer = await post(step, fields);
      if (!answer.ok) throw new Error(String(answer.status));
      draw(await answer.json());
    } catch {
      note(talk.dataset.failed);
    } finally {
      busy = false;
      document.body.removeAttribute('aria-busy');
    }
  }

  async function look() {
    if (!busy && document.visibilityState === 'visible') {
      const answer = await fetch(base + '/logg').catch(() => null);
      if (answer && answer.ok && !busy) draw(await answer.json());
    }
    setTimeout(look, PAUSE);
  }

  /** Only what is new or has changed is drawn, so that what somebody is filling in elsewhere stays. */
  function draw(log) {
    if (log.version === version) return;
    version = log.version;
    let last = null;
    for (const entry of log.entries) {
      const known = shown.get(entry.id);
      if (known && known.revision === entry.revision) continue;
      last = element(entry);
      if (known) known.element.replaceWith(last);
      else talk.append(last);
      shown.set(entry.id, { revision: entry.revision, element: last });
    }
    if (last) last.scrollIntoView({ block: 'nearest' });
  }

  function element(entry) {
    const row = document.createElement('div');
    row.className = entry.isMine ? 'said mine' : entry.isNote ? 'said note' : 'said';
    // Taken back, or an event that nobody says anything about.
    row.hidden = !entry.text && entry.cards.length === 0;
    const who = document.createElement('p');
    who.className = 'about';
    who.textContent = (entry.isMine ? talk.dataset.you : 'FinsamBot') + ', ' + entry.at;
    row.append(who);
    if (entry.text) row.append(words(entry.text));
    for (const card of entry.cards) row.append(drawn(entry, card));
    return row;
  }

  function words(said) {
    const box = document.createElement('div');
    if (window.markdownit) box.innerHTML = window.markdownit({ breaks: true }).render(said);
    else box.textContent = said;
    return box;
  }

  function drawn(entry, content) {
    if (!window.AdaptiveCards) return words('```\n' + JSON.stringify(content, null, 1) + '\n```');
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostLook(dark));
    card.parse(content);
    card.onExecuteAction = action => {
      if (action instanceof AdaptiveCards.OpenUrlAction) window.open(action.url, '_blank', 'noopener');
      else press(entry, action);
    };
    const box = document.createElement('div');
    box.className = 'card';
    box.append(card.render());
    return box;
  }

  function press(entry, action) {
    const chosen = { type: action.getJsonTypeName(), title: action.title, verb: action.verb, data: action.data || {} };
    act('/tryck', [['inlagg', entry.id], ['val', JSON.stringify(chosen)]]);
  }

  function note(said) {
    const row = document.createElement('div');
    row.className = 'said note';
    row.textContent = said;
    talk.append(row);
    row.scrollIntoView({ block: 'nearest' });
  }

  /** Near to what Teams gives its cards. */
  function hostLook(isDark) {
    const ink = isDark ? '#eef1f4' : '#1b1f24';
    const soft = isDark ? '#b9c2cc' : '#4a5360';
    const tones = {
      default: { default: ink, subtle: soft }, dark: { default: ink, subtle: soft }, light: { default: soft, subtle: soft },
      accent: isDark ? { default: '#8cc4ff', subtle: '#8cc4ff' } : { default: '#0b4f8a', subtle: '#0b4f8a' },
      good: isDark ? { default: '#a6e3b8', subtle: '#a6e3b8' } : { default: '#14532d', subtle: '#14532d' },
      warning: isDark ? { default: '#f2d479', subtle: '#f2d479' } : { default: '#5b4300', subtle: '#5b4300' },
      attention: isDark ? { default: '#ffb4ab', subtle: '#ffb4ab' } : { default: '#8c1d18', subtle: '#8c1d18' },
    };
    const style = background => ({ backgroundColor: background, foregroundColors: tones });
    return {
      // Below the page's own heading.
      fontFamily: 'inherit', supportsInteractivity: true, textBlock: { headingLevel: 2 },
      fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
      spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
      separator: { lineThickness: 1, lineColor: isDark ? '#39434e' : '#c9d0d8' },
      containerStyles: {
        default: style(isDark ? '#171c22' : '#ffffff'), emphasis: style(isDark ? '#1f262e' : '#eef3f8'), accent: style(isDark ? '#12293f' : '#e6f0fa'),
        good: style(isDark ? '#12301d' : '#e8f5ec'), warning: style(isDark ? '#33290b' : '#fdf3d7'), attention: style(isDark ? '#3b1512' : '#fdeceb'),
      },
      actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
    };
  }

  if (window.AdaptiveCards && window.markdownit) {
    const marks = window.markdownit({ breaks: true });
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (said, result) => { result.outputHtml = marks.render(said); result.didProcess = true; };
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const said = text.value;
    text.value = '';
    act('/sag', [['text', said]]);
  });
  act('/oppna', []).then(look);
})();
