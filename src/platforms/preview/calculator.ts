import type { Wording } from '../../language/wording.ts';
import { type Html, html } from './html.ts';
import { previewMessages } from './say.ts';

/** What a slider can be set to, as it is typed: the browser puts words into a command and calculates nothing. */
const steps = {
  requests: ['100', '300', '1k', '3k', '10k', '30k', '100k', '300k', '1M'],
  input: ['100', '200', '500', '1k', '2k', '3k', '5k', '10k', '20k', '50k', '100k'],
  output: ['10', '50', '100', '200', '300', '500', '1k', '2k', '4k', '8k'],
} as const;

type Slider = keyof typeof steps;

const first = { requests: '10k', input: '2k', output: '300' } as const;

/** Requests a day that a button sets. */
const quick = ['1k', '10k', '100k'] as const;

function slider(name: Slider, label: string): Html {
  const own: readonly string[] = steps[name];
  return html`<div class="slider"><label for="slider-${name}">${label}</label>
<input type="range" id="slider-${name}" name="${name}" min="0" max="${own.length - 1}" step="1" value="${own.indexOf(first[name])}" data-steps="${own.join(' ')}" aria-valuetext="${first[name]}">
<span class="value" aria-hidden="true">${first[name]}</span></div>`;
}

/** Costs to play with: whatever is set here is typed as a command, whose answer stands in both channels. */
export function calculatorPanel(words: Wording): Html {
  const { title, models, example, requests, input, output, aDay, set, typed } =
    words.of(previewMessages).calculator;
  const { close } = words.of(previewMessages).form;
  const buttons = quick.map(
    (own) => html`<button type="button" data-step="${steps.requests.indexOf(own)}">${aDay(own)}</button>`,
  );
  return html`<section class="panel" id="calculator" aria-labelledby="calculator-title" hidden>
<div class="head"><h2 id="calculator-title">${title}</h2><button type="button" data-close aria-label="${close}">×</button></div>
<form novalidate>
<div class="models"><label for="calculator-models">${models}</label>
<input id="calculator-models" name="models" autocomplete="off" spellcheck="false" placeholder="${example}"></div>
<div class="quick" role="group" aria-label="${set}">${buttons}</div>
${slider('requests', requests)}${slider('input', input)}${slider('output', output)}
<p class="typed">${typed} <code></code></p>
</form></section>`;
}
