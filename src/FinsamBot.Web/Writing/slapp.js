// A file that is dropped anywhere on the page is sent as if it had been chosen in the page's field for Word files. Without this script the
// field does the same. What is being typed is kept by the page's own script when the page is left.
'use strict';
(() => {
  const field = document.getElementById('wordfil');
  if (!field) return;
  document.getElementById('wordslapp').hidden = false;
  const holdsFile = event => event.dataTransfer !== null && event.dataTransfer.types.includes('Files');
  // Without this the browser would open the file in the page's place.
  addEventListener('dragover', event => { if (holdsFile(event)) event.preventDefault(); });
  addEventListener('drop', event => {
    // The editor has taken a picture, to say that it has no place for it.
    if (event.defaultPrevented || !holdsFile(event)) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
    field.form.requestSubmit();
  });
})();
