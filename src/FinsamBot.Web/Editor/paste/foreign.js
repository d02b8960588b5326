// How other programs say what is no text: comments, deletions that are tracked, pictures, and what is not shown.
const UNSEEN = new Set(('head style script template noscript title meta link xml base object applet audio map param track source input select button '
  + 'option datalist dialog').split(' '));
const PICTURES = new Set('img picture svg video canvas iframe embed imagedata shape shapetype'.split(' '));

const SAFE_LINK = /^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/.*?[?&]url=([^&]+)/i;
const SEARCH_LINK = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/i;
const GOOGLE_COMMENT = ['', 'p > '].map(within => `:scope > ${within}a[id^="cmnt"]:not([id^="cmnt_ref"])`).join();

export function isHidden(element, style) {
  return UNSEEN.has(element.localName) || element.hasAttribute('hidden') || style.display === 'none' || style.visibility === 'hidden'
    || style['mso-hide'] === 'all' || /^field-/.test(style['mso-element'] ?? '') || hasClass(element, /^EOP$/)
    || /^o:(?!p$)|^w:|^m:/.test(element.localName);
}

/** 'mark' where a comment is pointed to, 'text' for what it says; null for anything else. */
export function isComment(element, style) {
  if (hasClass(element, /^msocom(?:txt|off)$/i) || /^comment(?:-list)?$/.test(style['mso-element'] ?? '')) return 'text';
  if (hasClass(element, /^(?:msocomanchor|MsoCommentReference)$/i) || element.localName === 'comment') return 'mark';
  const [href, id] = [element.getAttribute('href') ?? '', element.id];
  if (element.localName === 'a' && /^#(?:_msocom_|cmnt\d)/.test(href)) return 'mark';
  if (style['mso-special-character'] === 'comment') return 'text';
  return /^_com_\d/.test(id) || (/^(?:div|p)$/.test(element.localName) && element.querySelector(GOOGLE_COMMENT)) ? 'text' : null;
}

export const isDeleted = element => element.localName === 'del' || hasClass(element, /^msoDel$|TrackChange\w*Delet/i);

export const isHeading = element =>
  /^h[1-6]$/.test(element.localName) || (element.getAttribute('role') === 'heading' && element.localName !== 'span');

export const isPicture = name => PICTURES.has(name) || /^v:/.test(name);

/** What a picture says instead of a letter, as mail programs draw emoji; empty for one that nobody sees, null for a real one. */
export function pictureWord(element) {
  const alt = element.getAttribute('alt')?.trim() ?? '';
  if (/^(?:\p{Extended_Pictographic}[\ufe0f\u200d\p{Emoji_Modifier}]*)+$/u.test(alt)) return alt;
  const isDot = ['width', 'height'].some(side => /^[01](?:px)?$/.test(element.getAttribute(side) ?? ''));
  return isDot || /^v:(?!imagedata|shape$)|^(?:shapetype)$/.test(element.localName) ? '' : null;
}

/** The address that mail programs and searches wrap in one of their own. */
export function wrappedAddress(href) {
  const found = SAFE_LINK.exec(href) ?? SEARCH_LINK.exec(href);
  if (!found) return href;
  try {
    return decodeURIComponent(found[1]);
  } catch {
    return href;
  }
}

const hasClass = (element, name) => (element.getAttribute('class') ?? '').split(/\s+/).some(one => name.test(one));
