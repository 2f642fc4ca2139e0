// Until the program runs, this says whatever keeps it from starting, and keeps the figures of the
// published case from being taken for those of a link. A file of its own, so that a policy may
// forbid scripts in the page.
(function () {
  "use strict";
  var root = document.documentElement;
  var hasLink = location.hash.length > 1;
  // The style hides the figures until the rest of the page is here.
  if (hasLink) root.setAttribute("data-link", "");

  function fill(id, text) {
    var element = document.getElementById(id);
    if (element) element.textContent = text;
  }

  function say(reason) {
    if (root.hasAttribute("data-ready")) return;
    var message = document.getElementById("not-started");
    if (!message) return;
    if (typeof WebAssembly !== "object") reason = "This browser does not run WebAssembly, or it is switched off.";
    if (isFolder()) {
      reason = "It was opened from a folder, and browsers run programs only from a web server.";
      fill("not-started-advice", "Open Derwent at the address of a web server, or copy its folder to one. Its README says how.");
    }
    fill("not-started-reason", reason);
    if (hasLink) fill("not-started-link", "The figures of your link are not shown; the link itself is not lost: it is still in the address.");
    message.hidden = false;
    var loading = document.getElementById("loading");
    if (loading) loading.hidden = true;
    if (hasLink) fillTiles("not loaded");
  }

  // In the single file the program stands in the page itself, and needs no web server.
  function isFolder() {
    return location.protocol === "file:" && !!document.querySelector("script[type=module][src]");
  }

  function fillTiles(note) {
    var cells = document.querySelectorAll(".waiting .headline dd");
    for (var i = 0; i < cells.length; i++) {
      cells[i].textContent = cells[i].className === "figure" ? "\u2026" : note;
    }
  }

  addEventListener("error", function (event) {
    say(event.message || "A part of the page could not be loaded.");
  }, true);
  addEventListener("unhandledrejection", function (event) {
    say(String(event.reason && event.reason.message || event.reason));
  });
  // The program starts after this; DOMContentLoaded would wait for it.
  document.addEventListener("readystatechange", function () {
    if (document.readyState !== "interactive") return;
    if (hasLink) {
      fillTiles("loading your link");
      fill("loading-what", "Loading the scenario of your link.");
      fill("loading-figures", "");
      root.removeAttribute("data-link");
    }
    if (isFolder() || typeof WebAssembly !== "object") say();
  });
})();
