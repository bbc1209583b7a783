// Runs in the browser as it stands here: sends what is typed and clicked, and puts the answers in their place.

import { startCalculator } from './calculator.js';
import { openForm } from './form.js';
import { followHistory, hasAddress, visit } from './history.js';
import { elementsOf, post, say, whileWorking } from './server.js';

const { session } = document.body.dataset;
const form = document.querySelector('footer form');
const status = document.querySelector('#status');

/** The words that each message answers: what a text was checked for is in no button of its answer. */
const wordsOf = new WeakMap();

/** The channel that is in front: the first of those that are seen. */
const frontChannel = () =>
  [...document.querySelectorAll('.channel')].find((channel) => channel.checkVisibility());

const showFromTop = (message) => message.scrollIntoView({ block: 'start' });

const sentencesOf = (message) => [...message.querySelectorAll('.shown :is(h3, p)')].slice(0, 3);

/** Says the heading and the first sentences of an answer to who does not see it. */
function announce(message) {
  const sentences = sentencesOf(message).map((part) => part.textContent.trim());
  say(sentences.map((own) => (/[.!?:]$/.test(own) ? own : `${own}.`)).join(' '));
}

/** Puts an answer below what the channels show, or in place of these messages; returns the messages. */
function place(answer, former) {
  return ['slack', 'discord'].flatMap((platform) => {
    const messages = document.querySelector(`#${platform} .messages`);
    const added = elementsOf(answer[platform]);
    for (const own of former) if (messages.contains(own)) own.remove();
    messages.append(...added);
    showFromTop(added[0]);
    return added;
  });
}

/** What was typed, chosen or set: its answer stands in both channels. */
function ask(text, former = []) {
  return whileWorking(document.querySelector('main'), async () => {
    const answer = await post('/preview/words', { text, session, before: said });
    if (answer.kind !== 'messages') throw new Error(`an answer of kind ${answer.kind}`);
    let added = [];
    visit(
      answer.address,
      () => {
        added = place(answer, former);
      },
      former.length > 0,
    );
    for (const own of added) wordsOf.set(own, text);
    said = wordsIn(answer.address);
    announce(added[1]);
    if (former.length === 0) openLastForm();
    lastAsked = added;
  });
}

/** The words in an address. */
const wordsIn = (address) => new URL(address ?? '/', location.href).searchParams.getAll('q');

/** What was said last, with what that leans on. */
let said = wordsIn(location.href);

/** The messages of what was asked last. */
let lastAsked = [];

async function send(text) {
  if (document.querySelector('main').hasAttribute('aria-busy')) return;
  // What could not be answered stays where it was typed.
  if ((await ask(text)) && form.elements.q.value.trim() === text) form.reset();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = form.elements.q.value.trim();
  if (text) void send(text);
});

// As in a channel: a line ends with Shift and Enter, and Enter alone sends.
form.elements.q.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

followHistory(() => {
  const last = frontChannel()?.querySelector('.message:last-child');
  if (last) announce(last);
});

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
  wordsOf.set(shown, wordsOf.get(message));
  const put = () => {
    if (answer.place !== 'replace') return message.after(shown);
    const hadFocus = message.contains(document.activeElement);
    shown.dataset.private = message.dataset.private;
    message.replaceWith(shown);
    const same = controlsOf(shown).find((own) => actionOf(own) === actionOf(control));
    // Where the answer has no such control any more, the answer itself.
    if (hadFocus) (same ?? shown).focus({ preventScroll: true });
  };
  visit(answer.address, put);
  showFromTop(shown);
  announce(shown);
}

/** The last click on each message: an answer to an earlier one comes too late. */
const lastClick = new WeakMap();

async function click(control) {
  const message = control.closest('.message');
  const { platform, private: isPrivate } = message.dataset;
  const sent = { ...clickOn(control, platform), isPrivate: isPrivate === 'true' };
  lastClick.set(message, sent);
  const isAnswered = await whileWorking(message, async () => {
    const answer = await post('/preview/click', { click: sent, words: wordsOf.get(message) ?? null });
    if (lastClick.get(message) !== sent) return;
    if (answer.kind === 'form') {
      openForm(elementsOf(answer.form)[0], message, (answered) => deliver(answered, message, control));
    } else {
      deliver(answer, message, control);
    }
  });
  // A menu shows what is answered, so that the same can be chosen once more.
  if (!isAnswered) for (const option of control.options ?? []) option.selected = option.defaultSelected;
}

/** Opens the form that a message stands for. */
function openFormOf(button) {
  const message = button.closest('.message');
  const [dialog] = elementsOf(message.querySelector('template').innerHTML);
  openForm(dialog, message, (answer) => deliver(answer, message, button));
}

/** Opens the form that came last, in the channel that is in front. */
function openLastForm() {
  const button = frontChannel()?.querySelector('.message:last-child [data-open]');
  if (button) openFormOf(button);
}

/** Says on a button for a moment what it has done. */
function done(button, text) {
  say(text);
  if (button.textContent === text) return;
  const label = [...button.childNodes];
  const { width } = button.getBoundingClientRect();
  // As wide as it was, so that nothing moves.
  button.style.minWidth = `${width}px`;
  button.textContent = text;
  setTimeout(() => {
    button.replaceChildren(...label);
    button.style.minWidth = '';
  }, 1500);
}

/** Copies a payload, code or a quote; where the browser does not let a page do that, selects it to be copied by hand. */
async function copy(button) {
  const text = button.parentElement.querySelector('pre, blockquote');
  try {
    // As it is shown: the paragraphs of a quote are lines.
    await navigator.clipboard.writeText(text.matches('pre') ? text.textContent : text.innerText);
    done(button, status.dataset.copied);
  } catch {
    getSelection().selectAllChildren(text);
  }
}

/** Copies the address of the last answer; where the browser does not let a page do that, shows it. */
async function copyLink(button) {
  if (!hasAddress()) return say(button.dataset.none, 'failed');
  try {
    await navigator.clipboard.writeText(location.href);
    done(button, button.dataset.done);
  } catch {
    say(location.href, 'working');
  }
}

/** The answers of the calculator, each of which takes the place of the one before as long as that stands last. */
let calculated = [];
const openCalculator = startCalculator(async (text) => {
  const isLast =
    calculated.length > 0 && calculated === lastAsked && calculated.every((own) => own.isConnected);
  await ask(text, isLast ? calculated : []);
  calculated = lastAsked;
});

/** Opens a panel below the title, or closes it; of those that there are, one at a time. */
function show(button, isOpen) {
  for (const own of document.querySelectorAll('[aria-controls][aria-expanded]:not([role])')) {
    const isThis = own === button && isOpen;
    own.setAttribute('aria-expanded', String(isThis));
    document.getElementById(own.getAttribute('aria-controls')).hidden = !isThis;
  }
}

function toggle(button) {
  const isOpen = button.getAttribute('aria-expanded') !== 'true';
  show(button, isOpen);
  if (!isOpen || button.getAttribute('aria-controls') !== 'calculator') return;
  const last = [...(frontChannel()?.querySelectorAll('.message[data-platform]') ?? [])].at(-1);
  const texts = last ? sentencesOf(last).map((own) => own.textContent.slice(0, 1000)) : [];
  void openCalculator(texts);
}

/** Closes the panel that this stands in, with the focus on what opens it. */
function close(panel) {
  show(null, false);
  document.querySelector(`[aria-controls="${panel.id}"]`).focus();
}

/** Asks the next of the guided questions, with the focus on its first answer. */
function askNext(purpose) {
  for (const own of document.querySelectorAll('#guide .question'))
    own.hidden = own.dataset.question !== purpose;
  document.querySelector('#guide .question:not([hidden]) .answers > *').focus();
}

/** What was chosen is asked; the focus follows from where it was to the answer. */
async function choose(link) {
  const panel = link.closest('.panel');
  if (panel) show(null, false);
  const isAnswered = await ask(link.dataset.ask);
  if (!panel) return;
  if (!isAnswered) {
    show(document.querySelector(`[aria-controls="${panel.id}"]`), true);
    return link.focus();
  }
  askNext('');
  frontChannel()?.querySelector('.message[data-platform]:last-child')?.focus({ preventScroll: true });
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
  else if (target.matches('[data-link]')) void copyLink(target);
  else if (target.matches('.tools [aria-controls]')) toggle(target);
  else if (target.matches('.panel [data-close]')) close(target.closest('.panel'));
  else if (target.matches('[data-purpose]')) askNext(target.dataset.purpose);
  else if (target.matches('a[data-ask]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    void choose(target);
  }
});

document.addEventListener('keydown', ({ key, target }) => {
  const panel = document.querySelector('.panel:not([hidden])');
  if (key === 'Escape' && panel && target.closest('.panel, .tools')) close(panel);
});

for (const own of document.querySelectorAll('.message')) {
  if (said.length > 0) wordsOf.set(own, said.at(-1));
}
openLastForm();
