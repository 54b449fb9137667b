// Sends a call of the control API from its own page and shows the answer.
async function send(event) {
  event.preventDefault();
  const form = event.target;
  const output = form.querySelector("pre");
  const options = { method: form.dataset.method };
  if (form.elements.body) {
    options.body = form.elements.body.value;
    options.headers = { "content-type": "application/json" };
  }
  const answer = await fetch(form.elements.path.value, options);
  const text = await answer.text();
  let shown = text;
  try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch { /* not JSON: shown as it is */ }
  output.textContent = `${answer.status} ${answer.statusText}\n${shown}`;
  output.hidden = false;
}
document.querySelectorAll("form.try").forEach((form) => form.addEventListener("submit", send));
