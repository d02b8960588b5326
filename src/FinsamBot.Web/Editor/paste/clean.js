// What nobody can see and what misleads goes, as FinsamBot.Domain.Text.CleanText does it; and what only a page break or a font had made.
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}\u115f\u1160\u3164\uffa0\u034f\ufdd0-\ufdef\ufffe\uffff]/gu;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const JOINER = /(^|[^])[\u200c\u200d]+/g;
const FIRST_JOINING = '\u0300';
/** Signs of the fonts Symbol and Wingdings that people use as words. */
const SIGNS = {
  '\uf0b7': '•', '\uf0a7': '▪', '\uf0e0': '→', '\uf0df': '←', '\uf0fc': '✓', '\uf0fe': '☑', '\uf0a8': '☐', '\uf06f': '☐', '\uf04a': '☺',
};

export function clean(text) {
  return text
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(JOINER, (_, before) => (before >= FIRST_JOINING ? _.slice(0, before.length + 1) : before))
    .replace(/[\ue000-\uf8ff]/g, sign => SIGNS[sign] ?? '')
    .replace(/[ﬀ-ﬆ]/g, sign => sign.normalize('NFKC'))
    .toWellFormed()
    .normalize('NFC');
}
