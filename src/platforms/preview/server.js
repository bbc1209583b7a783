// Asks the server, and says on the page how that goes.

const { locale } = document.body.dataset;
const status = document.querySelector('#status');

/** What the server answers to this; rejects with the status where it refuses, without one where it is not reached. */
export async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, locale }),
  });
  if (!response.ok) throw Object.assign(new Error(path), { status: response.status });
  return response.json();
}

/** The server's own markup as elements; every text in it was escaped there. */
export function elementsOf(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.children];
}

/**
 * Says something to who does not see it, in the dialog where one stands over the page.
 * @param kind `working` or `failed`, which everybody sees
 */
export function say(text, kind = '') {
  const place = document.querySelector('dialog[open] .status') ?? status;
  place.textContent = text;
  place.className = `status ${kind}`.trim();
}

function failureOf(error) {
  if (error.status === 413) return status.dataset.tooLong;
  // What cannot be reached at all is no error of ours but one of the browser's own.
  return error instanceof TypeError ? status.dataset.unreachable : status.dataset.failed;
}

/**
 * Shows by a place that its answer is on the way, once that takes a while.
 * @returns whether it came
 */
export async function whileWorking(place, work) {
  place.setAttribute('aria-busy', 'true');
  say('');
  const patience = setTimeout(() => say(status.dataset.working, 'working'), 400);
  try {
    await work();
    if (status.classList.contains('working')) say('');
    return true;
  } catch (error) {
    say(failureOf(error), 'failed');
    return false;
  } finally {
    clearTimeout(patience);
    place.removeAttribute('aria-busy');
  }
}
