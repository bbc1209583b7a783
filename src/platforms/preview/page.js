// Runs in the browser as it stands here: sends what is typed and clicked, and puts the answers in their place.

import { openForm } from './form.js';
import { elementsOf, post, say, whileWorking } from './server.js';

const { session, locale } = document.body.dataset;
const form = document.querySelector('footer form');
const status = document.querySelector('#status');
/** Longer words make no address. */
const longestAddress = 1500;

function showFromTop(message) {
  const messages = message.closest('.messages');
  messages.scrollTop += message.getBoundingClientRect().top - messages.getBoundingClientRect().top;
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
    openLastForm();
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = form.elements.q.value.trim();
  if (!text) return;
  form.reset();
  void ask(text);
});

// As in a channel: a line ends with Shift and Enter, and Enter alone sends.
form.elements.q.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
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

/** What a control does, whatever it stands under. */
const actionOf = ({ dataset }) => dataset.action ?? dataset.custom?.split('.', 1)[0];

const controlsOf = (message) => [...message.querySelectorAll('.controls select, .controls button')];

/** Puts the answer to a control in place of its message or beside it; the same control stays in hand. */
function deliver(answer, message, control) {
  const [shown] = elementsOf(answer.message);
  if (answer.place === 'replace') {
    const hadFocus = message.contains(document.activeElement);
    shown.dataset.private = message.dataset.private;
    message.replaceWith(shown);
    const same = controlsOf(shown).find((own) => actionOf(own) === actionOf(control));
    if (hadFocus) same?.focus({ preventScroll: true });
  } else {
    message.after(shown);
  }
  showFromTop(shown);
  announce([shown]);
}

/** The last click on each message: an answer to an earlier one comes too late. */
const lastClick = new WeakMap();

function click(control) {
  const message = control.closest('.message');
  const { platform, private: isPrivate } = message.dataset;
  const sent = { ...clickOn(control, platform), isPrivate: isPrivate === 'true' };
  lastClick.set(message, sent);
  return whileWorking(message, async () => {
    const answer = await post('/preview/click', { click: sent });
    if (lastClick.get(message) !== sent) return;
    if (answer.kind === 'form') {
      openForm(elementsOf(answer.form)[0], message, (answered) => deliver(answered, message, control));
    } else {
      deliver(answer, message, control);
    }
  });
}

/** Opens the form that a message stands for. */
function openFormOf(button) {
  const message = button.closest('.message');
  const [dialog] = elementsOf(message.querySelector('template').innerHTML);
  openForm(dialog, message, (answer) => deliver(answer, message, button));
}

/** Opens the form that came last, in the channel that is in front: the first of those that are seen. */
function openLastForm() {
  const front = [...document.querySelectorAll('.channel')].find((channel) => channel.checkVisibility());
  const button = front?.querySelector('.message:last-child [data-open]');
  if (button) openFormOf(button);
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
  if (target.matches('[data-open]')) openFormOf(target);
  else if (target.matches('.controls button')) void click(target);
  else if (target.matches('[data-copy]')) void copy(target);
  else if (target.matches('a[data-example]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    void ask(target.textContent);
  }
});

openLastForm();
