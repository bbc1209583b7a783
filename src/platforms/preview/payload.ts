import { type Html, html } from './html.ts';
import type { PageWords } from './say.ts';

/** What would be sent to the platform, folded up, with a button that copies it. */
export function payloadShown(payload: object, words: PageWords): Html {
  return html`<details class="payload"><summary>${words.payload}</summary>
<button type="button" data-copy>${words.copy}</button><pre tabindex="0">${JSON.stringify(payload, null, 2)}</pre></details>`;
}
