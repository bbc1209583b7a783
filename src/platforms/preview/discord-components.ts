import { pictureName } from '../discord/chart-message.ts';
import type { DiscordMessage } from '../discord/components.ts';
import { discordMarkdown } from './discord-markdown.ts';
import { type Html, html, menuOptions } from './html.ts';

type Container = DiscordMessage['components'][0];
type Part = Container['components'][number];
type Control = Extract<Part, { readonly type: 1 }>['components'][number];

/** The picture as an address that holds it whole: there is nothing to keep and nothing to fetch. */
function pictureAddress(picture: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
}

function part(own: Part, picture: Uint8Array | null): Html {
  switch (own.type) {
    case 10:
      return html`<div class="text">${discordMarkdown(own.content)}</div>`;
    case 1:
      return html`<div class="controls">${own.components.map(control)}</div>`;
    case 12:
      return html`${own.items.map(({ media, description }) =>
        picture && media.url === `attachment://${pictureName}`
          ? html`<img src="${pictureAddress(picture)}" alt="${description}">`
          : html`<p class="small">${description}</p>`,
      )}`;
    default:
      return own satisfies never;
  }
}

function control(own: Control): Html {
  if (own.type === 2) return html`<button type="button" data-custom="${own.custom_id}">${own.label}</button>`;
  const chosen = own.options.find((one) => one.default)?.value;
  return html`<select data-custom="${own.custom_id}" aria-label="${own.placeholder}">${menuOptions(own.options, chosen, own.placeholder)}</select>`;
}

/** The components of a Discord message as Discord shows them, with the picture that is sent along. */
export function discordComponents({ components }: DiscordMessage, picture: Uint8Array | null): Html {
  const [container] = components;
  return html`<div class="container">${container.components.map((own) => part(own, picture))}</div>`;
}
