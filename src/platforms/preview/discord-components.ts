import type { DiscordMessage } from '../discord/components.ts';
import { discordMarkdown } from './discord-markdown.ts';
import { type Html, html, menuOptions, outsideLink } from './html.ts';
import type { PageWords } from './say.ts';

type Container = DiscordMessage['components'][0];
type Part = Container['components'][number];
type Control = Extract<Part, { readonly type: 1 }>['components'][number];

/** Where a PNG says how wide and how high it is. */
const sizeAt = { width: 16, height: 20 };

/** The picture as an address that holds it whole: there is nothing to keep and nothing to fetch. */
function pictureAddress(picture: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
}

/** The picture with its place kept before it is decoded, and a link that saves it under its name. */
export function pictureShown(
  picture: Uint8Array,
  alt: string,
  filename: string,
  { download }: PageWords,
): Html {
  const address = pictureAddress(picture);
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  const [width, height] = [bytes.readUInt32BE(sizeAt.width), bytes.readUInt32BE(sizeAt.height)];
  return html`<img src="${address}" alt="${alt}" width="${width}" height="${height}"><p class="small"><a href="${address}" download="${filename}">${download}</a></p>`;
}

/** What is sent along with a message. */
type Sent = { readonly picture: Uint8Array | null; readonly filename: string; readonly words: PageWords };

function part(own: Part, sent: Sent): Html {
  switch (own.type) {
    case 10:
      return html`<div class="text">${discordMarkdown(own.content, sent.words.copy)}</div>`;
    case 1:
      return html`<div class="controls">${own.components.map(control)}</div>`;
    case 12:
      return html`${own.items.map(({ media, description }) =>
        sent.picture && media.url === `attachment://${sent.filename}`
          ? pictureShown(sent.picture, description, sent.filename, sent.words)
          : html`<p class="small">${description}</p>`,
      )}`;
    default:
      return own satisfies never;
  }
}

function control(own: Control): Html {
  if (own.type === 2 && own.style === 5) return outsideLink(own.url, html`${own.label}`);
  if (own.type === 2) return html`<button type="button" data-custom="${own.custom_id}">${own.label}</button>`;
  const chosen = own.options.find((one) => one.default)?.value;
  return html`<select data-custom="${own.custom_id}" aria-label="${own.placeholder}">${menuOptions(own.options, chosen, own.placeholder)}</select>`;
}

/** What can be clicked on in a message, in its order. */
export function discordControls({ components: [container] }: DiscordMessage): readonly Control[] {
  return container.components.flatMap((own) => (own.type === 1 ? own.components : []));
}

/** The components of a Discord message as Discord shows them, with the picture that is sent along. */
export function discordComponents(
  { components, attachments }: DiscordMessage,
  picture: Uint8Array | null,
  words: PageWords,
): Html {
  const [container] = components;
  const sent = { picture, filename: attachments?.[0]?.filename ?? '', words };
  return html`<div class="container">${container.components.map((own) => part(own, sent))}</div>`;
}
