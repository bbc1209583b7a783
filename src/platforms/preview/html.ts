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
