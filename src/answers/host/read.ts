import type { Catalog } from '../../catalog/catalog.ts';
import { type HostAsk, precisions } from '../../cost/self-host.ts';
import { amountPattern, dollarReadings, readDollars } from '../../language/money.ts';
import { countPattern, numberPattern, readCount, readDecimal } from '../../language/numbers.ts';
import { nameKey } from '../../names/key.ts';
import type { Command, HostCommand, Misunderstood } from '../command.ts';
import { costNames, readCostText } from '../cost/read.ts';
import { type CostWords, noCostWords } from '../cost/volume.ts';
import { longestText } from '../limits.ts';
import { misreadCount, misunderstood, plain } from '../read-names.ts';

const count = `(?:${countPattern})`;
const least = '(?:at least|over|above|more than|>=?|from|min(?:imum)?)';
/** "128k context", "context of at least 128k"; the count is in the first group that matched. */
const contextPattern = new RegExp(
  String.raw`(?:${least}\s+)?(${count})\s*(?:tokens?\s*)?(?:of\s+)?context(?: window)?|\bcontext(?: window)?\s*(?:of\s*)?(?:${least})?\s*(${count})(?:\s*tokens?)?`,
  'iu',
);

/** What a person said of hosting, as text; null where nothing was said. */
type HostWords = {
  readonly gpuHour: string | null;
  readonly bits: string | null;
  readonly context: string | null;
  /** Gigabytes of a card, or its name. */
  readonly memory: string | null;
};

const noHostWords: HostWords = { gpuHour: null, bits: null, context: null, memory: null };

/** Cards have less, and a number such as 4090 is a name. */
const mostGigabytes = 1024;

const mostUsdAnHour = 1000;

function cardKeys(catalog: Catalog): [key: string, id: string][] {
  return Object.entries(catalog.gpus.cards).flatMap(([id, { name, aliases = [] }]) =>
    [id, name, ...aliases].map((said): [string, string] => [nameKey(said), id]),
  );
}

function readCard(catalog: Catalog, text: string): HostAsk['card'] {
  const key = nameKey(text);
  const id = cardKeys(catalog).find(([own]) => own === key)?.[1];
  const card = id === undefined ? undefined : catalog.gpus.cards[id];
  if (id !== undefined && card) return { gigabytes: card.gigabytes, id };
  const gigabytes = readDecimal(text.trim().replace(/\s?gi?b$/i, ''));
  return gigabytes !== null && gigabytes > 0 && gigabytes <= mostGigabytes ? { gigabytes, id: null } : null;
}

/** What words say of hosting, or the first mistake in them. */
function readHost(catalog: Catalog, words: HostWords): HostAsk | Misunderstood {
  const gpuHour = words.gpuHour === null ? null : readDollars(words.gpuHour, mostUsdAnHour);
  if (gpuHour === 'two-readings')
    return misunderstood(gpuHour, words.gpuHour ?? '', dollarReadings(words.gpuHour ?? ''));
  if (words.gpuHour !== null && gpuHour === null) return misunderstood('bad-gpu-hour', words.gpuHour);
  const asked = /^(?:int|fp|bf|q)?(\d+)(?:[- ]?bits?)?$/i.exec(words.bits?.trim() ?? '')?.[1];
  const bits = precisions.find((own) => own === Number(asked)) ?? null;
  if (words.bits !== null && bits === null) return misunderstood('bad-bits', words.bits);
  const context = words.context === null ? null : readCount(words.context);
  if (typeof context === 'string') return misreadCount(context, words.context ?? '');
  if (context === 0) return misunderstood('bad-number', words.context ?? '');
  const card = words.memory === null ? null : readCard(catalog, words.memory);
  if (words.memory !== null && card === null) return misunderstood('bad-memory', words.memory);
  return { bits, context, card, gpuHour };
}

const usd = String.raw`-?(?:\$|usd)?\s?-?(?:${amountPattern}|\d[\d.,]*)\s?(?:\$|usd|dollars?)?`;
const hourPattern = new RegExp(
  String.raw`(?:(?<!\S)(?:at|for)\s+|@\s?)?(${usd})\s*(?:(?:an?|per|each)\s+|/\s?)(?:(?:gpu|card)[- ]?)?(?:hour|hr|h)(?!\p{L})`,
  'iu',
);
const bitsPattern =
  /(?<!\S)(?:(?:at|in|as|with)\s+)?(?:(-?\d+(?:\.\d+)?)[- ]?bits?|((?:int|fp|bf|q)\d+))(?![\p{L}\d])/iu;
const cardWords = String.raw`(?:\s*(?:of\s+)?(?:cards?|gpus?|memory|v?ram))*(?!\p{L})`;
/** How many cards there are is answered, so a number said of them is passed over. */
const article = String.raw`(?:(?:an?|one|my|our|the)\s+)?(?:(?:two|three|four|eight|\d{1,2})(?:\s?x)?\s+)?`;
const gigabytesPattern = new RegExp(
  String.raw`(?<!\S)(?:(?:fits?\s+)?(?:on|in|into|with|within)\s+${article})?(?:an?\s+)?(-?(?:${numberPattern})\s?gi?b)${cardWords}`,
  'iu',
);

/** "on an RTX 4090": the names of `gpus.yml`, the longest first. */
function namedCardPattern(catalog: Catalog): RegExp {
  const names = Object.values(catalog.gpus.cards)
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[^\p{L}\d ]/gu, '').replaceAll(' ', String.raw`[\s-]?`));
  return new RegExp(
    String.raw`(?<!\S)(?:on|with|using)\s+${article}((?:nvidia\s+|amd\s+)?(?:${names.join('|')}))s?${cardWords}`,
    'iu',
  );
}

const flags = [
  ['gpuHour', 'gpu-hour'],
  ['bits', 'bits'],
  ['context', 'context'],
  ['memory', 'memory'],
] as const;

/** What a free text says of hosting, and the text that is left. */
function takeHostWords(
  catalog: Catalog,
  text: string,
): { readonly words: Partial<HostWords>; readonly rest: string } {
  let rest = text;
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match?.slice(1).find((group) => group !== undefined);
  };
  const words: { -readonly [name in keyof HostWords]?: string } = {};
  const say = (name: keyof HostWords, said: string | undefined) => {
    if (said !== undefined) words[name] ??= said.replaceAll('"', '').trim();
  };
  for (const [name, flag] of flags)
    say(name, take(new RegExp(String.raw`(?<!\S)--${flag}[= ]\s*("[^"]*"|${countPattern}(?!\S)|\S+)`, 'iu')));
  say('gpuHour', take(hourPattern));
  say('bits', take(bitsPattern));
  say('memory', take(namedCardPattern(catalog))?.replace(/^(?:nvidia|amd)\s+/i, ''));
  say('memory', take(gigabytesPattern));
  say('context', take(contextPattern));
  return { words, rest };
}

/** What asks for how it was estimated, at the end. */
const details = /\s(?:--show|show)[= ]\s*details\s*$/i;

/** A model by its name, the words on cards, and those on a volume to weigh against its price per token. */
function hostCommand(
  catalog: Catalog,
  name: string,
  words: { readonly host: HostWords; readonly cost: CostWords },
  options: Pick<HostCommand, 'private' | 'show'>,
  today: string,
): Command {
  const asked = name.replaceAll('"', '').trim();
  if (asked === '') return misunderstood('no-name', '');
  const cost = costNames(catalog, [asked], words.cost, options, today);
  const [model] = cost.kind === 'cost' ? cost.models : [];
  if (cost.kind !== 'cost' || !model) return cost;
  const ask = readHost(catalog, words.host);
  if ('kind' in ask) return ask;
  const { volume, only, region, price, textLanguage } = cost;
  if (volume === null && textLanguage !== null) return misunderstood('no-tokens', textLanguage);
  return { kind: 'host', model, ask, volume, only, region, price, ...options };
}

/**
 * `pixtral`, `pixtral --memory 24 --gpu-hour 2.50`, `pixtral on an RTX 4090 at $0.40 an hour for rag privately`.
 * @param given what was said beside the text; it wins
 */
export function parseHost(
  catalog: Catalog,
  text: string,
  today: string,
  given: { readonly host?: Partial<HostWords>; readonly cost?: Partial<CostWords> } = {},
): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  const privately = /(?:^|\s)(?:--private|privately)\s*[.!?]?$/i;
  const asked = plain(text);
  const whole = asked.replace(privately, '').replace(/[?!.]+$/, '');
  const { words, rest } = takeHostWords(catalog, whole.replace(details, ''));
  const left = readCostText(catalog, rest, today);
  return hostCommand(
    catalog,
    left.names,
    {
      host: { ...noHostWords, ...words, ...given.host },
      cost: { ...noCostWords, ...left.words, ...given.cost },
    },
    { private: privately.test(asked), show: details.test(whole) ? 'details' : null },
    today,
  );
}
