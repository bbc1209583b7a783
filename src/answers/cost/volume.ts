import type { Catalog, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import { measuredLanguages } from '../../cost/text-language.ts';
import { type Period, type Volume, whoseTokens, workloadVolume } from '../../cost/volume.ts';
import { mostTokens, readCount, readShare, shortCount } from '../../language/numbers.ts';
import { readPeriod } from '../../language/periods.ts';
import { readTextLanguage, takeTextLanguage, textLanguageName } from '../../language/text-languages.ts';
import type { Match } from '../../names/resolve.ts';
import type { Misunderstood } from '../command.ts';
import { findWorkload, misreadCount, misunderstood } from '../read-names.ts';

/** The share of the input that is read from the cache, in per cent, with as many decimals as tell it from its neighbours. */
function share(cacheRead: number, input: number): string {
  const exact = (100 * cacheRead) / input;
  const texts = Array.from({ length: 13 }, (_, decimals) => exact.toFixed(decimals));
  return texts.find((text) => Math.round((input * Number(text)) / 100) === cacheRead) ?? exact.toFixed(12);
}

/** A period and its tokens; those of one request where that says the same. */
function tokens({ input, output, per, requests }: Volume): string {
  const perRequest = [input, output].map((own) => own / (requests ?? 1));
  if (per === 'once' && (requests === null || !perRequest.every(Number.isInteger))) {
    const asked = requests === null ? '' : ` --requests ${shortCount(requests)}`;
    return `--in ${shortCount(input)} --out ${shortCount(output)} --per once${asked}`;
  }
  const [one = 0, other = 0] = per === 'once' ? perRequest : [input, output];
  const said = `${shortCount(one)} in ${shortCount(other)} out`;
  if (per === 'once') return `${said} x ${shortCount(requests ?? 1)} requests`;
  const over = requests === null || per === 'request' ? '' : ` over ${shortCount(requests)} requests`;
  return `${said} ${per === 'request' ? 'a request' : `a ${per}`}${over}`;
}

/** "for Russian texts"; a flag for a language of several words. */
function languageWords(tag: string): string {
  const said = `for ${textLanguageName(tag, 'en')} texts`;
  return takeTextLanguage(said)?.language === tag ? said : `--text-language ${tag}`;
}

/**
 * A volume in the words that people type, which read back as the same volume: "5M in 200k out a day, 60% cached, batch".
 * Left out is what has no words: tokens written to the cache, and how many requests are billed one by one.
 */
export function volumeWords(volume: Volume): string {
  const { input, cacheRead, batch, textLanguage } = volume;
  const cached = cacheRead > 0 && input > 0 ? `${share(cacheRead, input)}%` : '';
  const said = tokens(volume);
  return said.startsWith('--')
    ? [
        said,
        cached && `--cached ${cached}`,
        batch ? '--batch' : '',
        textLanguage ? `--text-language ${textLanguage}` : '',
      ]
        .filter(Boolean)
        .join(' ')
    : [
        said,
        cached && `${cached} cached`,
        batch ? 'batch' : '',
        textLanguage ? languageWords(textLanguage) : '',
      ]
        .filter(Boolean)
        .join(', ');
}

/** What a person said of a cost beside the models, as text; null where nothing was said. */
export type CostWords = {
  readonly in: string | null;
  readonly out: string | null;
  readonly per: string | null;
  readonly requests: string | null;
  /** The tokens are those of one request, of which there are `requests` in a period. */
  readonly each: boolean;
  readonly cached: string | null;
  readonly batch: boolean;
  /** What is bought instead of tokens: "1000 images"; several are a mistake. */
  readonly units: readonly string[];
  readonly workload: string | null;
  readonly routes: boolean;
  /** All that is to be known of a cost at once, instead of its first screen. */
  readonly details: boolean;
  readonly price: string | null;
  readonly only: string | null;
  readonly region: string | null;
  readonly flat: string | null;
  /** The language of the texts, whose tokens are said as those of English ones. */
  readonly textLanguage: string | null;
};

export const noCostWords: CostWords = {
  in: null,
  out: null,
  per: null,
  requests: null,
  each: false,
  cached: null,
  batch: false,
  units: [],
  workload: null,
  routes: false,
  details: false,
  price: null,
  only: null,
  region: null,
  flat: null,
  textLanguage: null,
};

type Count = { readonly tokens: Volume } | Misunderstood;

/** A request as often as it is made; without a period, all of them together. */
function multiplied(
  one: { readonly input: number; readonly output: number },
  requests: number,
  per: Period | null,
): Count {
  const [input, output] = [one.input * requests, one.output * requests];
  if (input + output > mostTokens) return misunderstood('huge-number', String(requests));
  const period = per === null || per === 'request' ? 'once' : per;
  return { tokens: { input, output, cacheRead: 0, cacheWrite: 0, batch: false, per: period, requests } };
}

/**
 * A volume whose tokens may be those of one of its requests, made one of all of them; or what is to be asked.
 * @param models those that must have room for one request; none where tokens are known to be of all requests
 */
export function ofAllRequests(
  volume: Volume,
  models: readonly Model[],
): Volume | (Misunderstood & { readonly reason: 'huge-number' | 'fewer-tokens' }) {
  const { requests, input, output } = volume;
  const whose = requests === null ? 'all' : whoseTokens(volume, requests, models);
  if (requests === null || whose === 'all') return volume;
  const [cacheRead, cacheWrite] = [volume.cacheRead * requests, volume.cacheWrite * requests];
  const all = { ...volume, input: input * requests, output: output * requests, cacheRead, cacheWrite };
  if (all.input + all.output > mostTokens) return misunderstood('huge-number', String(requests));
  if (whose === 'each') return { ...all, takenAsEach: { input, output } };
  const readings = [all, { ...volume, requests: null }].map(volumeWords);
  return misunderstood('fewer-tokens', volumeWords(volume), readings);
}

function ofWorkload(
  workload: Workload,
  words: CostWords,
  requests: number | null,
  per: Period | null,
): Count {
  const own = words.in ?? words.out;
  if (own !== null) return misunderstood('two-volumes', own);
  if (workload.tokens && requests !== null) return multiplied(workload.tokens, requests, per);
  if (per !== null && per !== workload.per) {
    if (workload.tokens === undefined) return misunderstood('two-volumes', per);
    return multiplied(workload.tokens, workload.requests ?? 1, per);
  }
  const volume = workloadVolume(workload);
  return { tokens: { ...volume, requests: requests ?? volume.requests } };
}

function ofTokens(words: CostWords, requests: number | null, per: Period | null): Count {
  const [one, other] = [words.in, words.out];
  if (one === null || other === null) return misunderstood('half-tokens', one ?? other ?? '');
  const [input, output] = [readCount(one), readCount(other)];
  if (typeof input === 'string') return misreadCount(input, one);
  if (typeof output === 'string') return misreadCount(output, other);
  if (input + output === 0) return misunderstood('bad-number', one);
  if (requests !== null && (words.each || per === null || per === 'request')) {
    return multiplied({ input, output }, requests, per);
  }
  const volume = { input, output, cacheRead: 0, cacheWrite: 0, batch: false };
  return { tokens: { ...volume, per: per ?? 'request', requests } };
}

/** The tag of the language that words say the texts are in, null where they say none, or that it is no language. */
export function textLanguageOf(
  catalog: Catalog,
  { textLanguage }: Pick<CostWords, 'textLanguage'>,
): string | null | Misunderstood {
  if (textLanguage === null) return null;
  return (
    readTextLanguage(textLanguage) ??
    misunderstood('unknown-language', textLanguage, measuredLanguages(catalog))
  );
}

/**
 * The volume that words mean, null where they say none, or the first mistake in them.
 * @param models those that it is a volume of
 */
export function readVolume(
  catalog: Catalog,
  words: CostWords,
  models: readonly Model[],
): Volume | null | Misunderstood {
  const share = words.cached === null ? 0 : readShare(words.cached);
  if (share === null) return misunderstood('bad-share', words.cached ?? '');
  const per = words.per === null ? null : readPeriod(words.per);
  if (words.per !== null && per === null) {
    return misunderstood('bad-period', words.per, ['day', 'week', 'month', 'year', 'request']);
  }
  const requests = words.requests === null ? null : readCount(words.requests);
  if (typeof requests === 'string') return misreadCount(requests, words.requests ?? '');
  if (requests === 0) return misunderstood('bad-number', words.requests ?? '');
  if (words.units.length > 0) {
    const other =
      words.in ??
      words.out ??
      words.workload ??
      words.requests ??
      words.cached ??
      (words.batch ? 'batch' : null);
    return other === null ? null : misunderstood('tokens-and-units', other);
  }
  const id = words.workload === null ? null : findWorkload(catalog, words.workload);
  const workload = id === null ? undefined : catalog.workloads[id];
  if (words.workload !== null && !workload) {
    return misunderstood('unknown-workload', words.workload, Object.keys(catalog.workloads));
  }
  const textLanguage = textLanguageOf(catalog, words);
  if (textLanguage !== null && typeof textLanguage === 'object') return textLanguage;
  if (!workload && words.in === null && words.out === null) {
    const other = words.requests ?? words.cached ?? (words.batch ? 'batch' : words.per);
    return other === null ? null : misunderstood('no-tokens', other);
  }
  const read = workload ? ofWorkload(workload, words, requests, per) : ofTokens(words, requests, per);
  if ('kind' in read) return read;
  const { tokens } = read;
  const cacheRead = words.cached === null ? tokens.cacheRead : Math.round(tokens.input * share);
  const cacheWrite = words.cached === null ? tokens.cacheWrite : 0;
  const language = textLanguage === null ? {} : { textLanguage };
  const volume = { ...tokens, cacheRead, cacheWrite, batch: words.batch, ...language };
  return ofAllRequests(volume, workload ? [] : models);
}

/** The models of names that were all found. */
export function modelsOf(catalog: Catalog, matches: readonly Match[]): readonly Model[] {
  return matches.flatMap(({ model }) => catalog.models.get(model ?? '') ?? []);
}

/** The same words; of models that give vectors alone nobody needs to say that no tokens come out. */
export function withoutOutput(catalog: Catalog, matches: readonly Match[], words: CostWords): CostWords {
  if (words.in === null || words.out !== null) return words;
  const haveNone = matches.every(({ model }) => {
    const known = catalog.models.get(model ?? '');
    return known !== undefined && givesVectors(known);
  });
  return haveNone ? { ...words, out: '0' } : words;
}
