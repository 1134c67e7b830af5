// Makes what works without it handier: shows which words a link points at, opens what holds its target, closes a card with Escape.
'use strict';
(() => {
  const show = () => {
    const id = location.hash.slice(1);
    for (const marked of document.querySelectorAll('.m.on')) marked.classList.remove('on');
    if (!/^[a-z]+-?[0-9]+$/.test(id)) return;
    const target = document.getElementById(id);
    if (!target) return;
    for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true;
    const card = target.classList.contains('card') ? target : null;
    const back = card && card.querySelector('.close').hash.slice(1);
    for (const piece of document.querySelectorAll('[data-marks~="' + (back || id) + '"]')) piece.classList.add('on');
    if (card) card.focus({preventScroll: true}); else target.scrollIntoView({block: 'center'});
  };
  addEventListener('hashchange', show);
  addEventListener('keydown', e => {
    const card = e.key === 'Escape' && document.querySelector('.card:target');
    if (!card) return;
    const back = card.querySelector('.close').hash;
    location.hash = back;
    const mark = document.getElementById(back.slice(1));
    const link = mark && mark.closest('a');
    if (link) link.focus();
  });
  for (const print of document.querySelectorAll('button.print')) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  show();
})();
