// One key an answer. Everything works without this, with the mouse or the tabulator.
'use strict';
(() => {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('textarea, input');
    if (typing) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const pressed = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (!pressed) return;
    event.preventDefault();
    if (pressed.matches('textarea')) pressed.focus();
    else pressed.click();
  });
})();
