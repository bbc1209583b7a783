import { mentionText } from './questions.ts';
import { isRecord } from './shapes.ts';

/** Deeper than Slack nests anything. */
const deepest = 12;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text object, or a text by itself; Slack's own markup undone where it can hold some. */
function said(value: unknown): string {
  if (typeof value === 'string') return mentionText(value);
  if (!isRecord(value) || typeof value.text !== 'string') return '';
  return value.type === 'mrkdwn' ? mentionText(value.text) : value.text;
}

const joined = (parts: readonly string[], sign: string) =>
  parts.filter((part) => part.trim() !== '').join(sign);

/** Blocks as plain lines: a bullet for each item of a list, cells of a table between bars. */
function words(block: unknown, depth = 0): string {
  if (!isRecord(block) || depth > deepest) return '';
  const { type, elements, url, text } = block;
  const inner = (own: unknown) => listOf(own).map((part) => words(part, depth + 1));
  switch (type) {
    case 'text':
    case 'raw_text':
      return typeof text === 'string' ? text : '';
    case 'link':
      return typeof text === 'string' ? text : typeof url === 'string' ? url : '';
    case 'emoji':
      return ' ';
    case 'rich_text_section':
    case 'rich_text_preformatted':
    case 'rich_text_quote':
      return inner(elements).join('');
    case 'rich_text_list':
      return inner(elements)
        .map((item) => `- ${item}`)
        .join('\n');
    case 'rich_text':
      return joined(inner(elements), '\n');
    case 'context':
      return joined(listOf(elements).map(said), ' ');
    case 'table':
      return listOf(block.rows)
        .map((row) => `| ${inner(row).join(' | ')} |`)
        .join('\n');
    default:
      return joined([said(text), ...listOf(block.fields).map(said)], '\n');
  }
}

/** An attachment as apps send them: blocks of its own, or a title, a text and fields; else what stands for it. */
function attached(attachment: unknown): string {
  if (!isRecord(attachment)) return '';
  const { blocks, message_blocks: quoted, pretext, title, text, fallback } = attachment;
  const shared = listOf(quoted).flatMap((own) =>
    isRecord(own) && isRecord(own.message) ? listOf(own.message.blocks) : [],
  );
  const inBlocks = joined(
    [...listOf(blocks), ...shared].map((block) => words(block)),
    '\n',
  );
  const fields = listOf(attachment.fields).map((field) =>
    isRecord(field) ? joined([said(field.title), said(field.value)], ': ') : '',
  );
  const plain = joined([said(pretext), said(title), said(text), ...fields], '\n');
  const [longer] = [inBlocks, plain].sort((a, b) => b.length - a.length);
  return longer || said(fallback);
}

/** All that a message says, wherever Slack has it: its text, or its blocks where those hold more, and attachments below. */
export function messageWords(message: Readonly<Record<string, unknown>>): string {
  const text = said(message.text);
  const inBlocks = joined(
    listOf(message.blocks).map((block) => words(block)),
    '\n',
  );
  const own = inBlocks.length > text.length ? inBlocks : text;
  const below = listOf(message.attachments).map(attached);
  return joined([own, ...below.filter((part) => !own.includes(part))], '\n');
}
