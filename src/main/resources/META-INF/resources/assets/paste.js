// Fills the form of /paste with what stands behind the # of its address, and makes the bookmark that puts it there.
(function () {
  'use strict';
  var LONGEST = 400000;
  var came = new URLSearchParams(location.hash.slice(1));
  var filled = false;
  ['title', 'url', 'text'].forEach(function (name) {
    var value = (came.get(name) || '').slice(0, LONGEST);
    // an address of another kind than a page's is none of an article's
    if (value && (name !== 'url' || /^https?:\/\//i.test(value))) {
      document.getElementById(name).value = value;
      filled = true;
    }
  });
  if (filled) {
    var told = document.getElementById('came');
    told.textContent = told.getAttribute('data-came');
    // the text of a page has no business in the browser's history
    history.replaceState(null, '', location.pathname);
  }

  function bookmarklet(server) {
    var d = document;
    var article = d.querySelector('article') || d.querySelector('main') || d.body;
    var head = d.querySelector('h1');
    var link = d.querySelector('link[rel=canonical]');
    var text = String(getSelection()).trim() || article.innerText;
    open(server + '/paste#' + new URLSearchParams({
      url: (link && link.href) || location.href,
      title: (head ? head.innerText : d.title).trim(),
      text: text.slice(0, 400000)
    }), '_blank', 'noopener');
  }

  var code = '(' + bookmarklet.toString().replace(/\s+/g, ' ') + ')(' + JSON.stringify(location.origin) + ')';
  document.getElementById('bookmark').href = 'javascript:' + encodeURIComponent(code);
  document.getElementById('bookmarklet').hidden = false;
})();
