// Says what a paste did not bring: to the page as an event, and in words unless the page does that itself.
import { element } from './elements.js';

const KINDS = ['pictures', 'tables', 'comments', 'deletions', 'cut'];

/** @returns the place for the words, and what tells the counts of one paste */
export function leftOut(area, words) {
  const place = element('div', { class: 'left-out', role: 'status' });
  const tell = counts => {
    place.replaceChildren();
    if (!KINDS.some(kind => counts[kind] > 0)) return;
    const said = KINDS.filter(kind => counts[kind] > 0).map(kind => words['left' + kind[0].toUpperCase() + kind.slice(1)]).filter(Boolean);
    const event = new CustomEvent('finsam:leftout', { bubbles: true, cancelable: true, detail: { ...counts, says: said.join(' ') } });
    if (!area.dispatchEvent(event)) return;
    place.append(...said.map(sentence => element('p', { class: 'notice' }, sentence)));
  };
  return { place, tell };
}
