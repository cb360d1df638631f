"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  // Light or dark: what was chosen here before, else what the system prefers.
  const stored = () => { try { return localStorage.getItem("demarche-theme"); } catch { return null; } };
  root.dataset.theme = stored() || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  document.querySelector(".theme").addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem("demarche-theme", root.dataset.theme); } catch { /* A page without storage forgets it. */ }
  });
  for (const box of document.querySelectorAll("[data-layer]")) {
    box.addEventListener("change", () => root.classList.toggle("no-" + box.dataset.layer, !box.checked));
  }

  // The index of several articles opens from the bar.
  const index = document.querySelector(".index");
  const opener = document.querySelector(".articles");
  function list(open) {
    root.classList.toggle("listing", open);
    opener.setAttribute("aria-expanded", String(open));
  }
  if (index) {
    opener.hidden = false;
    opener.textContent = index.querySelectorAll("li").length + " articles";
    opener.addEventListener("click", () => list(!root.classList.contains("listing")));
    index.addEventListener("click", event => { if (event.target.closest("a")) list(false); });
  }

  const articles = [...document.querySelectorAll("section.article")];
  let open = null;      // the article on view
  let pinned = "";      // the item chosen by click or key; "" for none
  let shown = null;     // the item on view: the pinned one, or the one under the pointer

  const parts = mark => mark.dataset.marks.split(" ").map(part => part.split("."));
  const items = mark => [...new Set(parts(mark).map(([item]) => item))];

  function show(item, mark) {
    if (!open || (shown === item && !mark)) return;
    shown = item;
    root.classList.toggle("choosing", item !== "" && item === pinned);
    for (const segment of open.querySelectorAll(".report .mark")) {
      segment.classList.remove(...[...segment.classList].filter(name => name === "is" || name.startsWith("is-")));
      if (item === "") continue;
      const roles = parts(segment).filter(part => part[0] === item);
      if (roles.length) segment.classList.add("is", ...roles.map(part => "is-" + part[1]));
    }
    for (const card of open.querySelectorAll(".card")) card.classList.toggle("shown", card.dataset.item === item);
    for (const row of open.querySelectorAll(".lists [data-item]")) row.classList.toggle("chosen", row.dataset.item === item);
    alsoHere(mark ? items(mark).filter(other => other !== item) : []);
    open.querySelector(".detail").scrollTop = 0;
  }

  // Several things may lie under one word: the first by interest is shown, the others are offered.
  function alsoHere(others) {
    const line = open.querySelector(".also");
    line.hidden = others.length === 0;
    line.replaceChildren("Also here: ");
    for (const item of others) {
      const card = open.querySelector(`.card[data-item="${item}"]`);
      if (!card) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.dataset.item = item;
      button.textContent = card.dataset.label;
      line.append(button);
    }
  }

  function pin(item, mark) {
    pinned = item;
    shown = null;
    show(item, mark);
    history.replaceState(null, "", "#" + open.id + (item ? "-" + item : ""));
    const row = item && open.querySelector(`.lists button.chosen`);
    if (row) row.scrollIntoView({ block: "nearest" });
  }

  const evidence = item => [...open.querySelectorAll(".report .is")]
    .find(mark => parts(mark).some(([owner, role]) => owner === item && role !== "actor" && role !== "recipient"))
    || open.querySelector(".report .is");

  function go(item) {
    pin(item);
    const place = evidence(item);
    if (place) place.scrollIntoView({ block: "center" });
  }

  function openArticle(article, item) {
    for (const other of articles) other.classList.toggle("open", other === article);
    open = article;
    document.title = article.dataset.title;
    document.querySelector(".bar .current").textContent = article.dataset.title;
    for (const link of document.querySelectorAll(".index a")) {
      if (link.hash === "#" + article.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (item) go(item);
    else pin("");
  }

  function follow() {
    const [, id, item] = /^#(a\d+)(?:-(\w+))?$/.exec(location.hash) || [];
    const article = articles.find(one => one.id === id) || articles[0];
    if (article) openArticle(article, item && article.querySelector(`.card[data-item="${item}"]`) ? item : "");
    if (!item) scrollTo(0, 0);
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-item]:not(.card)");
    if (button) return go(button.dataset.item);
    const mark = event.target.closest(".report .mark");
    if (mark) {
      const under = items(mark);
      // Clicking the same place again goes on to the next thing that lies there.
      return pin(under[(under.indexOf(pinned) + 1) % under.length], mark);
    }
    if (event.target.closest(".report")) pin("");
  });
  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse" || pinned || !open) return;
    const mark = event.target.closest(".report .mark");
    if (mark) show(items(mark)[0], mark);
    else if (event.target.closest(".report")) show("");
  });
  document.addEventListener("focusin", event => {
    const mark = event.target.closest(".report .mark");
    if (mark && mark.matches(":focus-visible")) pin(items(mark)[0], mark);
  });

  const inOrder = () => [...new Set([...open.querySelectorAll(".report .mark[tabindex]")].map(mark => items(mark)[0]))];
  document.addEventListener("keydown", event => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = event.target.closest(".report .mark");
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      mark.click();
    } else if (event.key === "Escape") {
      list(false);
      pin("");
    } else if (event.key === "j" || event.key === "k") {
      const all = inOrder();
      const at = all.indexOf(pinned);
      const next = event.key === "j" ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0);
      if (all.length) go(all[next]);
    }
  });
  addEventListener("hashchange", follow);
  follow();
})();
