import { codeBlock, type Html, html, outsideLink, quoteBlock } from './html.ts';

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

/** A block of code with the name of its language: nothing in it is markup. */
const fenced = /```(?:([a-z0-9+-]*)\n)?([\s\S]+?)\n?```/;

const heading = /^#{1,3} +(.+)$/;
const subtext = /^-# +(.+)$/;
const quoted = /^> (.*)$/;
const bullet = /^\s*[-*] +(.+)$/;

/**
 * Discord's markdown as Discord shows it: blocks of code, headings, lists, small print, and what stands within lines.
 * @param copy what the buttons are called that copy quotes and code of a language; null for none
 */
export function discordMarkdown(content: string, copy: string | null = null): Html {
  // A table is code without a language: nothing to run.
  const pieces = content.split(fenced).map((piece: string | undefined) => piece ?? '');
  return html`${pieces.flatMap((piece, index) => {
    if (index % 3 === 0) return lines(piece, copy);
    return index % 3 === 1 ? [] : codeBlock(piece, pieces[index - 1] ? copy : null);
  })}`;
}

function lines(content: string, copy: string | null): Html {
  const parts: Html[] = [];
  let items: Html[] = [];
  let quote: Html[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(html`<ul>${items}</ul>`);
    items = [];
    if (quote.length > 0) parts.push(quoteBlock(html`${quote}`, copy));
    quote = [];
  };
  for (const line of content.split('\n')) {
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
  return html`${parts}`;
}
