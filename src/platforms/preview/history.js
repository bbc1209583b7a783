// What the channels show at each place of this tab's history, so that back and forward load nothing anew.

/** Places that are kept: an older one is loaded again by its address. */
const mostKept = 50;

const channels = () => [...document.querySelectorAll('.channel .messages')];
const kept = new Map();
let at = history.state?.at ?? 0;

history.replaceState({ at }, '');

/** Keeps what is shown here. */
function keep() {
  kept.delete(at);
  kept.set(
    at,
    channels().map((messages) => ({ messages, shown: [...messages.children], top: messages.scrollTop })),
  );
  if (kept.size > mostKept) kept.delete(kept.keys().next().value);
}

/** The links to the other languages show the same answer. */
function followAddress() {
  for (const link of document.querySelectorAll('a[data-lang]')) {
    const query = new URLSearchParams(location.search);
    query.set('lang', link.dataset.lang);
    link.href = `/?${query.toString()}`.replaceAll('%2F', '/');
  }
}

/** Whether the last answer has an address, so that a link to it can be copied. */
export const hasAddress = () => history.state?.isWhole !== false;

/**
 * A further answer.
 * @param address where it is shown again; null where nothing says which one it is
 * @param show changes what the channels show
 * @param isSame whether it takes the place of the last one in the history too
 */
export function visit(address, show, isSame = false) {
  if (!isSame) {
    keep();
    at += 1;
    for (const later of [...kept.keys()].filter((own) => own >= at)) kept.delete(later);
  }
  show();
  const state = { at, isWhole: address !== null };
  const to = address ?? `/?lang=${document.body.dataset.locale}`;
  if (isSame) history.replaceState(state, '', to);
  else history.pushState(state, '', to);
  followAddress();
}

/**
 * Shows what was shown before or after, without loading it anew where it is still known.
 * @param done called when it is shown
 */
export function followHistory(done) {
  addEventListener('popstate', ({ state }) => {
    keep();
    at = state?.at ?? 0;
    const known = kept.get(at);
    if (!known) return location.reload();
    for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
    for (const { messages, shown, top } of known) {
      messages.replaceChildren(...shown);
      messages.scrollTop = top;
      for (const option of messages.querySelectorAll('option')) option.selected = option.defaultSelected;
    }
    followAddress();
    done();
  });
}
