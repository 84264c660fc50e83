(function () {
  "use strict";
  var room = document.getElementById("room"), words = document.getElementById("words"), source = null, waiting = 0, sending = false;
  if (!room || !window.fetch || !window.DOMParser) { return; }
  var bar = document.getElementById("bar");

  function tell(text) { words.textContent = text; }

  function put(html, always, cards) {
    var page = new DOMParser().parseFromString(html, "text/html"), next = page.getElementById("room"), head = page.getElementById("bar");
    if (!next) { window.location.replace("/join/room"); return; }
    var moved = next.dataset.step !== room.dataset.step;
    if (always || moved) {
      room.replaceWith(next); room = next;
      if (head && bar) { bar.replaceWith(head); bar = head; }
      document.title = page.title;
      window.scrollTo(0, 0);
      room.querySelector("h1").focus();
      tell(room.dataset.told || "");
    } else {
      var fresh = next.querySelector("#live"), old = room.querySelector("#live");
      if (fresh && old && (cards || !old.contains(document.activeElement))) { old.replaceWith(fresh); }
      room.dataset.version = next.dataset.version;
    }
  }

  function look() {
    waiting = 0;
    if (sending) { return; }
    fetch("/join/room", { cache: "no-store" }).then(function (answer) { return answer.text(); })
      .then(function (html) { if (!sending) { put(html, false); } }).catch(function () { soon(3000); });
  }

  function soon(most) { if (!waiting) { waiting = window.setTimeout(look, Math.random() * most); } }

  function send(form, body) {
    var cards = form.getAttribute("action") === "/join/support";
    sending = true;
    tell(room.dataset.sending);
    fetch(form.getAttribute("action"), { method: "POST", body: body, cache: "no-store" })
      .then(function (answer) { return answer.text(); })
      .then(function (html) { sending = false; tell(""); put(html, !cards, cards); })
      .catch(function () {
        tell(room.dataset.offline);
        window.setTimeout(function () { send(form, body); }, 2000);
      });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target, button = event.submitter;
    if (!room.contains(form) || form.method !== "post") { return; }
    event.preventDefault();
    if (sending) { return; }
    var body = new URLSearchParams(new FormData(form));
    if (button && button.name) { body.append(button.name, button.value); }
    send(form, body);
  });

  function listen() {
    if (source) { source.close(); }
    if (!window.EventSource) { window.setInterval(check, 5000); return; }
    source = new EventSource("/join/room/live?v=" + room.dataset.version);
    source.onmessage = function (event) { if (event.data !== room.dataset.version) { soon(600); } };
  }

  function check() {
    fetch("/join/room/version", { cache: "no-store" }).then(function (answer) { return answer.json(); })
      .then(function (told) { if (String(told.version) !== room.dataset.version) { look(); } }).catch(function () {});
  }

  document.addEventListener("visibilitychange", function () { if (!document.hidden) { listen(); check(); } });
  listen();
})();
