import type { RawFile } from '@discordjs/rest';
import type { Card, ChartBlock, Drawing, PictureBlock } from '../../card/card.ts';
import { chartOf, pictureFileName } from '../../card/chart.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { type DiscordMessage, discordMessage, type MediaGallery, messageWith } from './components.ts';
import { limits } from './limits.ts';

/** The name under which the picture of a chart travels and to which the message refers. */
const chartName = 'chart.png';

/** The file to be sent with a message that refers to the picture. */
export function pictureFiles(
  { attachments }: Pick<DiscordMessage, 'attachments'>,
  picture: Uint8Array | null,
): RawFile[] {
  const [file] = attachments ?? [];
  return picture && file
    ? [{ name: file.filename, data: Buffer.from(picture), contentType: 'image/png' }]
    : [];
}

/** What shows a picture of that name, and what says in the message that it comes along. */
function galleryOf(filename: string, { alt }: Drawing) {
  const description = clamp(cleanText(alt).trim() || '…', limits.altText);
  const gallery: MediaGallery = {
    type: 12,
    items: [{ media: { url: `attachment://${filename}` }, description }],
  };
  return { gallery, attachments: [{ id: '0', filename, description }] };
}

/**
 * The message with the chart's picture under its first text, the verdict; to be sent with its file.
 * Null where the message has no room for another component.
 */
export function withPicture(message: DiscordMessage, chart: ChartBlock): DiscordMessage | null {
  const [container] = message.components;
  const [verdict, ...others] = container.components;
  const taken = others.reduce((sum, part) => sum + 1 + (part.type === 1 ? part.components.length : 0), 0);
  if (!verdict || taken + 3 > limits.components) return null;
  const { gallery, attachments } = galleryOf(chartName, chart);
  return {
    ...message,
    components: [{ ...container, components: [verdict, gallery, ...others] }],
    attachments,
  };
}

/** The message that shows a card, as it is once the picture of its chart is drawn. */
export function illustratedMessage(card: Card): DiscordMessage {
  const chart = chartOf(card);
  const message = discordMessage(card);
  return (chart && withPicture(message, chart)) ?? message;
}

/** A message that is the picture of an answer and nothing else, to be sent with its file; for all unless `privately`. */
export function pictureMessage(picture: PictureBlock, privately: boolean): DiscordMessage {
  const { gallery, attachments } = galleryOf(pictureFileName(picture), picture);
  return { ...messageWith([gallery], privately), attachments };
}
