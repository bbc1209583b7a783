// Costs to play with: puts what is set into a command, and has it asked. Nothing is calculated here.

import { post } from './server.js';

const panel = document.querySelector('#calculator');
const { models } = panel.querySelector('form').elements;
const sliders = [...panel.querySelectorAll('input[type="range"]')];
const typed = panel.querySelector('code');

/** Milliseconds without a further change until it is asked. */
const patience = 250;

const wordOf = (slider) => slider.dataset.steps.split(' ')[slider.value];

/** The command that the settings make; null where no model is named. */
function command() {
  const [requests, input, output] = sliders.map(wordOf);
  const names = models.value.trim();
  return names && `/tiebreak cost ${names} ${input} in ${output} out x ${requests} requests a day`;
}

function showSettings() {
  for (const slider of sliders) {
    const word = wordOf(slider);
    slider.setAttribute('aria-valuetext', word);
    slider.nextElementSibling.textContent = word;
  }
  const requests = sliders[0].value;
  for (const button of panel.querySelectorAll('[data-step]'))
    button.setAttribute('aria-pressed', String(button.dataset.step === requests));
  typed.textContent = command() ?? '';
}

/**
 * Starts the calculator.
 * @param ask takes the command whenever it has changed
 * @returns opens it with the models that these texts name, the first that names any
 */
export function startCalculator(ask) {
  let waiting;
  let asked = null;
  const change = (delay) => {
    showSettings();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const text = command();
      if (text && text !== asked) void ask(text);
      asked = text;
    }, delay);
  };
  panel.addEventListener('input', () => change(patience));
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    change(0);
  });
  panel.addEventListener('click', ({ target }) => {
    if (!target.matches('[data-step]')) return;
    sliders[0].value = target.dataset.step;
    change(0);
  });
  showSettings();
  return async (texts) => {
    const { names } = await post('/preview/named', { texts });
    if (names.length > 0) models.value = names.map((name) => `"${name}"`).join(' ');
    asked = null;
    change(0);
  };
}
