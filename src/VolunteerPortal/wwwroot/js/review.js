// A review: how many rows are ticked, keys for the row one is at, and the reason at hand. Without script there are boxes, buttons, and
// links that open the reason.
export default function review(form) {
  ticks(form);
  reasons(form);
  keys(form);
}

function ticks(form) {
  const label = form.querySelector("[data-all]");
  if (!label) return;
  const all = label.querySelector("input");
  const boxes = [...form.querySelectorAll("input[type=checkbox][name=id]")];
  const buttons = [...form.querySelectorAll("[data-count]")].map(button => ({ button, plain: button.textContent }));

  const show = () => {
    const chosen = boxes.filter(box => box.checked).length;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    for (const { button, plain } of buttons)
      button.textContent = chosen ? button.dataset.count.replace("{0}", chosen) : plain;
  };

  label.hidden = boxes.length === 0;
  all.addEventListener("change", () => { boxes.forEach(box => { box.checked = all.checked; }); show(); });
  boxes.forEach(box => box.addEventListener("change", show));
  show();
}

// A link to a part of the page scrolls there but leaves the focus behind
function reasons(form) {
  const toTarget = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target || !form.contains(target)) return;
    const first = target.matches(".reason") ? target.querySelector("[type=radio]:checked, [type=radio], .input") : act(target);
    first?.focus();
  };
  addEventListener("hashchange", toTarget);
  form.addEventListener("click", event => {
    const link = event.target.closest("a");
    // One that came back open with what is wrong is folded like any other
    if (link?.hash.startsWith("#row-")) link.closest(".reason-open")?.classList.remove("reason-open");
    if (link?.hash && link.hash === location.hash) toTarget();
  });
  form.querySelector(".reason-open .input")?.focus();
}

// Letters work only while the focus is in the list, and not where one types; one press decides once, however long it is held
function keys(form) {
  const rows = [...form.querySelectorAll("[data-row]")];
  const legend = form.querySelector("[data-keys]");
  if (!legend) return;
  const reasonOf = row => document.getElementById(row.id.replace("row-", "refuse-"));
  const at = () => rows.findIndex(row => row.contains(document.activeElement) || reasonOf(row)?.contains(document.activeElement));
  const go = place => act(rows[Math.max(0, Math.min(place, rows.length - 1))])?.focus();
  const kept = onward(form, rows, go);
  const does = {
    j: () => go(at() + 1),
    k: () => go(at() - 1),
    x: row => row?.querySelector("[name=id]").click(),
    y: row => row?.querySelector("[name=approve]")?.click(),
    n: row => row?.querySelector("a[href^='#refuse-']")?.click(),
    u: () => { kept.save(at()); document.querySelector(".toast form button")?.click(); },
  };

  legend.hidden = false;
  form.addEventListener("keydown", event => {
    const doing = does[event.key.toLowerCase()];
    if (!doing || event.ctrlKey || event.altKey || event.metaKey || event.target.matches(".input, [type=radio]")) return;
    event.preventDefault();
    const moves = "jk".includes(event.key.toLowerCase());
    if (moves || !event.repeat) doing(rows[at()]);
  });
}

// After a decision the page comes anew: on with the row that took the place of the decided one, and the others as they were left
function onward(form, rows, go) {
  const place = `review ${location.pathname.replace(/\/decisions$/, "")}`;
  const store = ownStore();
  const fields = () => [...form.querySelectorAll("[name=id], .reason input")];
  const isTick = field => field.matches("[type=checkbox], [type=radio]");
  const save = row => {
    const left = fields().filter(field => isTick(field) ? field.checked : field.value).map(field => [field.name, field.value]);
    store?.setItem(place, JSON.stringify({ row, left, at: Date.now() }));
  };
  form.addEventListener("submit", event => save(rows.findIndex(one => one.id === `row-${event.submitter?.value}`)));

  const { row = -1, left = [], at = 0 } = JSON.parse(store?.getItem(place) ?? "{}");
  store?.removeItem(place);
  // Later than this it was not the answer to that form: somebody else may have signed in on this device
  if (Date.now() - at > 60_000) return { save };
  if (form.querySelector(".reason-open")) return { save };
  for (const field of fields()) {
    const value = left.find(([name, typed]) => name === field.name && (!isTick(field) || typed === field.value));
    if (!value) continue;
    if (isTick(field)) field.checked = true;
    else field.value = value[1];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  if (row >= 0) go(row);
  return { save };
}

// What one does first with a row
function act(row) {
  return ["[name=approve]", "a[href^='#refuse-']", "[name=id]"].map(control => row?.querySelector(control)).find(control => control);
}

// A browser that keeps nothing for sites throws at the mere name
function ownStore() {
  try { return sessionStorage; } catch { return null; }
}
