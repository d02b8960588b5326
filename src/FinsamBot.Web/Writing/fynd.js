// What is worth a look in the text: marked where it stands as one writes, and listed beside with a way there and what may stand instead.
// The server looks when a draft is kept. Without this script the list is as it was when the page was opened.
'use strict';
(() => {
  const LONGEST_QUOTE = 40;

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const quoted = text => (text.length <= LONGEST_QUOTE ? text : text.slice(0, LONGEST_QUOTE - 1).trimEnd() + '…').replace(/\s+/g, ' ');

  function watch(field) {
    const list = document.getElementById('fynd-' + field.dataset.section);
    const count = document.getElementById('antal-' + field.dataset.section);
    if (!list || !count) return;
    const [words, lines] = [list.dataset, list.querySelector('ul')];
    const editor = () => field.finsamEditor;
    /** A text that the server has looked at, and what it found there: the latest answer, and what is shown. */
    let latest = { text: field.value, found: JSON.parse(words.found) };
    let looked = latest;

    function show() {
      const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
      lines.querySelectorAll('[data-placed]').forEach(line => line.remove());
      lines.append(...looked.found.map(line));
      editor()?.markFindings(looked.found.map(({ start, langd, sager }, id) => ({ id, start, end: start + langd, title: sager })));
      tell();
      if (focused) ([...list.querySelectorAll('button')].find(b => b.dataset.key === focused) ?? list).focus();
    }

    function line({ start, langd, sager, byt }, id) {
      const says = looked.text.slice(start, start + langd);
      const button = (kind, text, act) => {
        const made = element('button', { type: 'button', class: 'second', 'data-key': kind + says }, text);
        made.addEventListener('click', act);
        return made;
      };
      const ways = [button('show', words.show.replace('{0}', quoted(says)), () => goTo(id))];
      if (byt !== null) {
        ways.push(button('swap', byt ? words.swap.replace('{0}', byt) : words.remove.replace('{0}', quoted(says)), () => swap(id)));
      }
      return element('li', { 'data-placed': String(id) }, sager + ' ', element('div', { class: 'row' }, ...ways));
    }

    /** Which of them stand in the text as it is now. */
    function standing() {
      if (editor()) return editor().findings();
      return new Set(field.value === looked.text ? looked.found.keys() : []);
    }

    function tell() {
      const there = standing();
      for (const one of lines.querySelectorAll('[data-placed]')) one.hidden = !there.has(Number(one.dataset.placed));
      list.hidden = ![...lines.children].some(one => !one.hidden);
      if (count.dataset.count === String(there.size)) return;
      count.dataset.count = String(there.size);
      count.replaceChildren();
      if (there.size > 0) {
        const says = (there.size === 1 ? words.one : words.many).replace('{0}', there.size);
        count.append(element('a', { href: '#' + list.id }, says));
      }
    }

    function goTo(id) {
      const { start, langd } = looked.found[id];
      if (editor()) {
        editor().goTo(id);
      } else {
        field.focus();
        field.setSelectionRange(start, start + langd);
      }
    }

    function swap(id) {
      const { start, langd, byt } = looked.found[id];
      if (!standing().has(id)) {
        count.textContent = words.gone;
      } else if (editor()) {
        editor().replaceFinding(id, byt);
      } else {
        const end = start + langd;
        const [before, after] = [field.value[start - 1] ?? ' ', field.value[end]];
        field.setRangeText(byt, start, !byt && /\s/.test(before) && after === ' ' ? end + 1 : end, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.focus();
      }
    }

    /** Whoever has typed on since is answered after the next pause; what is undone to a text that was looked at is not sent again. */
    function follow() {
      if (field.value !== latest.text && field.value !== looked.text) return tell();
      if (field.value === latest.text) looked = latest;
      return show();
    }

    field.addEventListener('finsam:found', ({ detail }) => {
      latest = detail;
      if (field.value === detail.text) follow();
    });
    field.addEventListener('finsam:figures', ({ detail: { page } }) => {
      const fresh = page.getElementById(list.id);
      if (!fresh) return;
      lines.querySelectorAll('li:not([data-placed])').forEach(one => one.remove());
      lines.prepend(...[...fresh.querySelectorAll('li:not([data-placed])')].map(one => document.adoptNode(one)));
      tell();
    });
    field.addEventListener('input', follow);
    show();
  }

  document.querySelectorAll('textarea[data-section]').forEach(watch);
})();
