import { withoutEmoji } from '../emoji.ts';
import { mentionText } from './mention-text.ts';
import { isRecord } from './shapes.ts';

/** Deeper than Slack nests anything. */
const deepest = 12;
/** More parts than a message holds. */
const mostParts = 4000;

type Fields = Readonly<Record<string, unknown>>;

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, mostParts) : [];

/** Parts that say something, with a sign between them. */
export const joined = (parts: readonly string[], sign = '\n'): string =>
  parts.filter((part) => part.trim() !== '').join(sign);

/** A text object, or a text by itself; Slack's own markup undone where it can hold some. */
export function said(value: unknown): string {
  if (typeof value === 'string') return mentionText(value);
  if (!isRecord(value) || typeof value.text !== 'string') return '';
  return value.type === 'mrkdwn' ? mentionText(value.text) : withoutEmoji(value.text);
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();
const heading = (text: string, level = 1): string =>
  text.trim() === '' ? '' : `${'#'.repeat(level)} ${oneLine(text)}`;
/** Between a part with a heading of its own and what follows it: nothing above the line is said of what is below. */
const ending = '\n---\n';
/** A part below its heading, and where it ends; a heading above nothing is a line. */
const headed = (title: string, level: number, parts: readonly string[]): string => {
  const rest = joined(parts);
  if (title.trim() === '' || rest === '') return oneLine(title) || rest;
  return `${heading(title, level)}\n${rest}\n${ending}`;
};
const onEachLine = (text: string, sign: string): string => text.replaceAll(/^/gm, sign);

/** A table as lines of cells between bars, with a rule below its head. */
function tableLines(rows: readonly (readonly string[])[]): string {
  const told = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const lines = told.map((row) => `| ${row.map((cell) => oneLine(cell).replaceAll('|', '/')).join(' | ')} |`);
  const [head, ...others] = lines;
  if (head === undefined || others.length === 0) return lines.join('\n');
  return [head, `|${' --- |'.repeat(told[0]?.length ?? 1)}`, ...others].join('\n');
}

/** A field of a section, which often is a name and below it a value. */
function fieldLine(field: unknown): string {
  const [name = '', value, ...others] = said(field).split('\n');
  if (value === undefined || others.length > 0) return said(field);
  return `${name.replaceAll('*', '').replace(/[:\s]+$/, '')}: ${value}`;
}

/** What is said in fields of these names by something that nobody here knows. */
const saying =
  /^(?:text|title|subtitle|body|label|caption|description|alt_text|alt_txt|content|details|summary|heading|header|footer|name|markdown|plain_text|fallback)$/;
/** What is no words of a message, whatever stands in it. */
const silent = /^(?:.*_)?(?:ids?|urls?|ts|token|type|format|style|emoji|actions?)$/;

/**
 * Blocks as plain lines, in the signs of Markdown: `#` before a heading, `-` before each item of a list, `>` before a
 * quoted line, cells of a table between bars, a line across below a part with its own heading. What is unknown says its
 * texts in their order.
 */
export function blockWords(blocks: unknown): string {
  let parts = 0;

  const inner = (own: unknown, depth: number): string[] => listOf(own).map((part) => words(part, depth + 1));

  const cell = (own: unknown, depth: number): string => {
    if (!isRecord(own)) return typeof own === 'string' ? own : '';
    const { type, value, text } = own;
    if (type !== 'raw_number') return words(own, depth);
    return typeof text === 'string' ? text : typeof value === 'number' ? String(value) : '';
  };

  const chart = ({ chart: own, title }: Fields): string => {
    const { segments, series, axis_config: axis } = isRecord(own) ? own : {};
    const points = (all: unknown): string[][] =>
      listOf(all).map((point) => (isRecord(point) ? [said(point.label), String(point.value)] : []));
    const lines = listOf(series).filter(isRecord);
    const labels = points(lines[0]?.data).map(([label = '']) => label);
    const rows = lines.map(({ name, data }) => [said(name), ...points(data).map(([, value = '']) => value)]);
    const unit = isRecord(axis) ? joined([said(axis.x_label), said(axis.y_label)], ', ') : '';
    const table = rows.length > 0 ? [[unit, ...labels], ...rows] : [['', said(title)], ...points(segments)];
    return joined([heading(said(title)), tableLines(table)]);
  };

  const unknown = (own: Fields, depth: number): string =>
    joined(
      Object.entries(own).flatMap(([key, value]) => {
        if (typeof value === 'string') return saying.test(key) ? [mentionText(value)] : [];
        if (silent.test(key)) return [];
        return Array.isArray(value) ? inner(value, depth) : [words(value, depth + 1)];
      }),
    );

  const list = ({ elements, style, indent, offset }: Fields, depth: number): string => {
    const before = '  '.repeat(typeof indent === 'number' ? Math.min(Math.max(indent, 0), deepest) : 0);
    const first = typeof offset === 'number' ? offset + 1 : 1;
    return inner(elements, depth)
      .map((item, at) => `${before}${style === 'ordered' ? `${first + at}.` : '-'} ${oneLine(item)}`)
      .join('\n');
  };

  const words = (block: unknown, depth = 0): string => {
    parts += 1;
    if (!isRecord(block) || depth > deepest || parts > mostParts) return '';
    const { type, elements, url, text, title } = block;
    switch (type) {
      case 'text':
      case 'raw_text':
        return typeof text === 'string' ? text : '';
      case 'link':
        return typeof text === 'string' ? text : typeof url === 'string' ? url : '';
      case 'emoji':
        return ' ';
      case 'user':
      case 'usergroup':
      case 'channel':
      case 'team':
      case 'broadcast':
      case 'color':
        return ' ';
      case 'date':
        return said(block.fallback);
      case 'rich_text_section':
        return inner(elements, depth).join('');
      case 'rich_text_preformatted':
        return `\`\`\`\n${inner(elements, depth).join('')}\n\`\`\``;
      case 'rich_text_quote':
        return onEachLine(inner(elements, depth).join(''), '> ');
      case 'rich_text_list':
        return list(block, depth);
      case 'rich_text':
        return joined(inner(elements, depth));
      case 'header':
        return heading(
          said(text),
          typeof block.level === 'number' ? Math.min(Math.max(block.level, 1), 4) : 1,
        );
      case 'section':
        return joined([
          said(text),
          ...listOf(block.fields).map(fieldLine),
          isRecord(block.accessory) && block.accessory.type === 'image' ? said(block.accessory.alt_text) : '',
        ]);
      case 'context':
        return joined(
          listOf(elements).map((own) =>
            isRecord(own) && own.type === 'image' ? said(own.alt_text) : said(own),
          ),
          ' ',
        );
      case 'image':
        return joined([said(title), said(block.alt_text)]);
      case 'video':
        return joined([said(title), said(block.description), said(block.alt_text)]);
      case 'markdown':
        return typeof text === 'string' ? text : '';
      case 'table':
      case 'data_table':
        return joined([
          said(block.caption),
          tableLines(listOf(block.rows).map((row) => listOf(row).map((own) => cell(own, depth + 1)))),
        ]);
      case 'data_visualization':
        return chart(block);
      case 'container':
        return headed(said(title) || words(block.rich_text_title, depth + 1), 1, [
          said(block.subtitle),
          ...inner(block.child_blocks, depth),
        ]);
      case 'card': {
        const image = isRecord(block.hero_image) ? said(block.hero_image.alt_text) : '';
        return headed(said(title), 2, [said(block.subtitle), said(block.body), image]);
      }
      case 'carousel':
        return joined(inner(elements, depth));
      case 'layout': {
        const rows = listOf(block.rows).map((row) => (isRecord(row) ? unknown(row, depth + 1) : ''));
        const grid = joined([block.is_label_visible === true ? said(block.label) : '', ...rows]);
        return grid || joined(inner(block.fallback, depth));
      }
      case 'plan':
        return headed(said(title), 1, inner(block.tasks, depth));
      case 'task_card': {
        const sources = listOf(block.sources).map(said);
        const rest = [block.details, block.output].map((own) => words(own, depth + 1));
        return headed(said(title), 2, [...rest, ...sources]);
      }
      // What can be pressed or filled in says nothing of models.
      case 'actions':
      case 'context_actions':
      case 'input':
      case 'divider':
      case 'file':
        return '';
      default:
        return unknown(block, depth);
    }
  };

  let text = joined(listOf(blocks).map((block) => words(block))).trimEnd();
  while (text.endsWith('\n---')) text = text.slice(0, -4).trimEnd();
  return text;
}
