import { blockWords, joined, listOf, said } from './block-words.ts';
import { mentionText } from './mention-text.ts';
import { isRecord } from './shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Deeper than messages are shared within each other. */
const deepest = 4;

/** Of two ways to say the same, the blocks, unless the other says clearly more. */
const fuller = (inBlocks: string, plain: string): string =>
  inBlocks.length >= plain.length * 0.9 ? inBlocks : plain;

/** What Slack shows of a file: its name, what stands for its picture, and the beginning of its text. */
function fileWords(file: unknown): string {
  if (!isRecord(file)) return '';
  const { title, name, alt_txt: picture, plain_text: plain, preview, preview_plain_text: shown } = file;
  const comment = isRecord(file.initial_comment) ? said(file.initial_comment.comment) : '';
  const text = [plain, shown, preview].find((own) => typeof own === 'string' && own.trim() !== '');
  return joined([said(title) || said(name), said(picture), typeof text === 'string' ? text : '', comment]);
}

/** An attachment as apps send them: blocks of its own, or a title, a text and fields; else what stands for it. */
function attached(attachment: unknown, depth: number): string {
  if (!isRecord(attachment) || depth > deepest) return '';
  const { blocks, message_blocks: quoted, pretext, title, text, fallback, footer } = attachment;
  const shared = listOf(quoted).flatMap((own) =>
    isRecord(own) && isRecord(own.message) ? listOf(own.message.blocks) : [],
  );
  const inBlocks = joined([blockWords(blocks), blockWords(shared)]);
  const fields = listOf(attachment.fields).map((field) =>
    isRecord(field) ? joined([said(field.title), said(field.value)], ': ') : '',
  );
  const plain = joined([said(pretext), said(title), said(text), ...fields]);
  const below = [
    ...listOf(attachment.files).map(fileWords),
    ...listOf(attachment.attachments).map((own) => attached(own, depth + 1)),
  ];
  const own = joined([fuller(inBlocks, plain), ...below, plain || inBlocks ? said(footer) : '']);
  return own || said(fallback);
}

/** What a message itself says: its text, or its blocks where those hold as much. */
function ownWords(message: Fields): string {
  const text = typeof message.text === 'string' ? mentionText(message.text) : '';
  return fuller(blockWords(message.blocks), text);
}

/** What a message shows beside the words of who wrote it: tables, messages that are shared in it, what links lead to, files. */
export function wordsBeside(message: Fields): string {
  const tables = listOf(message.blocks).filter((own) => isRecord(own) && own.type !== 'rich_text');
  return joined([blockWords(tables), ...partsBelow(message)]);
}

function partsBelow(message: Fields): readonly string[] {
  return [
    ...listOf(message.attachments).map((own) => attached(own, 0)),
    ...listOf(message.files).map(fileWords),
  ];
}

/** All that a message says, wherever Slack has it. */
export function messageWords(message: Fields): string {
  const own = ownWords(message);
  return joined([own, ...partsBelow(message).filter((part) => !own.includes(part))]);
}
