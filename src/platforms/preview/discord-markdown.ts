import { codeBlock, type Html, html, outsideLink } from './html.ts';

/** Text up to what follows it; a backslash takes the next letter along. */
const upTo = (name: string): string => String.raw`(?<${name}>(?:\\.|[^\\])+?)`;

/** What Discord reads as markup within a line. */
const marks = new RegExp(
  [
    String.raw`\\(?<literal>[^\w\s])`,
    '`(?<code>[^`]+)`',
    String.raw`\[(?<label>(?:\\.|[^\\[\]])+)\]\((?<address>https?:[^\s)]+)\)`,
    String.raw`\*\*${upTo('bold')}\*\*(?!\*)`,
    `__${upTo('underlined')}__`,
    `~~${upTo('struck')}~~`,
    String.raw`\|\|${upTo('hidden')}\|\|`,
    String.raw`\*${upTo('leaning')}\*`,
    String.raw`(?<![\w\\])_${upTo('slanted')}_(?!\w)`,
    String.raw`(?<mention><[@#][!&]?\d+>|@everyone|@here)`,
  ].join('|'),
  'gs',
);

function marked(groups: Record<string, string | undefined>): Html {
  const { literal, code, label, address, bold, underlined, struck, hidden, leaning, slanted, mention } =
    groups;
  if (literal !== undefined) return html`${literal}`;
  if (code !== undefined) return html`<code>${code}</code>`;
  if (label !== undefined && address !== undefined) return outsideLink(address, inline(label));
  if (bold !== undefined) return html`<strong>${inline(bold)}</strong>`;
  if (underlined !== undefined) return html`<u>${inline(underlined)}</u>`;
  if (struck !== undefined) return html`<s>${inline(struck)}</s>`;
  if (hidden !== undefined) return html`<span class="spoiler">${inline(hidden)}</span>`;
  if (mention !== undefined) return html`<span class="mention">${mention}</span>`;
  return html`<em>${inline(leaning ?? slanted ?? '')}</em>`;
}

function inline(text: string): Html {
  const parts: Html[] = [];
  let done = 0;
  for (const match of text.matchAll(marks)) {
    parts.push(html`${text.slice(done, match.index)}`, marked(match.groups ?? {}));
    done = match.index + match[0].length;
  }
  return html`${[...parts, html`${text.slice(done)}`]}`;
}

const heading = /^#{1,3} +(.+)$/;
const subtext = /^-# +(.+)$/;
const quoted = /^> (.*)$/;
const fence = /^```(\w*)$/;
const bullet = /^\s*[-*] +(.+)$/;

/**
 * Discord's markdown as Discord shows it: headings, lists, small print, blocks of code, and what stands within lines.
 * @param copy what the buttons are called that copy code; null for none
 */
export function discordMarkdown(content: string, copy: string | null = null): Html {
  const parts: Html[] = [];
  let items: Html[] = [];
  let quote: Html[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(html`<ul>${items}</ul>`);
    items = [];
    if (quote.length > 0) parts.push(html`<blockquote>${quote}</blockquote>`);
    quote = [];
  };
  let code: { readonly language: string; readonly lines: string[] } | null = null;
  for (const line of content.split('\n')) {
    const [opens, language = ''] = fence.exec(line) ?? [];
    if (code !== null) {
      if (opens === undefined) code.lines.push(line);
      else {
        // A table is code without a language: nothing to run.
        parts.push(codeBlock(code.lines.join('\n'), code.language === '' ? null : copy));
        code = null;
      }
      continue;
    }
    if (opens !== undefined) {
      endList();
      code = { language, lines: [] };
      continue;
    }
    const item = bullet.exec(line)?.[1];
    if (item !== undefined) {
      if (quote.length > 0) endList();
      items.push(html`<li>${inline(item)}</li>`);
      continue;
    }
    const said = quoted.exec(line)?.[1];
    if (said !== undefined) {
      if (items.length > 0) endList();
      quote.push(html`<p>${inline(said)}</p>`);
      continue;
    }
    endList();
    const [title, small] = [heading.exec(line)?.[1], subtext.exec(line)?.[1]];
    if (title !== undefined) parts.push(html`<h3>${inline(title)}</h3>`);
    else if (small !== undefined) parts.push(html`<p class="small">${inline(small)}</p>`);
    else if (line.trim() !== '') parts.push(html`<p>${inline(line)}</p>`);
  }
  endList();
  if (code !== null) parts.push(codeBlock(code.lines.join('\n'), null));
  return html`${parts}`;
}
