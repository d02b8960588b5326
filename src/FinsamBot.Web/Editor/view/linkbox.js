// The field for an address, below the buttons: nothing that a frame of another site would refuse to open.
import { linkAt, removeLink, setLink } from './commands.js';
import { element } from './elements.js';

/** @returns the box, and the command that opens it */
export function linkBox(view, words, id) {
  const field = element('input', { type: 'text', id: id + '-adress', inputmode: 'url', autocomplete: 'off', spellcheck: 'false' });
  const fault = element('p', { id: id + '-adressfel', class: 'refusal', role: 'alert', hidden: '' });
  const button = (name, look) => element('button', { type: 'button', class: look, 'data-tool': name }, words[name]);
  const [set, unset, cancel] = [button('setLink', 'small'), button('unlink', 'small second'), button('cancel', 'small second')];
  const label = element('label', { for: field.id }, words.address);
  const box = element('div', { class: 'address', hidden: '' }, label, field, fault, element('div', { class: 'row' }, set, unset, cancel));
  let place = null;

  const close = () => {
    box.hidden = true;
    view.focus();
  };
  const refuse = isBad => {
    fault.hidden = !isBad;
    fault.textContent = isBad ? words.badAddress : '';
    field.setAttribute('aria-invalid', String(isBad));
    field[isBad ? 'setAttribute' : 'removeAttribute']('aria-describedby', fault.id);
    if (isBad) field.focus();
  };
  const keep = () => (setLink(view, place, field.value) ? close() : refuse(true));

  set.addEventListener('click', keep);
  unset.addEventListener('click', () => {
    removeLink(view, place);
    close();
  });
  cancel.addEventListener('click', close);
  box.addEventListener('keydown', event => {
    const act = { Enter: event.target === field && keep, Escape: close }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  // What stands here is no part of the form around it.
  for (const kind of ['input', 'change']) box.addEventListener(kind, event => event.stopPropagation());

  const open = state => {
    if (!view.editable) return false;
    place = linkAt(state);
    field.value = place.href;
    unset.hidden = !place.href;
    refuse(false);
    box.hidden = false;
    field.focus();
    field.select();
    return true;
  };
  return { box, open: (state, dispatch) => !dispatch || open(state), isOpenFor: () => (box.hidden ? null : place), move: mapping => {
    if (place) place = { ...place, from: mapping.map(place.from), to: mapping.map(place.to) };
  } };
}
