import { createReadStream } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beyondBounds } from './json-bounds.ts';

/** What an upstream list may take: bytes packed or unpacked, and milliseconds until its end. */
export type FetchLimits = { readonly bytes: number; readonly milliseconds: number };

/** What an upstream list is written in: what it is called and how its bytes become values. */
export type Format = {
  readonly name: string;
  /** @throws Error in one clause that says what is wrong with it */
  readonly read: (bytes: Buffer) => unknown;
};

/** A format of text, within the bounds of what lists come near. */
export function textFormat(name: string, parse: (text: string) => unknown): Format {
  return {
    name,
    read: (bytes) => {
      const beyond = beyondBounds(bytes);
      if (beyond) throw new Error(beyond);
      try {
        return parse(bytes.toString('utf8'));
      } catch (cause) {
        throw new Error(`it is no complete ${name}`, { cause });
      }
    },
  };
}

const json = textFormat('JSON', JSON.parse);

const usualLimits: FetchLimits = { bytes: 30 * 1024 * 1024, milliseconds: 10_000 };

/** `unchanged`: upstream says that it still is the edition with that etag. */
export type Fetched =
  | { readonly unchanged: true }
  | { readonly unchanged: false; readonly data: unknown; readonly etag: string | null };

const tooLarge = (limit: number) => `it is larger than ${Number((limit / 1024 / 1024).toFixed(1))} MB`;

/** All bytes, or null when there are more than the limit. */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function unpack(bytes: Buffer, limit: number): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (cause) {
    const large = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Error(large ? tooLarge(limit) : 'its gzip packing is damaged', { cause });
  }
}

function read(packed: Buffer | null, limit: number, format: Format): unknown {
  if (!packed) throw new Error(tooLarge(limit));
  return format.read(unpack(packed, limit));
}

/** What is wrong with an answer by its head alone, or null. */
function wrongHead({ status, headers }: Response, limit: number, format: Format): string | null {
  if (status >= 300 && status < 400 && status !== 304) return 'it redirects to another address; set that one';
  if (status !== 200) return `it answered with status ${status}`;
  const type = headers.get('content-type') ?? '';
  // Some hosts serve every file as plain text; what is another format shows when it is read.
  if (!/^(?:application\/(?:[\w.+-]*(?:json|yaml|zip)|gzip|x-gzip|octet-stream)|text\/plain)\b/i.test(type)) {
    return `it sent ${type.slice(0, 60) || 'something without a type'} instead of ${format.name}`;
  }
  return Number(headers.get('content-length') ?? 0) > limit ? tooLarge(limit) : null;
}

async function fetchUrl(
  url: string,
  etag: string | null,
  limits: FetchLimits,
  more: Readonly<Record<string, string>>,
  format: Format,
): Promise<Fetched> {
  const { bytes, milliseconds } = limits;
  const failure = (error: unknown, otherwise: string) => {
    const late = (error as Error).name === 'TimeoutError';
    return new Error(late ? `it took longer than ${milliseconds / 1000} s` : otherwise, { cause: error });
  };
  const signal = AbortSignal.timeout(milliseconds);
  const accept = format === json ? { accept: 'application/json' } : {};
  const headers = { ...accept, ...more, ...(etag ? { 'if-none-match': etag } : {}) };
  const response = await fetch(url, { redirect: 'manual', signal, headers }).catch((error: unknown) => {
    throw failure(error, 'it cannot be reached');
  });
  if (response.status === 304 && etag) return { unchanged: true };
  const wrong = wrongHead(response, bytes, format);
  if (wrong) {
    await response.body?.cancel();
    throw new Error(wrong);
  }
  const packed = await collect(response.body ?? new ReadableStream(), bytes).catch((error: unknown) => {
    throw failure(error, 'the connection broke off');
  });
  return { unchanged: false, data: read(packed, bytes, format), etag: response.headers.get('etag') };
}

/** True for what is fetched over the network, false for a file. */
export function isAddress(from: string): boolean {
  return /^https?:\/\//i.test(from);
}

/** An address as it may be shown and kept: without a user's name, a password or a key in it. */
export function shown(from: string): string {
  const url = isAddress(from) ? URL.parse(from) : null;
  return url ? `${url.origin}${url.pathname}` : from;
}

/**
 * Reads an upstream list from an http(s) address or a file, gzip or not.
 * @param etag what a former answer from there carried: upstream may then say that nothing changed
 * @param headers sent along to an address, and nowhere that it redirects to
 * @param format JSON unless it is said
 * @throws Error in one clause that says what is wrong with it: unreachable, slow, a redirect, another format, too large
 */
export async function fetchUpstream(
  from: string,
  etag: string | null,
  limits: FetchLimits = usualLimits,
  headers: Readonly<Record<string, string>> = {},
  format: Format = json,
): Promise<Fetched> {
  if (isAddress(from)) return fetchUrl(from, etag, limits, headers, format);
  const file: AsyncIterable<Uint8Array> = createReadStream(from);
  const packed = await collect(file, limits.bytes).catch((cause: unknown) => {
    throw new Error('the file cannot be read', { cause });
  });
  return { unchanged: false, data: read(packed, limits.bytes, format), etag: null };
}
