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
    if (target && form.contains(target)) (target.querySelector("[type=radio]:checked, [type=radio], .input") ?? act(target))?.focus();
  };
  addEventListener("hashchange", toTarget);
  form.addEventListener("click", event => event.target.closest("a")?.hash === location.hash && location.hash && toTarget());
  form.querySelector(".reason-open .input")?.focus();
}

// Letters work only while the focus is in the list, and not where one types: nobody decides by accident
function keys(form) {
  const rows = [...form.querySelectorAll("[data-row]")];
  const legend = form.querySelector("[data-keys]");
  if (!legend) return;
  const at = () => rows.findIndex(row => row.contains(document.activeElement));
  const go = place => act(rows[Math.max(0, Math.min(place, rows.length - 1))])?.focus();
  const does = {
    j: () => go(at() + 1),
    k: () => go(at() - 1),
    x: row => row?.querySelector("[name=id]").click(),
    y: row => row?.querySelector("[name=approve]")?.click(),
    n: row => row?.querySelector("a[href^='#refuse-']")?.click(),
    u: () => document.querySelector(".toast form button")?.click(),
  };

  legend.hidden = false;
  form.addEventListener("keydown", event => {
    const doing = does[event.key.toLowerCase()];
    if (!doing || event.ctrlKey || event.altKey || event.metaKey || event.target.matches(".input, [type=radio]")) return;
    event.preventDefault();
    doing(rows[at()]);
  });
  onward(form, rows, go);
}

// After a decision the page comes anew: on with the row that took the place of the decided one
function onward(form, rows, go) {
  const place = `review ${location.pathname.replace(/\/decisions$/, "")}`;
  const store = ownStore();
  form.addEventListener("submit", event => {
    const value = event.submitter?.value;
    const row = rows.findIndex(one => one.id === `row-${value}`);
    if (row >= 0) store?.setItem(place, row);
  });
  const from = store?.getItem(place);
  store?.removeItem(place);
  if (from !== null && from !== undefined && !form.querySelector(".reason-open")) go(Number(from));
}

// What one does first with a row
function act(row) {
  return ["[name=approve]", "a[href^='#refuse-']", "[name=id]"].map(control => row?.querySelector(control)).find(control => control);
}

// A browser that keeps nothing for sites throws at the mere name
function ownStore() {
  try { return sessionStorage; } catch { return null; }
}
