// Comfort for the pages of `liaison serve`. Everything works without it: links are links, forms are forms.
"use strict";

// Light or dark: the sheets say what is dark in rules of one media query, which the button turns on or off.
const theme = {
  chosen() {
    try { return localStorage.getItem("theme"); } catch { return null; }
  },
  isDark() {
    return this.chosen() ? this.chosen() === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  },
  apply() {
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSMediaRule)) continue;
        rule.written ??= rule.media.mediaText;
        if (!rule.written.includes("prefers-color-scheme")) continue;
        rule.media.mediaText = { dark: "all", light: "not all" }[this.chosen()] ?? rule.written;
      }
    }
  },
  toggle() {
    try { localStorage.setItem("theme", this.isDark() ? "light" : "dark"); } catch { return; }
    this.apply();
  },
};

// A change of the map is fetched and put in place, so that the eye keeps its hold.
const live = {
  request: null,

  announce(key) {
    const box = document.getElementById("announcement");
    if (box) box.textContent = box.dataset[key] ?? "";
  },

  async go(address, push = true) {
    this.request?.abort();
    const request = this.request = new AbortController();
    document.body.classList.add("busy");
    this.announce("loading");
    try {
      const response = await fetch(address, { signal: request.signal, headers: { Accept: "text/html" } });
      const isPage = (response.headers.get("Content-Type") ?? "").startsWith("text/html");
      const page = isPage && new DOMParser().parseFromString(withoutSheets(await response.text()), "text/html");
      if (!page || !page.getElementById("content")) { location.assign(address); return; }
      if (push) history.pushState(null, "", address);
      this.shown = location.pathname + location.search;
      this.put(page);
      this.show(new URL(address, location.href).hash.slice(1));
      this.announce("loaded");
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    } finally {
      if (this.request === request) document.body.classList.remove("busy");
    }
  },

  put(page) {
    const content = page.getElementById("content");
    const old = document.getElementById("content");
    const open = new Set([...old.querySelectorAll("details[open]")].map((box) => box.className));
    // The policy knows the sheets of this page by a word of its own; those of the fetched page go in by script.
    document.adoptedStyleSheets = [...content.querySelectorAll("desc[data-sheet]")].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text.textContent);
      text.remove();
      return sheet;
    });
    const zoom = document.getElementById("map-frame")?.dataset.zoom;
    old.replaceWith(document.adoptNode(content));
    document.title = page.title;
    const links = page.querySelectorAll(".settings a");
    document.querySelectorAll(".settings a").forEach((link, position) => {
      if (links[position]) link.setAttribute("href", links[position].getAttribute("href"));
    });
    for (const box of content.querySelectorAll("details")) if (open.has(box.className)) box.open = true;
    prepare(content);
    if (zoom) setZoom(Number(zoom));
    theme.apply();
  },

  // What was asked for comes into view, and is where the keyboard goes on.
  show(name) {
    const panel = document.getElementById("panel");
    if (!panel?.querySelector(".card, .tie, .source")) return;
    panel.setAttribute("tabindex", "-1");
    panel.focus({ preventScroll: true });
    scrollToPassage(panel, name && document.getElementById(decodeURIComponent(name)));
    if (matchMedia("(max-width: 60rem)").matches) panel.scrollIntoView({ block: "nearest" });
  },
};

// The sheets of a fetched page as mere text: its parser obeys this page's policy, and would complain.
function withoutSheets(text) {
  return text.replace(/<style nonce="\w*">([^<]*)<\/style>/g, "<desc data-sheet>$1</desc>");
}

function scrollToPassage(panel, passage) {
  if (!passage || !panel.contains(passage)) return;
  const text = passage.closest(".article-text");
  const offset = (inner, outer) => inner.getBoundingClientRect().top - outer.getBoundingClientRect().top;
  text.scrollTop += offset(passage, text) - text.clientHeight / 3;
  panel.scrollTop += offset(text.closest(".source"), panel) - 12;
}

// Names while one types.
let suggestionCount = 0;
function addSuggestions(input) {
  const list = document.createElement("datalist");
  list.id = "suggestions-" + ++suggestionCount;
  input.after(list);
  input.setAttribute("list", list.id);
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (text.length < 2) { list.replaceChildren(); return; }
    timer = setTimeout(async () => {
      const address = "/api/v1/actors?" + new URLSearchParams({ text, limit: 8 });
      try {
        const response = await fetch(address);
        if (!response.ok || input.value.trim() !== text) return;
        list.replaceChildren(...(await response.json()).map(({ actor }) => {
          const option = document.createElement("option");
          option.value = actor.name;
          return option;
        }));
      } catch { /* The field works without. */ }
    }, 150);
  });
}

// The period as two handles on a line of months.
function addSlider(timeline) {
  const form = document.querySelector(".filter-form");
  if (!form) return;
  const first = Number(timeline.dataset.first) * 12;
  const last = Number(timeline.dataset.last) * 12 + 11;
  const month = (text, isEnd) => {
    if (!text) return isEnd ? last : first;
    const [year, number] = text.split("-").map(Number);
    return Math.min(last, Math.max(first, year * 12 + (number ? number - 1 : isEnd ? 11 : 0)));
  };
  const written = (value) => `${Math.floor(value / 12)}-${String(value % 12 + 1).padStart(2, "0")}`;
  const box = document.createElement("div");
  box.className = "slider";
  const output = document.createElement("output");
  const handles = [false, true].map((isEnd) => {
    const handle = document.createElement("input");
    handle.type = "range";
    handle.min = first;
    handle.max = last;
    handle.value = month(isEnd ? timeline.dataset.until : timeline.dataset.since, isEnd);
    handle.setAttribute("aria-label", isEnd ? timeline.dataset.labelUntil : timeline.dataset.labelSince);
    return handle;
  });
  const [start, end] = handles;
  const tell = () => {
    output.textContent = `${written(Number(start.value))} – ${written(Number(end.value))}`;
    for (const handle of handles) handle.setAttribute("aria-valuetext", written(Number(handle.value)));
  };
  for (const handle of handles) {
    handle.addEventListener("input", () => {
      if (Number(start.value) > Number(end.value)) {
        if (handle === start) end.value = start.value; else start.value = end.value;
      }
      tell();
    });
    handle.addEventListener("change", () => {
      form.elements.since.value = Number(start.value) === first ? "" : written(Number(start.value));
      form.elements.until.value = Number(end.value) === last ? "" : written(Number(end.value));
      form.requestSubmit();
    });
  }
  tell();
  box.append(output, ...handles);
  timeline.append(box);
}

// A closer look: the picture in its own size or larger, moved by dragging or by the bars.
function setZoom(zoom) {
  const frame = document.getElementById("map-frame");
  const picture = frame?.querySelector("svg");
  if (!picture) return;
  picture.ownWidth ??= parseFloat(picture.getAttribute("width")) * 4 / 3;
  frame.dataset.zoom = zoom;
  frame.classList.toggle("zoomed", zoom > 0);
  picture.setAttribute("width", zoom > 0 ? picture.ownWidth * zoom : picture.ownWidth);
  frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
}

function addZoom(frame) {
  const picture = frame.querySelector("svg");
  if (!picture) return;
  const bar = document.createElement("div");
  bar.className = "zoom";
  const isFrench = document.documentElement.lang === "fr";
  const shown = () => Number(frame.dataset.zoom) || frame.clientWidth / (parseFloat(picture.getAttribute("width")) * 4 / 3);
  for (const [text, label, action] of [
    ["−", isFrench ? "Réduire" : "Smaller", () => setZoom(Math.max(0.3, shown() / 1.3))],
    ["+", isFrench ? "Agrandir" : "Larger", () => setZoom(Math.min(6, shown() * 1.3))],
    ["⤢", isFrench ? "Ajuster à la fenêtre" : "Fit to the window", () => setZoom(0)],
  ]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.title = label;
    button.addEventListener("click", action);
    bar.append(button);
  }
  frame.before(bar);
  let drag;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType !== "mouse") return;
    drag = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop, isMoved: false };
  });
  frame.addEventListener("pointermove", (event) => {
    if (!drag || !(event.buttons & 1)) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (Math.abs(x) + Math.abs(y) > 5) drag.isMoved = true;
    if (!drag.isMoved) return;
    frame.scrollLeft = drag.left - x;
    frame.scrollTop = drag.top - y;
  });
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  // What ends a drag is no click on what lies below.
  frame.addEventListener("click", (event) => {
    if (drag?.isMoved) { event.preventDefault(); event.stopPropagation(); }
    drag = undefined;
  }, true);
}

function prepare(root) {
  for (const input of root.querySelectorAll("[data-suggest]")) addSuggestions(input);
  for (const timeline of root.querySelectorAll(".timeline")) addSlider(timeline);
  for (const frame of root.querySelectorAll("#map-frame")) addZoom(frame);
}

// The address of a form that asks with GET, without empty fields.
function addressOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") query.append(name, value);
  const text = query.toString();
  return form.getAttribute("action") + (text ? "?" + text : "");
}

const isMap = (url) => url.origin === location.origin && url.pathname === "/map";

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.("a[href]");
  if (!link || link.hasAttribute("download")) return;
  const url = new URL(link.getAttribute("href"), location.href);
  // Between maps only: every other page is loaded as ever.
  if (!isMap(url) || !isMap(location) || link.getAttribute("href").startsWith("#")) return;
  if (url.searchParams.get("lang") !== new URL(location.href).searchParams.get("lang")) return;
  event.preventDefault();
  live.go(url.pathname + url.search + url.hash);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-live") || form.method !== "get") return;
  event.preventDefault();
  const address = addressOf(form);
  if (isMap(location) && isMap(new URL(address, location.href))) live.go(address); else location.assign(address);
});

// A step to another place of the same page is the browser's own affair.
live.shown = location.pathname + location.search;
addEventListener("popstate", () => {
  if (location.pathname + location.search === live.shown) return;
  if (isMap(location)) live.go(location.pathname + location.search + location.hash, false); else location.reload();
});

const button = document.getElementById("theme");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => theme.toggle());
}
theme.apply();
prepare(document);
const panel = document.getElementById("panel");
if (panel) scrollToPassage(panel, location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))));
