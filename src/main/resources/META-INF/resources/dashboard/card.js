// Tells the page that holds the card how high it is.
"use strict";
(() => {
  const tell = () => parent.postMessage({ gainsayHeight: document.documentElement.getBoundingClientRect().height }, "*");
  addEventListener("load", tell);
  new ResizeObserver(tell).observe(document.documentElement);
})();
