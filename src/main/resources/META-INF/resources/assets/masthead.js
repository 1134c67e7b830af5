// Shows which words a link in the findings points at. Everything works without this, only less visibly.
'use strict';
(() => {
  const show = () => {
    const id = location.hash.slice(1);
    for (const marked of document.querySelectorAll('.m.on')) marked.classList.remove('on');
    if (!/^m[0-9]+$/.test(id)) return;
    for (const piece of document.querySelectorAll('[data-marks~="' + id + '"]')) piece.classList.add('on');
  };
  addEventListener('hashchange', show);
  show();
})();
