import { type Purpose, purposes } from '../../answers/guide/questions.ts';
import { guideMessages } from '../../answers/guide/say.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import { addressOf } from './address.ts';
import { type Html, html } from './html.ts';
import { previewMessages } from './say.ts';

/** What is asked second, with answers that are commands: who chooses one sees what is typed for it. */
function second(purpose: Purpose, words: Wording): Html {
  const { locale } = words;
  const label = localized(purpose.label, locale);
  return html`<div class="question" role="group" aria-label="${label}: ${localized(purpose.asks, locale)}" data-question="${purpose.id}" hidden>
<p class="asks"><strong>${label}.</strong> ${localized(purpose.asks, locale)}</p>
<div class="answers">${purpose.settled.map((own) => {
    const text = `/tiebreak pick ${own.pick}`;
    return html`<a href="${addressOf({ words: [text], click: null }, locale) ?? '/'}" data-ask="${text}">${localized(own.label, locale)}</a>`;
  })}<button type="button" class="back" data-purpose="">${words.of(guideMessages).again}</button></div></div>`;
}

/** The guided question: what models are for, then what matters most. */
export function guidePanel(isOpen: boolean, words: Wording): Html {
  const { building } = words.of(previewMessages);
  const first = purposes.map(
    ({ id, label }) =>
      html`<button type="button" data-purpose="${id}">${localized(label, words.locale)}</button>`,
  );
  return html`<section class="panel" id="guide" aria-label="${building}"${isOpen ? null : html` hidden`}>
<div class="question" role="group" aria-labelledby="guide-title" data-question="">
<h2 id="guide-title">${building}</h2>
<div class="answers">${first}</div></div>
${purposes.map((own) => second(own, words))}
</section>`;
}
