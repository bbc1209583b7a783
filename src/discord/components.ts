import { createCardCache } from '../answer-memo.ts';
import { wordingOf } from '../language/wording.ts';
import type { Locale } from '../locale.ts';
import type { Block, Card } from '../view/card.ts';
import { largestThatFits } from '../view/largest-that-fits.ts';
import { platformMessages } from '../view/messages/platform.ts';
import { blockLines } from './blocks.ts';
import { type ActionRow, choices } from './choices.ts';
import { breakMassMentions, escapeText } from './escape.ts';
import { limits } from './limits.ts';
import { shorten } from './shorten.ts';

type TextDisplay = { readonly type: 10; readonly content: string };
type Separator = { readonly type: 14; readonly divider: boolean; readonly spacing: 1 };
type MediaGallery = {
  readonly type: 12;
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
};
type Container = {
  readonly type: 17;
  readonly components: readonly (TextDisplay | Separator | MediaGallery)[];
};

/** A message as Discord takes it; no mention in it ever rings. */
export type DiscordMessage = {
  readonly flags: number;
  readonly components: readonly [Container, ...ActionRow[]];
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

const isState = (block: Block): boolean => block.kind === 'text' && block.role === 'state';
const isVerdict = (block: Block): boolean => block.kind === 'text' && block.role === 'verdict';

/** Sections of markdown, in reading order: title with states and verdict, then one for each other block. */
function sections(card: Card): string[] {
  const title = escapeText(card.title).trim();
  const leading = [...card.blocks.filter(isState), ...card.blocks.filter(isVerdict)];
  const others = card.blocks.filter((block) => !leading.includes(block));
  return [[title === '' ? '' : `### ${title}`, ...leading.flatMap(blockLines)], ...others.map(blockLines)]
    .map((lines) => breakMassMentions(lines.filter((line) => line.trim() !== '').join('\n')))
    .filter((section) => section !== '');
}

function characters(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (const _ of text) sum += 1;
  return sum;
}

function container(texts: readonly string[], room: number): Container {
  // The container, the texts and the separators between them.
  const parts = texts.length * 2 <= room ? texts : [texts.join('\n')];
  const components = parts.flatMap((content, index): (TextDisplay | Separator)[] => [
    ...(index > 0 ? [{ type: 14, divider: true, spacing: 1 } as const] : []),
    { type: 10, content },
  ]);
  return { type: 17, components };
}

/** Counts a character more for each section: the line breaks that joining them may add. */
function fits(texts: readonly string[]): boolean {
  // UTF-16 units are never fewer than characters, and known without counting.
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  if (units + texts.length <= limits.characters) return true;
  return characters(texts) + texts.length <= limits.characters;
}

function render(card: Card): DiscordMessage['components'] {
  const { message, smallest } = largestThatFits(card, sections, fits);
  const texts = message ?? shorten(smallest, sections, fits);
  const rows = card.blocks.flatMap((block) => (block.kind === 'choices' ? choices(block) : []));
  const taken = rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  return [container(texts.length > 0 ? texts : ['…'], limits.components - taken), ...rows];
}

/** The message that shows a card; `privately` makes it for the asker only, whatever the card says. */
export function discordMessage(card: Card, privately = false): DiscordMessage {
  const components = kept(card, () => render(card));
  const forAsker = privately || card.audience === 'asker';
  return { flags: componentsV2 | (forAsker ? ephemeral : 0), components, allowed_mentions: { parse: [] } };
}

/** Whether only the asker sees the message. */
export function isForAsker({ flags }: DiscordMessage): boolean {
  return (flags & ephemeral) !== 0;
}

/** The same message where "for the asker only" cannot be said: in a channel, or in place of a deferred answer. */
export function publicMessage(message: DiscordMessage): DiscordMessage {
  return { ...message, flags: message.flags & ~ephemeral };
}

/** One calm sentence, for the asker only. */
export function sentence(text: string): DiscordMessage {
  return {
    flags: componentsV2 | ephemeral,
    components: [{ type: 17, components: [{ type: 10, content: text }] }],
    allowed_mentions: { parse: [] },
  };
}

/** Said when something of ours broke. */
export function apology(locale: Locale): DiscordMessage {
  return sentence(wordingOf(locale).of(platformMessages).discordFault);
}
