import type { webApi } from '@slack/bolt';
import type { PictureBlock, TableBlock } from '../../card/card.ts';
import { pictureFileName } from '../../card/chart.ts';
import { bareText, clamp } from '../../card/clean-text.ts';
import type { Draw } from '../../card/draw.ts';
import type { Log } from '../../log.ts';
import type { Letter } from '../outbox.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { limits } from './limits.ts';
import { responseAddress } from './response-url.ts';
import { judgeCall, refusalCode } from './web-api.ts';
import type { Where } from './workspace.ts';

function tableOf({ title, heads, rows }: PictureBlock): TableBlock {
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(' · ');
  return {
    kind: 'table',
    corner: title,
    columns: [heads.quality, heads.price],
    rows: rows.map(({ name, note, quality, price, context }) => ({
      label: name,
      cells: [joined(quality.shown, note), joined(price, context)],
    })),
  };
}

/** All that a picture says as a message, for where no file can be posted. */
export function pictureInWords(picture: PictureBlock, options: { readonly tables: boolean }): SlackPayload {
  const { advice, source, alt } = picture;
  const card = {
    title: '',
    summary: alt,
    audience: 'everyone',
    blocks: [
      { kind: 'text', role: 'verdict', text: [{ bold: advice }] },
      tableOf(picture),
      { kind: 'foot', text: source },
    ],
  } as const;
  return slackPayload(card, options);
}

/** Where a picture goes: a channel, or a thread of one. */
export type PicturePlace = { readonly channel: string; readonly thread: string | null };

/** Milliseconds that Slack may take to take the bytes of a picture. */
const longestUpload = 10_000;

/** The bytes were not taken: nothing is posted anywhere. */
class NotTaken extends Error {}

/** Sends the bytes to the address that Slack gave for them, which belongs to whoever knows it: it is told to nobody, nor is our token to it. */
async function sendBytes(address: unknown, picture: Uint8Array): Promise<void> {
  const url = responseAddress(address);
  if (!url) throw new NotTaken('no address to upload to');
  let status: number;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from(picture),
      redirect: 'error',
      signal: AbortSignal.timeout(longestUpload),
    });
    status = response.status;
    await response.body?.cancel();
  } catch {
    throw new NotTaken('the upload did not come to its end');
  }
  if (status !== 200) throw new NotTaken(`the upload was answered with status ${status}`);
}

/**
 * Posts a picture as a file: an address is asked for, gets the bytes, and then the file is shown in its place. Not by the
 * client's own method for all three, which does not say what the picture shows under the name that Slack reads, and sends
 * our token along with the bytes.
 */
async function upload(
  client: webApi.WebClient,
  block: PictureBlock,
  picture: Uint8Array,
  { channel, thread }: PicturePlace,
): Promise<void> {
  const given: webApi.FilesGetUploadURLExternalResponse = await client.apiCall('files.getUploadURLExternal', {
    filename: pictureFileName(block),
    length: picture.length,
    alt_txt: clamp(bareText(block.alt), limits.altText),
  });
  await sendBytes(given.upload_url, picture);
  await client.files.completeUploadExternal({
    files: [{ id: given.file_id ?? '', title: clamp(bareText(block.title), limits.fileTitle) }],
    channel_id: channel,
    ...(thread === null ? {} : { thread_ts: thread }),
  });
}

/** What is known of a picture that did not come: nothing of it is seen, or it may be after all. */
export type Missing = 'nowhere' | 'perhaps';

/**
 * A picture on its way to where it was asked for. Where it cannot be drawn, or Slack takes no file there, such as
 * without the scope for that, `instead` is called.
 */
export function pictureLetter(
  block: PictureBlock,
  place: PicturePlace,
  { where, draw, log }: { readonly where: Where; readonly draw: Draw; readonly log: Log },
  instead: (missing: Missing) => Promise<void>,
): Letter {
  return {
    lane: `${where.team} ${place.channel}`,
    arrived: null,
    instead: null,
    async send() {
      const picture = await draw(block);
      if (!picture) return instead('nowhere');
      try {
        return await upload(where.client, block, picture, place);
      } catch (error) {
        const kind = error instanceof NotTaken ? 'refused' : judgeCall(error).kind;
        if (kind === 'limited' || kind === 'unreached') throw error;
        const reason = error instanceof NotTaken ? error.message : (refusalCode(error) ?? kind);
        if (reason === 'missing_scope')
          log.info('slack: a picture is told in words: the scope files:write is not granted');
        else log.warn('slack: a picture could not be posted, it is told in words', { reason });
        return instead(kind === 'unsure' ? 'perhaps' : 'nowhere');
      }
    },
  };
}
