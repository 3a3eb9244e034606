// What the pages do beyond links and forms. Without it everything works by loading another page.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = words => { one("#say").textContent = words; };
  const opened = Date.now();

  /* Filters: the result changes in place, and the address with it. */
  const filters = one("#filters");
  const isPhone = matchMedia("(max-width:700px)");
  if (filters && isPhone.matches) {
    one("details", filters).open = false;
  }
  const addressOf = form => {
    const given = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    return form.getAttribute("action") + (String(given) ? "?" + given : "");
  };
  let asked = 0;
  const show = async (address, push) => {
    const turn = ++asked;
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (turn !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const result = one("#result", page);
    if (!answer.ok || answer.redirected && !result || !result) {
      location.href = address;
      return;
    }
    one("#result").replaceWith(document.adoptNode(result));
    document.title = page.title;
    if (push) history.pushState(null, "", address);
    say(one("#found").textContent);
  };
  if (filters) {
    const apply = () => show(addressOf(filters), true).catch(() => filters.submit());
    filters.addEventListener("change", apply);
    filters.addEventListener("submit", event => { event.preventDefault(); apply(); });
    addEventListener("popstate", () => location.reload());
  }

  /* What was seen moves when one leaves after a while, never by loading again. */
  const seen = one("#seen");
  if (seen) {
    let left = false, reloading = false;
    if (window.navigation) {
      navigation.addEventListener("navigate", event => { reloading = event.navigationType === "reload"; });
    }
    addEventListener("pagehide", () => {
      if (!left && !reloading && Date.now() - opened > 30000) {
        left = true;
        navigator.sendBeacon("/seen", new URLSearchParams(new FormData(one("#seen"))));
      }
    });
  }

  /* Time: a handle with one stop for each change. */
  const slider = one("#slider");
  if (slider) {
    const stops = all("#stops [data-at]").map(stop => ({ at: stop.dataset.at, words: stop.dataset.words }));
    const out = one("#slider-words");
    const tell = () => {
      const stop = stops[slider.valueAsNumber];
      slider.setAttribute("aria-valuetext", stop.words);
      out.textContent = stop.words;
    };
    tell();
    slider.addEventListener("input", tell);
    slider.addEventListener("change", () => {
      const address = new URL(location.href);
      if (slider.valueAsNumber === stops.length - 1) address.searchParams.delete("knownAt");
      else address.searchParams.set("knownAt", stops[slider.valueAsNumber].at);
      location.href = address;
    });
  }

  /* What if: each switch asks at once. */
  const whatIf = one("#what-if");
  if (whatIf) {
    whatIf.addEventListener("change", async () => {
      const answer = await fetch(addressOf(whatIf), { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const then = one("#then", page);
      if (!then) { whatIf.submit(); return; }
      one("#then").replaceWith(document.adoptNode(then));
      history.replaceState(null, "", addressOf(whatIf) + "#what-if");
      say(one("#then").textContent.trim());
    });
  }

  /* The graph: one stop for the tab key, arrows move among its boxes. */
  const graph = one("#graph");
  if (graph) {
    const nodes = all("a.node", graph);
    const place = node => node.getBoundingClientRect();
    const focus = node => {
      nodes.forEach(other => other.setAttribute("tabindex", other === node ? "0" : "-1"));
      node.focus();
    };
    nodes.forEach((node, i) => node.setAttribute("tabindex", i ? "-1" : "0"));
    graph.addEventListener("keydown", event => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      const from = event.target.closest && event.target.closest("a.node");
      if (!way || !from) return;
      const at = place(from);
      let best = null;
      for (const node of nodes) {
        const to = place(node);
        const dx = to.left - at.left, dy = to.top - at.top;
        const along = dx * way[0] + dy * way[1], across = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
        if (along > 4 && (!best || along + 2 * across < best.far)) best = { node, far: along + 2 * across };
      }
      event.preventDefault();
      if (best) focus(best.node);
    });
  }
  const copy = one("#copy");
  if (copy) {
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(one("#wording").textContent.trim());
      say("Copied.");
    });
  }
  const unfold = one("#unfold");
  if (unfold) {
    unfold.addEventListener("click", () => all("details.copies").forEach(d => { d.open = true; }));
  }

  /* The wall: pages turn, and old data says that it is old. */
  const wall = one("#wall");
  if (wall) {
    let heard = Date.now();
    const clock = () => {
      const now = new Date();
      one("#clock").textContent = now.toISOString().slice(11, 16);
      const old = Math.round((Date.now() - heard) / 1000);
      one("#heard").textContent = "Last heard from the service " + old + " s ago.";
      one("#old").hidden = old < 60;
    };
    setInterval(clock, 1000);
    clock();
    setInterval(async () => {
      const next = one("#wall").dataset.next;
      try {
        const answer = await fetch(next, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!answer.ok || !one("#wall", page)) return;
        one("#wall").replaceWith(document.adoptNode(one("#wall", page)));
        heard = Date.now();
        clock();
      } catch (away) {
        // The clock goes on saying how old it is.
      }
    }, 20000);
  }

  /* Forms: what it would do is worked out as one types, and names are suggested. */
  const entry = one("#entry");
  if (one("#wrong[tabindex]")) one("#wrong").focus();
  if (entry) {
    const check = async () => {
      const turn = ++asked;
      const address = entry.getAttribute("action") + "?dryRun=true";
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(new FormData(entry)) });
      if (turn !== asked || !answer.ok) return;
      const effect = one("#effect", new DOMParser().parseFromString(await answer.text(), "text/html"));
      if (effect) one("#effect").replaceWith(document.adoptNode(effect));
    };
    let later;
    const soon = () => {
      clearTimeout(later);
      later = setTimeout(() => check().catch(() => {}), 700);
    };
    if (one("#check")) entry.addEventListener("change", soon);
    entry.addEventListener("keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        entry.requestSubmit(one("button.main", entry));
      }
    });

    for (const input of all("input[data-suggest]", entry)) {
      const list = document.createElement("ul");
      const id = input.name + ".id";
      let at = -1, wanted = 0;
      list.className = "suggest";
      list.id = input.id + "-list";
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", "Who or what may be meant");
      list.hidden = true;
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-controls", list.id);
      input.setAttribute("aria-expanded", "false");
      input.after(list);
      const close = () => {
        list.hidden = true;
        at = -1;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
      };
      const choose = option => {
        input.value = option.dataset.name;
        all("[name]", input.parentElement).filter(e => e.name === id).forEach(e => e.remove());
        const chosen = document.createElement("input");
        chosen.type = "hidden";
        chosen.name = id;
        chosen.value = option.dataset.id;
        input.after(chosen);
        all("[name]", input.parentElement).filter(e => e.name === input.name + ".for")
          .forEach(e => { e.value = input.value; });
        all(".choices,.asnew,.told", input.parentElement).forEach(e => e.remove());
        close();
        soon();
      };
      const mark = to => {
        const options = all("li", list);
        if (!options.length) return;
        at = (to + options.length) % options.length;
        options.forEach((o, i) => o.setAttribute("aria-selected", String(i === at)));
        input.setAttribute("aria-activedescendant", options[at].id);
        options[at].scrollIntoView({ block: "nearest" });
      };
      const ask = async () => {
        const turn = ++wanted;
        if (!input.value.trim()) { close(); return; }
        const claim = all("[name]", entry).find(e => e.name === "claim.0.id" && e.type === "hidden");
        const words = new URLSearchParams({ kind: input.dataset.suggest, q: input.value.slice(0, 500) });
        if (claim && claim.value) words.set("claim", claim.value);
        const answer = await fetch("/suggest?" + words, { headers: { Accept: "text/html" } });
        if (turn !== wanted || !answer.ok) return;
        const found = all("li", new DOMParser().parseFromString(await answer.text(), "text/html"));
        list.replaceChildren(...found.map((o, i) => {
          const option = document.adoptNode(o);
          option.id = list.id + "-" + i;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.addEventListener("mousedown", event => { event.preventDefault(); choose(option); });
          return option;
        }));
        list.hidden = !found.length || document.activeElement !== input;
        input.setAttribute("aria-expanded", String(!list.hidden));
        at = -1;
        if (!list.hidden) say(found.length === 1 ? "1 suggestion." : found.length + " suggestions.");
      };
      let soonAsked;
      input.addEventListener("input", () => {
        clearTimeout(soonAsked);
        soonAsked = setTimeout(() => ask().catch(() => {}), 150);
      });
      input.addEventListener("blur", close);
      input.addEventListener("keydown", event => {
        if (list.hidden) return;
        if (event.key === "ArrowDown") mark(at + 1);
        else if (event.key === "ArrowUp") mark(at < 0 ? -1 : at - 1);
        else if (event.key === "Enter" && at >= 0) choose(all("li", list)[at]);
        else if (event.key === "Escape") close();
        else return;
        event.preventDefault();
      });
    }
  }

  /* Keys. */
  const help = one("#help");
  let first = "";
  const rows = () => all("table.claims tbody a[href^='/claims/'], table.list tbody a[href^='/sources/']");
  const move = by => {
    const links = rows();
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    const to = links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))];
    to.focus();
    to.scrollIntoView({ block: "nearest" });
  };
  const step = by => {
    if (slider) {
      const to = slider.valueAsNumber + by;
      if (to >= 0 && to <= Number(slider.max)) {
        slider.value = to;
        slider.dispatchEvent(new Event("input"));
        slider.dispatchEvent(new Event("change"));
      }
    }
  };
  const keys = {
    "/": () => one("#q") && one("#q").focus(),
    j: () => move(1),
    k: () => move(-1),
    f: () => {
      if (filters) {
        one("details", filters).open = true;
        one("input[type=checkbox]", filters).focus();
      }
    },
    n: () => one("#record") && one("#record").click(),
    m: () => one("#seen") && one("#seen").requestSubmit(),
    "[": () => step(-1),
    "]": () => step(1),
    "?": () => help && help.showModal(),
  };
  const places = { d: "/", s: "/sources", f: "/figures" };
  addEventListener("keydown", event => {
    const within = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem("gainsay-keys") === "off"
        || within.closest && within.closest("input:not([type=checkbox]),textarea,select,dialog")) return;
    if (first === "g" && places[event.key]) {
      location.href = places[event.key];
      return;
    }
    first = event.key;
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  const off = one("#keys-off");
  if (off) {
    off.checked = localStorage.getItem("gainsay-keys") === "off";
    off.addEventListener("change", () => localStorage.setItem("gainsay-keys", off.checked ? "off" : "on"));
  }
})();
