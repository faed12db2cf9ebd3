// The captcha without a picture: a worker searches for the number the server asks for, nothing has to be typed. Chosen by one tap
// beside the picture and remembered on this device.
const chosen = {
  get: () => { try { return localStorage.getItem("captcha") === "pow"; } catch { return false; } },
  set: on => { try { on ? localStorage.setItem("captcha", "pow") : localStorage.removeItem("captcha"); } catch { /* private mode */ } },
};

export default function captcha(part, { powWorker }) {
  const proof = part.querySelector("[name=captchaProof]");
  const form = part.closest("form");
  let waiting = null;
  let renewal;
  let run = 0;

  const show = state => {
    for (const box of part.querySelectorAll("[data-state]")) box.hidden = !box.dataset.state.split(" ").includes(state);
    part.dataset.now = state;
  };

  const start = async () => {
    const mine = ++run;
    proof.value = "";
    show("working");
    const begun = performance.now();
    try {
      const task = await fetchTask(part.dataset.challenge);
      const number = await solve(powWorker, task);
      if (mine !== run) return;
      proof.value = write(task, number);
      const seconds = Math.max(1, Math.round((performance.now() - begun) / 1000));
      for (const place of part.querySelectorAll("[data-seconds]")) place.textContent = place.dataset.seconds.replace("{0}", seconds);
      clearTimeout(renewal);
      renewal = setTimeout(() => part.dataset.now === "done" && start(), untilExpiry(task));
      show("done");
    } catch {
      if (mine === run) show("failed");
    }
    const button = waiting;
    waiting = null;
    if (button && proof.value) form.requestSubmit(button);
  };

  const toPicture = () => { run++; waiting = null; chosen.set(false); clearTimeout(renewal); proof.value = ""; show("picture"); };

  part.addEventListener("click", event => {
    if (event.target.closest("[data-spare]")) { event.preventDefault(); chosen.set(true); start(); }
    if (event.target.closest("[data-retry]")) { event.preventDefault(); start(); }
    if (event.target.closest("[data-back]")) { event.preventDefault(); toPicture(); }
  });
  // Sent before the number is found: it goes by itself a moment later
  form.addEventListener("submit", event => {
    if (part.dataset.now !== "working") return;
    event.preventDefault();
    waiting = event.submitter;
  }, { capture: true });

  part.querySelectorAll("[data-spare]").forEach(button => { button.hidden = false; });
  chosen.get() ? start() : show("picture");
}

async function fetchTask(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" }, cache: "no-store" });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function solve(url, { challenge, salt, maxnumber }) {
  return new Promise((found, failed) => {
    const worker = new Worker(url, { type: "module" });
    const end = (act, value) => { clearTimeout(limit); worker.terminate(); act(value); };
    const limit = setTimeout(() => end(failed), 60_000);
    worker.onmessage = ({ data }) => end(data === null ? failed : found, data);
    worker.onerror = () => end(failed);
    worker.postMessage({ challenge, salt, maxnumber });
  });
}

const write = ({ algorithm, challenge, salt, signature }, number) =>
  btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));

// A fresh one a little before the server would call it too old
function untilExpiry({ salt }) {
  const expires = Number(/[?&]expires=(\d+)/.exec(salt)?.[1]);
  return expires ? Math.max(5_000, expires * 1000 - Date.now() - 10_000) : 150_000;
}
