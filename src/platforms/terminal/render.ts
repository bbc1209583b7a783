import { styleText } from 'node:util';
import type { Block, Card, ChartBlock, TableBlock, Text, TextBlock } from '../../card/card.ts';
import { barText } from '../../card/chart.ts';
import { clampMiddle, cleanText } from '../../card/clean-text.ts';
import { signs } from '../../card/mark.ts';

const longestBar = 30;

/** A chart as lines of text, at most `width` columns wide: name, figure, bar; the label of a group above its bars. */
export function chartLines({ names: all, groups }: ChartBlock, width: number): string[] {
  const names = all.map((name) => clampMiddle(cleanText(name), Math.floor(width / 2)));
  const figures = groups.map(({ bars }) => bars.map(({ shown }) => cleanText(shown)));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const [nameRoom, figureRoom] = [longest(names), longest(figures.flat())];
  const room = Math.min(longestBar, width - nameRoom - figureRoom - 4);
  return groups.flatMap(({ label, full, bars }, at) => [
    ...(label ? [clampMiddle(cleanText(label), width)] : []),
    ...bars.map(({ value }, index) => {
      const name = (names[index] ?? '').padEnd(nameRoom);
      const figure = (figures[at]?.[index] ?? '').padStart(figureRoom);
      return `${name}  ${figure}  ${room > 0 ? barText(value, full, room) : ''}`.trimEnd();
    }),
  ]);
}

type Style = Parameters<typeof styleText>[0];

const isShown = (block: Block): boolean =>
  block.kind === 'choices' ? block.isQuestion === true : block.kind !== 'picture';

/**
 * Text for a terminal `width` columns wide; without colour when `colour` is false.
 * @param numbered whether a number can be typed to answer what the card asks
 */
export function renderCard(
  card: Card,
  {
    colour,
    width,
    numbered = false,
  }: { readonly colour: boolean; readonly width: number; readonly numbered?: boolean },
): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const inline = (text: Text) =>
    text
      .map((span) => {
        if (typeof span === 'string') return cleanText(span);
        if ('bold' in span) return paint('bold', cleanText(span.bold));
        return 'code' in span
          ? `"${cleanText(span.code)}"`
          : `${cleanText(span.link)} (${cleanText(span.url)})`;
      })
      .join('');
  const block = (own: Block): string => {
    switch (own.kind) {
      case 'choices':
        return own.buttons
          .map(({ label }, index) => `${numbered ? `${index + 1}.` : '-'} ${cleanText(label)}`)
          .join('\n');
      case 'text':
        return paragraph(own, inline(own.text), paint);
      case 'fields': {
        const label = Math.max(...own.fields.map((field) => field.label.length));
        return own.fields
          .map(
            (field) =>
              `${paint('bold', field.label.padEnd(label))}  ${paint('green', cleanText(field.mark))} - ${inline(field.text)}`,
          )
          .join('\n');
      }
      case 'table':
        return table(own, width, paint);
      case 'notes':
        return own.items.map((item) => `- ${inline(item)}`).join('\n');
      case 'quote':
        return own.lines.map((line) => `  ${inline(line)}`.trimEnd()).join('\n');
      case 'sources':
        return [
          paint('bold', own.title),
          ...own.items.map(
            (item) => `- ${cleanText(item.name)}, ${item.date}${item.url ? `: ${cleanText(item.url)}` : ''}`,
          ),
        ].join('\n');
      case 'chart':
        return [paint('bold', cleanText(own.title)), ...chartLines(own, width)].join('\n');
      case 'picture':
        // The answer says all of it.
        return '';
      case 'foot':
        return paint('dim', cleanText(own.text));
      default:
        return own satisfies never;
    }
  };
  return [paint('bold', cleanText(card.title)), ...card.blocks.filter(isShown).map(block)].join('\n\n');
}

function paragraph({ role }: TextBlock, said: string, paint: (style: Style, text: string) => string): string {
  if (role === 'state') return paint('yellow', `${signs.state} ${said}`);
  return role === 'taken' ? `${signs.taken} ${said}` : said;
}

/** Words on lines of at most `width` characters. */
function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

function table(own: TableBlock, width: number, paint: (style: Style, text: string) => string): string {
  const rows = [[own.corner, ...own.columns], ...own.rows.map((row) => [row.label, ...row.cells])].map(
    (row) => row.map(cleanText),
  );
  const first = Math.max(...rows.map((row) => row[0]?.length ?? 0));
  const room = Math.max(14, Math.floor((width - first) / own.columns.length) - 2);
  const widths = own.columns.map((_, index) =>
    Math.min(room, Math.max(...rows.map((row) => row[index + 1]?.length ?? 0))),
  );
  return rows
    .flatMap((row, number) => {
      const cells = row.slice(1).map((cell, index) => wrap(cell, widths[index] ?? room));
      const height = Math.max(...cells.map((lines) => lines.length));
      return Array.from({ length: height }, (_, line) => {
        const label = (line === 0 ? (row[0] ?? '') : '').padEnd(first);
        const values = cells.map((lines, index) => (lines[line] ?? '').padEnd(widths[index] ?? room));
        const text = [label, ...values].join('  ').trimEnd();
        return number === 0 ? paint('bold', text) : text;
      });
    })
    .join('\n');
}
