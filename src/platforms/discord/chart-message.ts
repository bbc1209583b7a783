import type { RawFile } from 'discord.js';
import type { Card, ChartBlock } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { type DiscordMessage, discordMessage } from './components.ts';
import { limits } from './limits.ts';

/** The name under which the picture travels and to which the message refers. */
export const pictureName = 'chart.png';

/** The file to be sent with a message that refers to the picture. */
export function pictureFiles(picture: Uint8Array | null): RawFile[] {
  return picture ? [{ name: pictureName, data: Buffer.from(picture), contentType: 'image/png' }] : [];
}

/**
 * The message with the chart's picture under its first text, the verdict; to be sent with a file of `pictureName`.
 * Null where the message has no room for another component.
 */
export function withPicture(message: DiscordMessage, chart: ChartBlock): DiscordMessage | null {
  const [container] = message.components;
  const [verdict, ...others] = container.components;
  const taken = others.reduce((sum, part) => sum + 1 + (part.type === 1 ? part.components.length : 0), 0);
  if (!verdict || taken + 3 > limits.components) return null;
  const description = clamp(cleanText(chart.alt).trim() || '…', limits.altText);
  const gallery = {
    type: 12,
    items: [{ media: { url: `attachment://${pictureName}` }, description }],
  } as const;
  return {
    ...message,
    components: [{ ...container, components: [verdict, gallery, ...others] }],
    attachments: [{ id: '0', filename: pictureName, description }],
  };
}

/** The message that shows a card, as it is once the picture of its chart is drawn. */
export function illustratedMessage(card: Card): DiscordMessage {
  const chart = chartOf(card);
  const message = discordMessage(card);
  return (chart && withPicture(message, chart)) ?? message;
}
