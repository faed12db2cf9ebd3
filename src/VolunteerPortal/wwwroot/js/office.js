// Writing an appeal: buttons for what the text area understands, and a grid that takes what a spreadsheet puts on the clipboard.
// Without script the text is typed, and rows come by the button that sends the form.
const figures = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

export function editor(part) {
  const text = part.querySelector("textarea");
  const bar = part.querySelector("[role=toolbar]");
  const count = part.querySelector("[data-count-of]");
  const tools = {
    bold: () => around(text, "**", "**"),
    heading: () => line(text, () => `${figures[text.value.match(/^\s*[一二三四五六七八九十]+、/gm)?.length ?? 0] ?? "一"}、`),
    list: () => line(text, () => "- "),
    link: () => around(text, "[", "](https://)"),
  };
  const show = () => { count.textContent = count.dataset.countOf.replace("{0}", [...text.value].length.toLocaleString("en")); };

  bar.hidden = false;
  bar.addEventListener("click", event => {
    const tool = event.target.closest("button")?.dataset.tool;
    if (tool) tools[tool]();
    show();
  });
  text.addEventListener("input", show);
  arrows(bar);
}

// One stop for the tab key, arrows within: what a toolbar promises
function arrows(bar) {
  const buttons = [...bar.querySelectorAll("button")];
  buttons.forEach((button, place) => { button.tabIndex = place ? -1 : 0; });
  bar.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    buttons.forEach(button => { button.tabIndex = button === next ? 0 : -1; });
    next.focus();
    event.preventDefault();
  });
}

function around(text, before, after) {
  const [start, end] = [text.selectionStart, text.selectionEnd];
  insert(text, start, end, before + text.value.slice(start, end) + after);
  text.setSelectionRange(start + before.length, end + before.length);
}

function line(text, mark) {
  const start = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
  insert(text, start, start, mark());
}

// The old command is the only one that leaves the browser's own undo working
function insert(text, start, end, value) {
  text.focus();
  text.setSelectionRange(start, end);
  if (!document.execCommand("insertText", false, value)) text.setRangeText(value, start, end, "end");
}

export function grid(part) {
  const body = part.querySelector("tbody");
  const most = Number(part.dataset.most);
  const more = part.querySelector("[data-more]");

  more.addEventListener("click", event => {
    event.preventDefault();
    const row = addRow(body, most);
    row?.querySelector("input").focus();
  });
  body.addEventListener("paste", event => {
    const cells = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map(row => row.split("\t"));
    if (cells.length < 2 && cells[0].length < 2) return;
    event.preventDefault();
    if (isHeader(cells[0])) cells.shift();
    fill(body, event.target.closest("td"), cells, most);
  });
}

function isHeader(cells) {
  return cells.some(cell => /电话|手机|联系方式|号码/.test(cell)) && cells.every(cell => cell.replace(/\D/g, "").length < 5);
}

function fill(body, from, cells, most) {
  const first = [...body.rows].indexOf(from.parentElement);
  cells.forEach((values, down) => {
    const row = body.rows[first + down] ?? addRow(body, most);
    values.forEach((value, right) => {
      const input = row?.cells[from.cellIndex + right]?.querySelector("input");
      if (input) input.value = value.trim();
    });
  });
}

// A new row is the last one with its number counted up
function addRow(body, most) {
  const last = body.rows[body.rows.length - 1];
  if (body.rows.length >= most) return null;
  const row = last.cloneNode(true);
  const number = body.rows.length;
  for (const error of row.querySelectorAll(".err")) error.remove();
  for (const input of row.querySelectorAll("input")) {
    input.name = input.name.replace(/\[\d+\]/, `[${number}]`);
    input.id = input.id.replace(/-\d+-/, `-${number}-`);
    input.setAttribute("aria-label", input.getAttribute("aria-label").replace(/\d+/, number + 1));
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    input.value = "";
    input.closest("td").className = "";
  }
  body.append(row);
  return row;
}

// A file that is too large would take all that was typed along to an error page: it is not taken in the first place
export function upload(part) {
  const [input, told] = [part.querySelector("[type=file]"), part.querySelector("[role=alert]")];
  input.addEventListener("change", () => {
    told.hidden = [...input.files].every(file => file.size <= Number(part.dataset.most));
    if (!told.hidden) input.value = "";
  });
}
