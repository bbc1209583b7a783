import type { types } from '@slack/bolt';
import type { FollowUp } from '../slack/chart-message.ts';
import { codeBlock, type Html, html, menuOptions, outsideLink, quoteBlock } from './html.ts';
import { slackChart } from './slack-chart.ts';

type Leaf = types.RichTextSection['elements'][number];
type Part = types.RichTextBlock['elements'][number];

/** What Slack would show and we never send; named, so that it would be seen. */
export function unknown(kind: string): Html {
  return html`<p class="unknown">[${kind}]</p>`;
}

function leaf(own: Leaf): Html {
  if (own.type !== 'text' && own.type !== 'link') return unknown(own.type);
  const words = html`${own.type === 'link' ? (own.text ?? own.url) : own.text}`;
  const literal = own.style?.code ? html`<code>${words}</code>` : words;
  const text = own.style?.bold ? html`<strong>${literal}</strong>` : literal;
  return own.type === 'link' ? outsideLink(own.url, text) : text;
}

function part(own: Part, copy: string | null): Html {
  if (own.type === 'rich_text_quote') return quoteBlock(html`${own.elements.map(leaf)}`, copy);
  if (own.type === 'rich_text_section') return html`<p>${own.elements.map(leaf)}</p>`;
  if (own.type === 'rich_text_preformatted') {
    const text = own.elements.map((one) => ('text' in one ? (one.text ?? '') : '')).join('');
    return codeBlock(text, copy);
  }
  return html`<ul>${own.elements.map((item) => html`<li>${item.elements.map(leaf)}</li>`)}</ul>`;
}

function table({ rows }: types.TableBlock): Html {
  const [head = [], ...others] = rows.map((row) =>
    row.map((cell) => (cell.type === 'raw_text' ? html`${cell.text}` : unknown(cell.type))),
  );
  const row = ([label, ...cells]: readonly Html[]) =>
    html`<tr><th scope="row">${label ?? ''}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  return html`<div class="table" tabindex="0"><table>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${others.map(row)}</tbody>
</table></div>`;
}

/** The options of a menu that is not searched. */
export function selectOptions({ options = [], initial_option, placeholder }: types.StaticSelect): Html {
  const all = options.map(({ text, value = '' }) => ({ label: text.text, value }));
  return menuOptions(all, initial_option?.value, placeholder?.text ?? '');
}

function control(own: types.ActionsBlock['elements'][number]): Html {
  if (own.type === 'button' && own.url !== undefined) return outsideLink(own.url, html`${own.text.text}`);
  if (own.type === 'button') {
    return html`<button type="button" data-action="${own.action_id ?? ''}" value="${own.value ?? ''}">${own.text.text}</button>`;
  }
  if (own.type !== 'static_select') return unknown(own.type);
  return html`<select data-action="${own.action_id ?? ''}" aria-label="${own.placeholder?.text ?? ''}">${selectOptions(own)}</select>`;
}

function block(own: FollowUp['blocks'][number], copy: string | null): Html {
  switch (own.type) {
    case 'header':
      return html`<h3>${own.text.text}</h3>`;
    case 'rich_text':
      return html`${own.elements.map((one) => part(one, copy))}`;
    case 'table':
      return table(own);
    case 'section':
      return html`<div class="fields">${(own.fields ?? []).map(({ text }) => html`<p>${text}</p>`)}</div>`;
    case 'context':
      return html`<p class="small">${own.elements.map((one) => ('text' in one ? html`${one.text}` : unknown(one.type)))}</p>`;
    case 'actions':
      return html`<div class="controls" data-block="${own.block_id ?? ''}">${own.elements.map(control)}</div>`;
    case 'data_visualization':
      return slackChart(own);
    default:
      return unknown(own.type);
  }
}

/**
 * The blocks of a Slack message as Slack shows them: of what is plain text there, nothing is read as markup here.
 * @param copy what the buttons are called that copy code and quotes; null for none
 */
export function slackBlocks(blocks: FollowUp['blocks'], copy: string | null = null): Html {
  return html`${blocks.map((own) => block(own, copy))}`;
}
