import type { PictureBlock } from '../../card/card.ts';
import { pictureFileName } from '../../card/chart.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { type DiscordMessage, isForAsker } from '../discord/components.ts';
import type { FollowUp } from '../slack/chart-message.ts';
import { discordComponents, pictureShown } from './discord-components.ts';
import { type Html, html } from './html.ts';
import type { PageWords } from './say.ts';
import { slackBlocks } from './slack-blocks.ts';

/** What would be sent to the platform, folded up, with a button that copies it. */
export function payloadShown(payload: object, words: PageWords): Html {
  return html`<details class="payload"><summary>${words.payload}</summary>
<button type="button" data-copy>${words.copy}</button><pre tabindex="0">${JSON.stringify(payload, null, 2)}</pre></details>`;
}

type Platform = 'slack' | 'discord';

/** Characters of what a person said that are shown again. */
const longestEcho = 600;

type Shown = { readonly body: Html; readonly isPrivate: boolean; readonly payload: object };

function frame(platform: Platform, { body, isPrivate, payload }: Shown, words: PageWords): Html {
  return html`<article class="message" tabindex="-1" data-platform="${platform}" data-private="${String(isPrivate)}">
<span class="avatar" aria-hidden="true">=</span>
<div class="body"><p class="who"><strong>Tiebreak</strong> <span class="app">${words.bot}</span></p>
<p class="only-you">${words.onlyYou[platform]}</p>
<div class="shown">${body}</div>
${payloadShown(payload, words)}
</div></article>`;
}

/**
 * What a person said, as either platform shows it.
 * @param who stands where the person's name would
 */
export function saidMessage(text: string, who: string, words: PageWords): Html {
  return html`<article class="message said"><span class="avatar" aria-hidden="true">${words.you.slice(0, 1)}</span>
<div class="body"><p class="who"><strong>${who}</strong></p><p dir="auto">${clamp(cleanText(text), longestEcho)}</p></div></article>`;
}

/** What stands in place of a message where the platform opens a form: a button that opens it. */
export function formMessage(form: Html, { bot, form: words }: PageWords): Html {
  return html`<article class="message"><span class="avatar" aria-hidden="true">=</span>
<div class="body"><p class="who"><strong>Tiebreak</strong> <span class="app">${bot}</span></p>
<div class="shown"><p>${words.opens}</p></div>
<div class="controls"><button type="button" data-open>${words.open}</button></div>
<template>${form}</template>
</div></article>`;
}

/**
 * A message as Slack shows it.
 * @param payload what would be sent, the message that follows it included
 */
export function slackMessage(
  payload: { readonly blocks: FollowUp['blocks']; readonly response_type?: FollowUp['response_type'] },
  words: PageWords,
): Html {
  const isPrivate = payload.response_type === 'ephemeral';
  return frame('slack', { body: slackBlocks(payload.blocks, words.copy), isPrivate, payload }, words);
}

/** A picture that Slack was given as a file, as it shows that to all. */
export function slackPictureMessage(
  { block, picture }: { readonly block: PictureBlock; readonly picture: Uint8Array },
  words: PageWords,
): Html {
  const filename = pictureFileName(block);
  const body = pictureShown(picture, block.alt, filename, words);
  return frame(
    'slack',
    { body, isPrivate: false, payload: { filename, title: block.title, alt_txt: block.alt } },
    words,
  );
}

/** A message as Discord shows it, with the picture that goes with it. */
export function discordMessageShown(
  callback: { readonly type: number; readonly data: DiscordMessage },
  picture: Uint8Array | null,
  words: PageWords,
): Html {
  const body = discordComponents(callback.data, picture, words);
  return frame('discord', { body, isPrivate: isForAsker(callback.data), payload: callback }, words);
}
