// Makes a map page explorable: pan, zoom, search, filters by type, status and time. Without it the page shows all.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const stage = byId("stage");
  const svg = stage.querySelector("svg");
  const search = byId("search");
  const since = byId("since");
  const until = byId("until");
  const undated = byId("undated");
  const count = byId("count");
  const boxes = [...document.querySelectorAll("#filters input[data-kind]")];
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").toLowerCase();

  // What is on the page, read once.
  const lines = new Map();
  const nodes = new Map();
  for (const group of svg.querySelectorAll("g.edge")) {
    lines.set(group.id, { group: group.closest("a") || group, ties: [], ends: [] });
  }
  for (const group of svg.querySelectorAll("g.node")) {
    nodes.set(group.id, { group, text: fold(group.querySelector("title")?.textContent || ""), lines: [] });
  }
  const ties = [...document.querySelectorAll("#relations tbody")].map((row) => {
    const { line, source, target, type, status, from, to } = row.dataset;
    const tie = { row, line, type, status, from, to, text: fold(row.textContent) };
    const drawn = lines.get(line);
    if (drawn) {
      drawn.ties.push(tie);
      drawn.ends = [source, target];
      for (const end of drawn.ends) nodes.get(end)?.lines.push(line);
    }
    return tie;
  });

  // Dates are compared as text: « 2025 » covers all of 2025.
  const firstDay = (date) => (date + "-01-01").slice(0, 10);
  const lastDay = (date) => (date.length === 4 ? date + "-12-31" : date.length === 7 ? date + "-31" : date);
  const isInTime = (tie) => {
    if (!tie.from) return undated.checked;
    return !(since.value && lastDay(tie.to) < since.value) && !(until.value && firstDay(tie.from) > until.value);
  };

  const apply = () => {
    const off = { type: new Set(), status: new Set() };
    for (const box of boxes) if (!box.checked) off[box.dataset.kind].add(box.value);
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const isFound = (text) => words.every((word) => text.includes(word));
    let shown = 0;
    for (const tie of ties) {
      tie.passes = !off.type.has(tie.type) && !off.status.has(tie.status) && isInTime(tie);
      tie.found = tie.passes && isFound(tie.text);
      tie.row.hidden = !tie.found;
      if (tie.found) shown += 1;
    }
    for (const line of lines.values()) {
      line.passes = line.ties.length === 0 || line.ties.some((tie) => tie.passes);
      line.found = line.ties.some((tie) => tie.found);
      line.group.classList.toggle("gone", !line.passes);
      line.group.classList.toggle("faded", words.length > 0 && !line.found);
    }
    let actors = 0;
    for (const node of nodes.values()) {
      const passes = node.lines.length === 0 || node.lines.some((line) => lines.get(line).passes);
      const isNamed = words.length > 0 && isFound(node.text);
      const isNear = node.lines.some((line) => lines.get(line).found);
      node.group.classList.toggle("gone", !passes);
      node.group.classList.toggle("found", isNamed);
      node.group.classList.toggle("faded", words.length > 0 && !isNamed && !isNear);
      if (passes) actors += 1;
    }
    count.textContent = count.dataset.text
      .replace("{shown}", shown).replace("{all}", ties.length).replace("{actors}", actors);
  };

  // The part of the picture that is seen: its view box.
  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...home };
  const look = () => svg.setAttribute("viewBox", [view.x, view.y, view.width, view.height].map((n) => +n.toFixed(2)).join(" "));
  const zoom = (factor, x = view.x + view.width / 2, y = view.y + view.height / 2) => {
    const width = Math.min(home.width * 2, Math.max(home.width / 40, view.width / factor));
    const scale = width / view.width;
    view = { x: x - (x - view.x) * scale, y: y - (y - view.y) * scale, width, height: view.height * scale };
    look();
  };
  const pan = (x, y) => {
    view = { ...view, x: view.x + x * view.width, y: view.y + y * view.height };
    look();
  };
  const reset = () => { view = { ...home }; look(); };
  const place = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return [point.x, point.y];
  };
  byId("zoom-in").addEventListener("click", () => zoom(1.4));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  byId("zoom-reset").addEventListener("click", reset);
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), ...place(event));
  }, { passive: false });
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = {
      "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), "0": reset,
      ArrowLeft: () => pan(-0.1, 0), ArrowRight: () => pan(0.1, 0), ArrowUp: () => pan(0, -0.1),
      ArrowDown: () => pan(0, 0.1),
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  });

  // One pointer drags, two pinch.
  const pointers = new Map();
  let hasDragged = false;
  const spread = () => {
    const [first, second] = [...pointers.values()];
    return second ? Math.hypot(first[0] - second[0], first[1] - second[1]) : 0;
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (pointers.size === 0) hasDragged = false;
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
  });
  stage.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const before = spread();
    const [x, y] = [event.clientX - last[0], event.clientY - last[1]];
    // A hand that trembles does not drag.
    if (!hasDragged && pointers.size === 1 && Math.hypot(x, y) < 4) return;
    if (!hasDragged) stage.setPointerCapture(event.pointerId);
    hasDragged = true;
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    const scale = svg.getScreenCTM().a;
    if (pointers.size === 1) {
      view = { ...view, x: view.x - x / scale, y: view.y - y / scale };
      look();
    } else if (before > 0) {
      zoom(spread() / before, ...place(event));
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    stage.addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  stage.addEventListener("dragstart", (event) => event.preventDefault());
  stage.addEventListener("click", (event) => {
    if (hasDragged) return event.preventDefault();
    const node = event.target.closest("g.node");
    if (!node) return;
    search.value = node.querySelector("title").textContent.split(" – ")[0];
    changed();
  }, true);

  // A row and its line point at each other.
  const light = (row, isOn) => lines.get(row?.dataset.line)?.group.classList.toggle("lit", isOn);
  for (const [start, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    byId("relations").addEventListener(start, (event) => light(event.target.closest("tbody"), true));
    byId("relations").addEventListener(end, (event) => light(event.target.closest("tbody"), false));
  }
  const showTarget = () => {
    const row = location.hash.startsWith("#evidence-") && byId(location.hash.slice(1));
    if (!row) return;
    row.querySelectorAll("details").forEach((details) => { details.open = true; });
    row.scrollIntoView({ block: "nearest" });
  };

  // What is asked for stands in the address, so that it can be passed on.
  const write = () => {
    const state = new URLSearchParams();
    if (search.value) state.set("q", search.value);
    for (const kind of ["type", "status"]) {
      const off = boxes.filter((box) => box.dataset.kind === kind && !box.checked).map((box) => box.value);
      if (off.length) state.set("no-" + kind, off.join(","));
    }
    if (since.value) state.set("since", since.value);
    if (until.value) state.set("until", until.value);
    if (!undated.checked) state.set("undated", "no");
    history.replaceState(null, "", state.size ? "#" + state : location.pathname + location.search);
  };
  const read = () => {
    if (!location.hash.includes("=")) return showTarget();
    const state = new URLSearchParams(location.hash.slice(1));
    search.value = state.get("q") || "";
    since.value = state.get("since") || "";
    until.value = state.get("until") || "";
    undated.checked = state.get("undated") !== "no";
    for (const box of boxes) {
      box.checked = !(state.get("no-" + box.dataset.kind) || "").split(",").includes(box.value);
    }
    apply();
    const factor = Number(state.get("zoom"));
    if (factor > 0) { reset(); zoom(factor); }
  };
  const changed = () => { apply(); write(); };
  for (const input of [search, since, until, undated, ...boxes]) input.addEventListener("input", changed);
  byId("tools").addEventListener("submit", (event) => event.preventDefault());
  byId("tools").addEventListener("reset", () => setTimeout(() => { changed(); reset(); }));
  for (const button of document.querySelectorAll("button[data-all]")) {
    button.addEventListener("click", () => {
      const mine = boxes.filter((box) => box.dataset.kind === button.dataset.all);
      const isOn = !mine.every((box) => box.checked);
      for (const box of mine) box.checked = isOn;
      changed();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape" && document.activeElement === search && search.value) {
      search.value = "";
      changed();
    }
  });
  addEventListener("hashchange", read);
  document.documentElement.classList.add("explorable");
  apply();
  read();
})();
