import { styleText } from 'node:util';
import type { Block, Card, ChartBlock, ChoicesBlock, Text, TextBlock } from '../../card/card.ts';
import { barText } from '../../card/chart.ts';
import { cleanLines, cleanText } from '../../card/clean-text.ts';
import { signs } from '../../card/mark.ts';
import { tableLines } from './table.ts';
import { padded, paddedBefore, widthOf, wrap } from './wrap.ts';

const longestBar = 30;
const shortestBar = 8;

/**
 * A chart as lines of text, at most `width` columns wide: name, figure, bar; the label of a group above its bars. Where
 * that leaves no room for a bar, the names stand above.
 */
export function chartLines({ names: all, groups }: ChartBlock, width: number): string[] {
  const names = all.map((name) => cleanText(name));
  const figures = groups.map(({ bars }) => bars.map(({ shown }) => cleanText(shown)));
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(widthOf));
  const figureRoom = Math.min(longest(figures.flat()), Math.floor(width / 2));
  const isBeside = longest(names) + figureRoom + 4 + shortestBar <= width;
  const nameRoom = isBeside ? longest(names) : 0;
  const room = Math.max(0, Math.min(longestBar, width - nameRoom - figureRoom - 4));
  return groups.flatMap(({ label, full, bars }, at) => [
    ...(label ? wrap(cleanText(label), width) : []),
    ...bars.flatMap(({ value }, index) => {
      const name = names[index] ?? '';
      const figure = paddedBefore(figures[at]?.[index] ?? '', figureRoom);
      // Beside a figure that takes more than half of a line there is no room for a bar.
      const bar = widthOf(figure) > figureRoom ? '' : barText(value, full, room);
      const line = wrap(`${padded(isBeside ? name : '', nameRoom)}  ${figure}  ${bar}`.trimEnd(), width, 2);
      return isBeside ? line : [...wrap(name, width), ...line];
    }),
  ]);
}

type Style = Parameters<typeof styleText>[0];

/** Whether what is written there may have colours: as NO_COLOR, FORCE_COLOR and the terminal itself say. */
export function isColoured(stream: NodeJS.WritableStream): boolean {
  return styleText('bold', 'x', { stream }) !== 'x';
}

/** Columns that lines may take where nobody says how wide they are. */
const usualWidth = 100;

/** How text is laid out for a stream: on the lines of a terminal, else as long as it is. */
export function layoutOf(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number },
) {
  return {
    colour: isColoured(stream),
    width: stream.columns || usualWidth,
    isWrapped: stream.isTTY === true,
  };
}

const isShown = (block: Block): boolean =>
  block.kind === 'choices' ? block.isQuestion === true : block.kind !== 'picture';

/**
 * Text for a terminal `width` columns wide; without colour when `colour` is false.
 * @param isWrapped whether sentences are broken into lines too, or tables alone
 * @param numbered the number that can be typed to choose each button of what the card asks; null where nothing can
 */
export function renderCard(
  card: Card,
  {
    colour,
    width,
    isWrapped = false,
    numbered = null,
  }: {
    readonly colour: boolean;
    readonly width: number;
    readonly isWrapped?: boolean;
    readonly numbered?: ((button: ChoicesBlock['buttons'][number]) => number) | null;
  },
): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const heading = (text: string) => paint('bold', text);
  const lines = (text: string, indent = 0) => (isWrapped ? wrap(text, width, indent) : [text]).join('\n');
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
  const textOf = ({ role, text }: TextBlock) => {
    if (role === 'state') return paint('yellow', lines(`${signs.state} ${inline(text)}`, 2));
    return role === 'taken' ? lines(`${signs.taken} ${inline(text)}`, 2) : lines(inline(text));
  };
  const block = (own: Block): string => {
    switch (own.kind) {
      case 'choices':
        return own.buttons
          .map((button) => lines(`${numbered ? `${numbered(button)}.` : '-'} ${cleanText(button.label)}`, 3))
          .join('\n');
      case 'text':
        return textOf(own);
      case 'fields': {
        const label = Math.max(...own.fields.map((field) => widthOf(field.label)));
        // Beside a label that takes most of a line nothing is legible.
        const indent = label + 2 <= width / 3 ? label + 2 : 2;
        return own.fields
          .map((field) =>
            lines(
              `${paint('bold', padded(field.label, label))}  ${paint('green', cleanText(field.mark))} - ${inline(field.text)}`,
              indent,
            ),
          )
          .join('\n');
      }
      case 'table':
        return tableLines(own, { width, isBound: isWrapped, heading }).join('\n');
      case 'notes':
        return own.items.map((item) => lines(`- ${inline(item)}`, 2)).join('\n');
      case 'quote':
        return own.lines.map((line) => lines(`  ${inline(line)}`, 2).trimEnd()).join('\n');
      case 'code':
        return cleanLines(own.lines)
          .map((line) => `    ${line}`.trimEnd())
          .join('\n');
      case 'sources':
        return [
          paint('bold', lines(own.title)),
          ...own.items.map((item) =>
            lines(`- ${cleanText(item.name)}, ${item.date}${item.url ? `: ${cleanText(item.url)}` : ''}`, 2),
          ),
        ].join('\n');
      case 'chart':
        return [paint('bold', lines(cleanText(own.title))), ...chartLines(own, width)].join('\n');
      case 'picture':
        // The answer says all of it.
        return '';
      case 'foot':
        return paint('dim', lines(cleanText(own.text)));
      default:
        return own satisfies never;
    }
  };
  return [paint('bold', lines(cleanText(card.title))), ...card.blocks.filter(isShown).map(block)].join(
    '\n\n',
  );
}
