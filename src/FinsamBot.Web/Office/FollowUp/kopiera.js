// Copies the list that a button belongs to. Without this script the list is selected and copied by hand.
'use strict';
(() => {
  for (const button of document.querySelectorAll('button[data-copies]')) {
    const list = document.getElementById(button.dataset.copies);
    const status = document.getElementById(button.dataset.status);
    if (!list || !status) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      // Emptied first, so that a second press is read out too.
      status.textContent = '';
      status.textContent = await copy(list) ? button.dataset.done : button.dataset.failed;
    });
  }

  /** In a foreign frame the browser may refuse the first way. Where it refuses both, the list stays selected. */
  async function copy(list) {
    try {
      await navigator.clipboard.writeText(list.value);
      return true;
    } catch {
      list.focus();
      list.select();
    }
    try { return document.execCommand('copy'); } catch { return false; }
  }
})();
