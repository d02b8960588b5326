// Puts an editor in the place of each <textarea data-editor>. The text area stays in its form and always holds the text in our marks;
// whoever keeps drafts listens to it as before. Its data- attributes hold all words. Without this script it is a plain text area.
import { mount } from './view/mount.js';

for (const area of document.querySelectorAll('textarea[data-editor]')) mount(area);
