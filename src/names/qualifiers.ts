import { isDay } from '../dates.ts';

/** What an id or a name says beyond which model it is. */
export type Qualifiers = {
  /** ISO day of the snapshot it names. */
  readonly date: string | null;
  /** A product variant or a form of billing or hosting, such as `fast`, `free`, `fp8`. */
  readonly variant: string | null;
  readonly region: string | null;
  /** How long it thinks, such as `thinking` or `high`. */
  readonly effort: string | null;
};

export const unqualified: Qualifiers = Object.freeze({
  date: null,
  variant: null,
  region: null,
  effort: null,
});

const serviceTiers = ['flex', 'priority', 'batch'] as const;
type ServiceTier = (typeof serviceTiers)[number];

/** What a variant says, each kind of word by itself. */
export type VariantRead = {
  /** How many tokens of context are asked for. */
  readonly context: number | null;
  readonly tier: ServiceTier | null;
  /** How many bits the weights are packed into. */
  readonly bits: number | null;
  /** How they are packed where that says no number of bits, such as `gguf`. */
  readonly packed: readonly string[];
  readonly isTuned: boolean;
  /** What a provider calls its form of the model, such as `fast`. */
  readonly forms: readonly string[];
};

const bitsOf = /^(?:ud|i)?q(\d)|^(\d)(?:\.\d+)?(?:bit|bpw)$|^(?:nv|mx)?fp([48])$|^int([48])$|^w([48])a\d/;
const packings = new Set([
  'gguf',
  'ggml',
  'dwq',
  'awq',
  'gptq',
  'exl2',
  'exl3',
  'bnb',
  'mlx',
  'hqq',
  'qat',
  'quantized',
]);

/** The words of a variant by what they say. */
export function readVariant(variant: string | null): VariantRead {
  const read = { context: null, tier: null, bits: null, isTuned: false } as {
    -readonly [Key in 'context' | 'tier' | 'bits' | 'isTuned']: VariantRead[Key];
  };
  const packed: string[] = [];
  const forms: string[] = [];
  for (const word of variant?.split('-') ?? []) {
    const bits = bitsOf.exec(word)?.slice(1).find(Boolean);
    const tier = serviceTiers.find((own) => own === word);
    if (/^\d+m$/.test(word)) read.context = Number.parseInt(word, 10) * 1_000_000;
    else if (tier) read.tier = tier;
    else if (bits !== undefined) read.bits = Number(bits);
    else if (word === 'finetuned') read.isTuned = true;
    else if (packings.has(word)) packed.push(word);
    else if (word !== '') forms.push(word);
  }
  return { ...read, packed, forms };
}

const regions = new Set([
  'us',
  'eu',
  'apac',
  'global',
  'jp',
  'au',
  'in',
  'cn',
  'intl',
  'tr',
  'gov',
  'sg',
  'ca',
  'uk',
]);
const efforts = new Set([
  'thinking',
  'reasoning',
  'none',
  'minimal',
  'low',
  'medium',
  'high',
  'xhigh',
  'max',
]);
const regionNames: Readonly<Record<string, string>> = { asia: 'apac', europe: 'eu' };
/** Words that change nothing: how vendors spell the same thing. */
const noise = new Set([
  'zai',
  'z',
  'ai',
  'org',
  'qwen',
  'moonshot',
  'mistralai',
  'doubao',
  'meta',
  'llama',
  'default',
  'latest',
  'instruct',
  'it',
  'chat',
  'maas',
  'hf',
  'official',
  'versatile',
  'p',
  'model',
  'tee',
  'preview',
  'ga',
  'v',
  'on',
  'demand',
]);

/** An ISO day from `20251001`, `2025-10-01` or `251001`; null when it is no day of a model's life. */
function isoDay(year: string, month: string, day: string): string | null {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
  return isDay(iso) && iso >= '2020' && iso < '2040' ? iso : null;
}

/** Whether a text has the digits of a day. */
function hasSixDigits(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits >= 6;
}

/** A day written into an id, and the id without it. */
export function takeDate(id: string): { readonly rest: string; readonly date: string | null } {
  if (!hasSixDigits(id)) return { rest: id, date: null };
  const match =
    /(?<![\d.])(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)/.exec(id) ??
    /(?<![\d.])(2\d)([01]\d)([0-3]\d)(?![\d.])/.exec(id);
  const date = match ? isoDay(match[1] ?? '', match[2] ?? '', match[3] ?? '') : null;
  return match && date ? { rest: id.replace(match[0], ' '), date } : { rest: id, date: null };
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
}

/** The id without the path of vendor and router before it. */
function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/**
 * What a provider's own id says beyond its model: the words of the id that neither the model's id nor the
 * provider's name has. A word that nobody knows makes it a variant, so that it never stands for the plain model.
 */
export function offerQualifiers(
  provider: string,
  offerId: string,
  modelId: string,
  modelName = '',
): Qualifiers {
  const modelDate = takeDate(modelId).date;
  const { rest, date } = takeDate(lastPart(offerId).replace(/[-_](?:fp8|bf16)(?![a-z0-9])/i, ''));
  const known = new Map<string, number>();
  for (const word of words(modelId)) known.set(word, (known.get(word) ?? 0) + 1);
  for (const word of words(modelName)) if (!known.has(word)) known.set(word, 1);
  const vendors = new Set([
    ...words(provider),
    ...words(offerId.slice(0, -lastPart(offerId).length)),
    ...words(modelId.split('/')[0] ?? ''),
  ]);
  const joinedDigits = new Set([(modelId.match(/\d+/g) ?? []).slice(0, 2).join('')]);
  let region: string | null = null;
  const effort: string[] = [];
  const variant: string[] = [];
  const all = words(rest);
  for (const [index, word] of all.entries()) {
    const count = known.get(word) ?? 0;
    if (count > 0) {
      known.set(word, count - 1);
      continue;
    }
    if (noise.has(word) || vendors.has(word) || joinedDigits.has(word)) continue;
    if (regions.has(word) || regionNames[word])
      region = region ? `${region}-${word}` : (regionNames[word] ?? word);
    else if (efforts.has(word)) effort.push(word);
    else if (
      /^\d+$/.test(word) &&
      (effort.length > 0 || word.length === 4 || isSize(all, index) || isRevision(all, index))
    ) {
      if (effort.length > 0) effort.push(word);
    } else if (
      !(
        ['b', 'a', 'e'].includes(word) &&
        (/^\d+$/.test(all[index - 1] ?? '') || /^\d+$/.test(all[index + 1] ?? ''))
      )
    ) {
      variant.push(word);
    }
  }
  return {
    date: date ?? (modelDate && lastPart(offerId).includes(modelDate) ? modelDate : null),
    variant: variant.length > 0 ? variant.join('-') : null,
    region,
    effort: effort.length > 0 ? effort.join('-') : null,
  };
}

/** Digits of a parameter count: `24b`, `a3b`, `128e`. */
function isSize(all: readonly string[], index: number): boolean {
  return ['b', 'e'].includes(all[index + 1] ?? '') || all[index - 1] === 'a';
}

/** Digits of a provider's own revision: `v1:0`. */
function isRevision(all: readonly string[], index: number): boolean {
  return (
    all[index - 1] === 'v' ||
    all[index - 2] === 'v' ||
    (all[index] === '0' && all[index - 1] === '1') ||
    (all[index] === '1' && all[index + 1] === '0')
  );
}
