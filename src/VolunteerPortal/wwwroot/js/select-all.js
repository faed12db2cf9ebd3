// "Select all" above a table, and buttons that say how many are selected: data-count="通过所选（{0}）".
export default function selectAll(label) {
  const all = label.querySelector("input");
  const form = label.closest("form");
  const boxes = [...form.querySelectorAll(`input[type=checkbox][name="${label.dataset.for}"]`)];
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
