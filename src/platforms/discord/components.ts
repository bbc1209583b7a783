import { createCardCache } from '../../card/answer-memo.ts';
import {
  type Block,
  type Card,
  type CodeBlock,
  type FieldsBlock,
  marksBold,
  type NotesBlock,
  type SourcesBlock,
  type TextBlock,
} from '../../card/card.ts';
import { cleanLines } from '../../card/clean-text.ts';
import { largestThatFits } from '../../card/give-way.ts';
import { signs } from '../../card/mark.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { jsonWith } from '../json-once.ts';
import { type ActionRow, choices, rowJson, rowTaker } from './choices.ts';
import { limits } from './limits.ts';
import { bold, boldMarkdown, breakMassMentions, escapeText, markdown } from './markdown.ts';
import { discordMessages } from './say.ts';
import { shorten } from './shorten.ts';
import { tableText } from './table.ts';

/** Parts that are not empty, joined. */
function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part.trim() !== '').join(between);
}

function fieldLines(block: FieldsBlock): string[] {
  return block.fields.map((field) => {
    const value = joined([escapeText(field.mark), markdown(field.text)], ' — ');
    return joined([bold(field.label), value], ': ');
  });
}

function noteLines(block: NotesBlock): string[] {
  return block.items.map(markdown).map((note) => (note.trim() === '' ? '' : `- ${note}`));
}

/** Lines to copy as a block of code, without letters that would end it; empty where they are. */
function codeText({ language, lines }: CodeBlock): string {
  const text = cleanLines(lines).join('\n').replaceAll('`', "'");
  return text.trim() === '' ? '' : `\`\`\`${language}\n${text}\n\`\`\``;
}

function sourceLines(block: SourcesBlock): string[] {
  const items = block.items.map((item) => {
    const name = item.url === null ? escapeText(item.name) : markdown([{ link: item.name, url: item.url }]);
    return joined([name, escapeText(item.date)], ', ');
  });
  const all = joined(items, ' · ');
  return all === '' ? [] : [`-# ${joined([bold(block.title), all], ': ')}`];
}

function paragraph({ role, text }: TextBlock): string {
  if (role === 'verdict' && !marksBold(text)) return boldMarkdown(text);
  const line = markdown(text);
  return role === 'body' || role === 'verdict' || line.trim() === '' ? line : `${signs[role]} ${line}`;
}

/** One block as lines of markdown; what can be clicked on is no text. Blank lines are left out. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block)];
    case 'fields':
      return fieldLines(block);
    case 'table':
      return [tableText(block)];
    case 'notes':
      return noteLines(block);
    case 'quote':
      // A line of nothing keeps its place.
      return block.lines.map((line) => `> ${markdown(line)}`);
    case 'code':
      return [codeText(block)];
    case 'sources':
      return sourceLines(block);
    case 'choices':
    case 'chart':
    case 'picture':
      // Controls and what is drawn, not text.
      return [];
    case 'foot':
      return [block.text.trim() === '' ? '' : `-# ${escapeText(block.text)}`];
  }
}

type TextDisplay = { readonly type: 10; readonly content: string };
export type MediaGallery = {
  readonly type: 12;
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
};
type Container = {
  readonly type: 17;
  readonly components: readonly (TextDisplay | MediaGallery | ActionRow)[];
};

/** A message as Discord takes it; no mention in it ever rings. */
export type DiscordMessage = {
  readonly flags: number;
  readonly components: readonly [Container];
  readonly allowed_mentions: { readonly parse: readonly [] };
  /** The files that are sent with it. */
  readonly attachments?: readonly {
    readonly id: string;
    readonly filename: string;
    readonly description: string;
  }[];
};

const componentsV2 = 1 << 15;
const ephemeral = 1 << 6;

const kept = createCardCache<DiscordMessage['components']>();

const isLeading = (block: Block): boolean => block.kind === 'text' && block.role !== 'body';

/** A text, or what can be clicked on. */
type Section = string | readonly ActionRow[];

function textOf(lines: readonly string[]): string {
  return breakMassMentions(lines.filter((line) => line.trim() !== '').join('\n'));
}

/** Texts and rows of controls, in reading order: title with advice and notices, then one for each other block. */
function sections(card: Card): Section[] {
  const title = escapeText(card.title).trim();
  const leading = card.blocks.filter(isLeading);
  const others = card.blocks.filter((block) => !isLeading(block));
  return [
    textOf([title === '' ? '' : `### ${title}`, ...leading.flatMap(blockLines)]),
    ...others.map((block) => (block.kind === 'choices' ? choices(block) : textOf(blockLines(block)))),
  ].filter((section) => section.length > 0);
}

const textsOf = (all: readonly Section[]): string[] => all.filter((section) => typeof section === 'string');

function characters(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (const _ of text) sum += 1;
  return sum;
}

const rowsOf = (all: readonly Section[]): ActionRow[] =>
  all.flatMap((section) => (typeof section === 'string' ? [] : section));

/** The same with the rows that a message takes; the container and one text have room beside them. */
function withTaken(all: readonly Section[]): Section[] {
  const take = rowTaker(limits.components - 2);
  return all
    .map((section) => (typeof section === 'string' ? section : section.flatMap(take)))
    .filter((section) => section.length > 0);
}

/** The sections in their order; where those are too many components, the texts as one and the rows below. */
function container(given: readonly Section[]): Container {
  const all = withTaken(given);
  const rows = rowsOf(all);
  const texts = textsOf(all);
  const taken = rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  const fit = 1 + texts.length + taken <= limits.components;
  const shown = fit ? all : [texts.join('\n'), rows];
  const text = (content: string): TextDisplay => ({ type: 10, content });
  const components = shown.flatMap((section): readonly (TextDisplay | ActionRow)[] =>
    typeof section === 'string' ? [text(section)] : section,
  );
  return { type: 17, components: texts.length > 0 ? components : [text('…'), ...components] };
}

/** Counts a character more for each section: the line breaks that joining them may add. */
function fits(texts: readonly string[]): boolean {
  // UTF-16 units are never fewer than characters, and known without counting.
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  if (units + texts.length <= limits.characters) return true;
  return characters(texts) + texts.length <= limits.characters;
}

function render(card: Card): DiscordMessage['components'] {
  const { message, smallest } = largestThatFits(card, sections, (all) => fits(textsOf(all)));
  if (message) return [container(message)];
  const texts = shorten(smallest, (some) => textsOf(sections(some)), fits);
  return [container([...texts, rowsOf(sections(card))])];
}

/** The message that shows a card; `privately` makes it for the asker only, whatever the card says. */
export function discordMessage(card: Card, privately = false): DiscordMessage {
  const components = kept(card, () => render(card));
  const forAsker = privately || card.audience === 'asker';
  return { flags: componentsV2 | (forAsker ? ephemeral : 0), components, allowed_mentions: { parse: [] } };
}

const written = new WeakMap<DiscordMessage['components'], string>();

/** The components of a message as JSON, which is made once: those of an answer that is asked for again are the same list. */
function componentsJson(own: DiscordMessage['components']): string {
  let text = written.get(own);
  if (text === undefined) {
    const [{ type, components }] = own;
    const parts = jsonWith(components, (part) => (part.type === 1 ? rowJson(part) : undefined));
    text = `[{"type":${type},"components":${parts}}]`;
    written.set(own, text);
  }
  return text;
}

const isMessage = (data: object): data is DiscordMessage => 'flags' in data && 'components' in data;

/** What answers an interaction as JSON, of which the components of a message are nearly all. */
export function callbackJson(callback: { readonly type: number; readonly data?: object }): string {
  const { type, data } = callback;
  if (!data || !isMessage(data)) return JSON.stringify(callback);
  const { components, ...rest } = data;
  const around = JSON.stringify(rest).slice(1, -1);
  return `{"type":${type},"data":{${around},"components":${componentsJson(components)}}}`;
}

/** Whether only the asker sees the message. */
export function isForAsker({ flags }: DiscordMessage): boolean {
  return (flags & ephemeral) !== 0;
}

/** The same message where "for the asker only" cannot be said: in a channel, or in place of a deferred answer. */
export function publicMessage(message: DiscordMessage): DiscordMessage {
  return { ...message, flags: message.flags & ~ephemeral };
}

/** A message of these components. */
export function messageWith(components: Container['components'], privately: boolean): DiscordMessage {
  return {
    flags: componentsV2 | (privately ? ephemeral : 0),
    components: [{ type: 17, components }],
    allowed_mentions: { parse: [] },
  };
}

/** One calm sentence, for the asker only. */
export function sentence(text: string): DiscordMessage {
  return messageWith([{ type: 10, content: text }], true);
}

/** Said when something of ours broke. */
export function apology(locale: Locale): DiscordMessage {
  return sentence(wordingOf(locale).of(discordMessages).discordFault);
}
