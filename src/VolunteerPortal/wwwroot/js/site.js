// Every page works without script. This brings what nearly every page has, forms, and loads the rest where data-js="name" asks for
// it; the script element knows the hashed addresses.
const script = document.getElementById("site-js");
const own = { password, file };

for (const part of document.querySelectorAll("[data-js]")) {
  const name = part.dataset.js;
  if (own[name]) own[name](part);
  else import(script.getAttribute(`data-${name}`)).then(module => (module[name] ?? module.default)(part, script.dataset));
}

display(document);
forms(document, script.dataset);

// Size and colours change where one is, and what was typed stays. Another mode or language is another page from the server: there what
// was typed is put back, once and on the same page only, from this tab's own store. A password that is shown is still one.
function display(page) {
  const secret = "[type=hidden], [type=password], [autocomplete*=password], [type=file], [name=captchaCode]";
  const isTick = field => field.matches("[type=checkbox], [type=radio]");
  const store = ownStore();
  let sent = Promise.resolve();

  // Named by their place among those of the same name: a page may have the same filters twice, for phones and for desks
  const fields = () => {
    const seen = {};
    return [...page.querySelectorAll("main :is(input, textarea, select)")].filter(field => field.name && !field.matches(secret))
      .map(field => [`${field.name} ${seen[field.name] = (seen[field.name] ?? 0) + 1}`, field]);
  };

  page.addEventListener("submit", event => {
    const { name, value } = event.submitter ?? {};
    if (!isDisplay(event.target) || !name) return store?.removeItem("typed");
    if (name !== "size" && name !== "theme") {
      const typed = fields().map(([place, field]) => [place, isTick(field) ? field.checked : field.value]);
      return store?.setItem("typed", JSON.stringify({ from: location.pathname, typed }));
    }
    event.preventDefault();
    const shown = page.documentElement.dataset;
    if (value) shown[name] = value;
    else delete shown[name];
    for (const button of page.querySelectorAll(`button[name=${name}]`)) button.setAttribute("aria-pressed", String(button.value === value));
    // One after another, for each answer sets the cookie anew
    sent = sent.then(() => fetch("/prefs", { method: "POST", body: new URLSearchParams({ [name]: value }), redirect: "manual" })).catch(() => {});
  });

  const { from = "", typed = [] } = JSON.parse(store?.getItem("typed") ?? "{}");
  store?.removeItem("typed");
  // A refused form stands under an address below the page it belongs to
  if (from !== location.pathname && !from.startsWith(`${location.pathname}/`)) return;
  const known = new Map(typed);
  for (const [place, field] of fields()) {
    if (!known.has(place)) continue;
    field[isTick(field) ? "checked" : "value"] = known.get(place);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// A browser that keeps nothing for sites throws at the mere name
function ownStore() {
  try { return sessionStorage; } catch { return null; }
}

function isDisplay(form) {
  return form.getAttribute("action") === "/prefs";
}

// Forms: the focus goes to what has to be changed, a second tap does not send twice, typed text is not lost by a stray link.
function forms(page, { textBusy }) {
  page.querySelector(".errors [role=alert]")?.focus();
  // The button that Enter reaches where it must not decide anything
  page.addEventListener("click", event => event.target.matches?.("[data-idle]") && event.preventDefault());
  page.addEventListener("click", focusControl);
  page.addEventListener("submit", event => sendOnce(event, textBusy));
  addEventListener("pageshow", event => event.persisted && page.querySelectorAll("[data-sent]").forEach(restore));
  page.querySelectorAll("form[data-guard]").forEach(guard);
}

// A link to an input scrolls there but leaves the focus behind
function focusControl(event) {
  const link = event.target.closest?.(".errors a[href^='#']");
  const control = link && document.getElementById(link.hash.slice(1));
  if (!control) return;
  event.preventDefault();
  const first = control.matches("input,select,textarea,button") ? control : control.querySelector("input,select,textarea") ?? control;
  first.focus();
  first.scrollIntoView({ block: "center" });
}

function sendOnce(event, textBusy) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || "again" in form.dataset || isDisplay(form)) return;
  if ("sent" in form.dataset) return event.preventDefault();
  form.dataset.sent = "";
  const button = event.submitter;
  if (!button?.matches(".btn")) return;
  button.dataset.label = button.innerHTML;
  button.setAttribute("aria-disabled", "true");
  button.textContent = textBusy;
}

// Back from the next page: the form is as it was
function restore(form) {
  delete form.dataset.sent;
  for (const button of document.querySelectorAll("[data-label]")) {
    button.innerHTML = button.dataset.label;
    button.removeAttribute("aria-disabled");
    delete button.dataset.label;
  }
}

function guard(form) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", event => changed && event.preventDefault());
}

// Shows what is typed into a password field, and hides it again.
function password(part) {
  const input = part.querySelector("input");
  const button = part.querySelector("button[aria-pressed]");
  const text = button.querySelector("span");
  const show = text.textContent;
  const set = shown => {
    input.type = shown ? "text" : "password";
    text.textContent = shown ? button.dataset.hide : show;
    button.setAttribute("aria-pressed", String(shown));
  };
  button.hidden = false;
  button.addEventListener("click", () => set(input.type === "password"));
  // A password manager looks for a password field when the form is sent
  input.form?.addEventListener("submit", () => set(false));
}

// The control stays where the keyboard finds it; what one sees and taps is the button.
function file(part) {
  const [input, button, name] = part.children;
  const none = name.textContent;
  const show = () => { name.textContent = input.files[0]?.name ?? none; };
  input.classList.add("vh");
  button.hidden = name.hidden = false;
  button.addEventListener("click", () => input.click());
  // A moment later: a file that is too large is taken out again by whoever measures it
  input.addEventListener("change", () => setTimeout(show));
  show();
}
