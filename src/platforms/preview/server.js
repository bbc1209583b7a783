// Asks the server, and says on the page how that goes.

const { locale } = document.body.dataset;
const status = document.querySelector('#status');

/** What the server answers to this; rejects where it does not. */
export async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, locale }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** The server's own markup as elements; every text in it was escaped there. */
export function elementsOf(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.children];
}

/** Says something to who does not see it, and a failure to everybody; in the dialog where one stands over the page. */
export function say(text, isFailure = false) {
  const place = document.querySelector('dialog[open] .status') ?? status;
  place.textContent = text;
  place.classList.toggle('failed', isFailure);
}

/** Shows by a place that its answer is on the way. */
export async function whileWorking(place, work) {
  place.setAttribute('aria-busy', 'true');
  say('');
  const patience = setTimeout(() => say(status.dataset.working), 400);
  try {
    await work();
  } catch {
    clearTimeout(patience);
    say(status.dataset.failed, true);
  } finally {
    clearTimeout(patience);
    place.removeAttribute('aria-busy');
  }
}
