import { escapeMarkup } from '../../card/escape-markup.ts';

/** Markup that is safe to send: only `html` makes it. */
export type Html = { readonly markup: string };

export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && 'markup' in value;
}

type Value = string | number | Html | readonly Html[] | null;

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/** A template of markup; every text put into it, between tags or in a quoted attribute, is escaped. */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: String.raw({ raw: template }, ...values.map(markupOf)) };
}

/** A link that opens beside the page, or the bare text where the address is not one of the web. */
export function outsideLink(address: string, text: Html): Html {
  const { protocol = '', href = '' } = URL.parse(address) ?? {};
  if (protocol !== 'https:' && protocol !== 'http:') return text;
  return html`<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

/**
 * The options of a menu.
 * @param chosen the value of the one that is chosen; without one the menu shows the placeholder
 */
export function menuOptions(
  options: readonly { readonly label: string; readonly value: string }[],
  chosen: string | undefined,
  placeholder: string,
): Html {
  const isAnyChosen = options.some(({ value }) => value === chosen);
  const none = isAnyChosen ? null : html`<option value="" selected disabled hidden>${placeholder}</option>`;
  const all = options.map(({ label, value }) =>
    value === chosen
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`,
  );
  return html`${none}${all}`;
}

/**
 * Lines of letters of one width.
 * @param copy what the button is called that copies them; null for none
 */
export function codeBlock(text: string, copy: string | null): Html {
  const button = copy === null ? null : html`<button type="button" data-copy>${copy}</button>`;
  return html`<div class="code">${button}<pre tabindex="0">${text}</pre></div>`;
}

/**
 * A text to be read and passed on.
 * @param copy what the button is called that copies it; null for none
 */
export function quoteBlock(text: Html, copy: string | null): Html {
  const quote = html`<blockquote>${text}</blockquote>`;
  if (copy === null) return quote;
  return html`<div class="quote">${quote}<button type="button" data-copy>${copy}</button></div>`;
}
