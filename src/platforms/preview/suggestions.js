// A field that offers options for what is typed in it; only an option can be chosen.

import { post, say, whileWorking } from './server.js';

function optionElement({ text, value }, id) {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.dataset.value = value;
  option.textContent = text.text;
  return option;
}

/**
 * Offers what the server suggests; the value of the option that is chosen stands in `data-chosen`.
 * @param none said where nothing fits
 */
export function offerSuggestions(input, none) {
  const list = input.nextElementSibling;
  let asked = 0;
  /** Which of what was asked is to be shown no more. */
  let dismissed = 0;
  let active = null;

  const activate = (option) => {
    active?.removeAttribute('aria-selected');
    active = option;
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };
  const show = (isShown) => {
    list.hidden = !isShown;
    input.setAttribute('aria-expanded', String(isShown));
    activate(null);
  };
  const dismiss = () => {
    dismissed = asked;
    show(false);
  };
  const choose = (option) => {
    input.value = option.textContent;
    input.dataset.chosen = option.dataset.value;
    dismiss();
  };
  const ask = async (text, isTyped) => {
    asked += 1;
    const own = asked;
    const { options } = await post('/preview/suggestions', { value: text });
    if (own !== asked) return;
    const same = options.find(
      (option) => option.text.text.toLowerCase() === input.value.trim().toLowerCase(),
    );
    if (same) input.dataset.chosen = same.value;
    if (own === dismissed || document.activeElement !== input) return;
    list.replaceChildren(...options.map((option, index) => optionElement(option, `${list.id}-${index}`)));
    list.dataset.none = options.length === 0 ? none : '';
    say(list.dataset.none);
    show(true);
    list.scrollTop = 0;
    if (isTyped && options.length > 0) activate(list.firstElementChild);
    list.scrollIntoView({ block: 'nearest' });
  };
  const offer = (text, isTyped) => whileWorking(list, () => ask(text, isTyped));
  const step = (isForward) => {
    if (list.hidden) return offer(input.dataset.chosen ? '' : input.value, false);
    const next = isForward ? active?.nextElementSibling : active?.previousElementSibling;
    activate(next ?? (isForward ? list.firstElementChild : list.lastElementChild));
  };
  const keys = {
    ArrowDown: () => step(true),
    ArrowUp: () => step(false),
    Enter: () => (active ? choose(active) : false),
    Escape: () => (list.hidden ? false : dismiss()),
  };

  input.addEventListener('keydown', (event) => {
    const key = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (key && key() !== false) event.preventDefault();
  });
  input.addEventListener('input', () => {
    delete input.dataset.chosen;
    void offer(input.value, true);
  });
  input.addEventListener('click', () => {
    if (list.hidden) void step(true);
  });
  input.addEventListener('blur', () => show(false));
  // A press on the list leaves the field its focus.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target !== list) choose(target);
  });
}
