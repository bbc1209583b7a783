// Runs in the browser as it stands here: sends what is typed and clicked, and puts the answers in their place.

const { session, locale } = document.body.dataset;
const form = document.querySelector('form');
const status = document.querySelector('#status');
/** Longer words make no address. */
const longestAddress = 1500;

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, locale }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

/** The server's own markup as elements; every text in it was escaped there. */
function elementsOf(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return [...template.content.children];
}

function showFromTop(message) {
  const messages = message.closest('.messages');
  messages.scrollTop += message.getBoundingClientRect().top - messages.getBoundingClientRect().top;
}

function say(text, isFailure = false) {
  status.textContent = text;
  status.classList.toggle('failed', isFailure);
}

/** Says the heading and the first sentences of an answer to who does not see it. */
function announce(messages) {
  const parts = messages.flatMap((one) => [...one.querySelectorAll('.shown :is(h3, p)')]);
  say(
    parts
      .slice(0, 3)
      .map((part) => part.textContent)
      .join('. '),
  );
}

async function whileWorking(place, work) {
  place.setAttribute('aria-busy', 'true');
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

function address(text, language) {
  const query = text.length > longestAddress ? { lang: language } : { q: text, lang: language };
  return `/?${new URLSearchParams(query)}`.replaceAll('%2F', '/');
}

function ask(text) {
  return whileWorking(document.querySelector('main'), async () => {
    const answer = await post('/preview/words', { text, session });
    if (answer.kind !== 'messages') throw new Error(`an answer of kind ${answer.kind}`);
    for (const platform of ['slack', 'discord']) {
      const messages = document.querySelector(`#${platform} .messages`);
      const added = elementsOf(answer[platform]);
      messages.append(...added);
      showFromTop(added[0]);
      if (platform === 'slack') announce(added.slice(1));
    }
    history.pushState(null, '', address(text, locale));
    for (const link of document.querySelectorAll('a[data-lang]'))
      link.href = address(text, link.dataset.lang);
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = form.elements.q.value.trim();
  if (!text) return;
  form.reset();
  void ask(text);
});

addEventListener('popstate', () => location.reload());

/** A click as each platform's own client would tell it. */
function clickOn(control, platform) {
  const isMenu = control.tagName === 'SELECT';
  if (platform === 'discord') {
    return {
      platform,
      data: { custom_id: control.dataset.custom, ...(isMenu ? { values: [control.value] } : {}) },
    };
  }
  const action = {
    action_id: control.dataset.action,
    block_id: control.closest('[data-block]').dataset.block,
  };
  return {
    platform,
    action: isMenu
      ? { ...action, selected_option: { value: control.value } }
      : { ...action, value: control.value },
  };
}

const controlsOf = (message) => [...message.querySelectorAll('.controls select, .controls button')];

/** The last click on each message: an answer to an earlier one comes too late. */
const lastClick = new WeakMap();

function click(control) {
  const message = control.closest('.message');
  const { platform } = message.dataset;
  const sent = clickOn(control, platform);
  lastClick.set(message, sent);
  return whileWorking(message, async () => {
    const answer = await post('/preview/click', { click: sent });
    if (answer.kind !== 'message') throw new Error(`an answer of kind ${answer.kind}`);
    if (lastClick.get(message) !== sent) return;
    const [shown] = elementsOf(answer.message);
    if (answer.place === 'replace') {
      const index = controlsOf(message).indexOf(control);
      const hadFocus = message.contains(document.activeElement);
      shown.dataset.private = message.dataset.private;
      message.replaceWith(shown);
      if (hadFocus) controlsOf(shown)[index]?.focus({ preventScroll: true });
    } else {
      message.after(shown);
    }
    showFromTop(shown);
    announce([shown]);
  });
}

/** Copies a payload; where the browser does not let a page do that, selects it to be copied by hand. */
async function copy(button) {
  const text = button.parentElement.querySelector('pre');
  try {
    await navigator.clipboard.writeText(text.textContent);
    say(status.dataset.copied);
    const label = button.textContent;
    button.textContent = status.dataset.copied;
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  } catch {
    getSelection().selectAllChildren(text);
  }
}

document.addEventListener('change', ({ target }) => {
  if (target.matches('.controls select')) void click(target);
});

document.addEventListener('click', (event) => {
  const target = event.target.closest('button, a');
  if (!target) return;
  if (target.matches('.controls button')) void click(target);
  else if (target.matches('[data-copy]')) void copy(target);
  else if (target.matches('a[data-example]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    void ask(target.textContent);
  }
});
