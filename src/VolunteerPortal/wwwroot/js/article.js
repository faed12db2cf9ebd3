// What goes with a text to read: pass it on, print it, listen to it. Buttons are hidden until they can work.

// Passes a page on: the system's share sheet where there is one, else the address is copied. The form within is told, to count.
export function share(part) {
  const url = part.dataset.url ?? location.href;
  const say = text => { part.querySelector("[role=status]").textContent = text; };
  const form = part.querySelector("form");
  const count = () => form && navigator.sendBeacon(form.action, new FormData(form));

  wire(part.querySelector("[data-copy]"), true, async () => {
    if (await copy(url)) { say(part.dataset.copied); count(); }
    else say(url);
  });
  wire(part.querySelector("[data-send]"), "share" in navigator, async () => {
    try { await navigator.share({ url, title: part.dataset.title ?? document.title }); count(); }
    catch { /* closed without sending */ }
  });
}

function wire(button, works, act) {
  if (!button || !works) return;
  button.hidden = false;
  button.addEventListener("click", event => { event.preventDefault(); act(); });
}

// The clipboard needs https; the old way also works on a plain intranet
async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; }
  catch {
    const box = Object.assign(document.createElement("textarea"), { value: text, className: "vh" });
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

// A print button; with data-now the page prints by itself.
export function print(button) {
  button.hidden = false;
  button.addEventListener("click", event => { event.preventDefault(); window.print(); });
  if ("now" in button.dataset) window.print();
}

// Reads a text aloud, where the device has a Chinese voice. The button is hidden until one is found.
export function speak(button) {
  const speech = window.speechSynthesis;
  if (!speech) return;
  const text = document.querySelector(button.dataset.read);
  const start = button.innerHTML;
  let voice;

  const find = () => {
    voice = speech.getVoices().find(v => /^(zh|cmn)\b/i.test(v.lang));
    button.hidden = !voice;
  };
  const stop = () => { speech.cancel(); button.innerHTML = start; button.setAttribute("aria-pressed", "false"); };
  const read = () => {
    // Paragraph by paragraph: browsers cut a long utterance off
    const parts = [...text.querySelectorAll("h1,h2,h3,p,li")].map(part => part.textContent.trim()).filter(Boolean);
    parts.forEach((part, at) => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(part), { voice, lang: voice.lang });
      if (at === parts.length - 1) utterance.onend = stop;
      speech.speak(utterance);
    });
    button.textContent = button.dataset.stop;
    button.setAttribute("aria-pressed", "true");
  };

  find();
  speech.addEventListener?.("voiceschanged", find);
  button.addEventListener("click", event => { event.preventDefault(); speech.speaking ? stop() : read(); });
  addEventListener("pagehide", () => speech.cancel());
}
