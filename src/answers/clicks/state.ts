import type { Catalog } from '../../catalog/catalog.ts';
import { idsByHash, modelHash } from '../../catalog/model-hash.ts';
import { periods, type Volume } from '../../cost/volume.ts';
import { type Locale, locales } from '../../language/locale.ts';
import { readTextLanguage } from '../../language/text-languages.ts';

/** Which answer a message shows; all that a click on it needs. */
export type Shown = {
  readonly page: 'compare' | 'model' | 'cost' | 'guide' | 'verify' | 'typed';
  /** Model ids; a guided question and a check are about none, other buttons may be. */
  readonly models: readonly string[];
  /** One part of the page; null for its first screen. Of a guided question, whether only the asker sees it. */
  readonly section: string | null;
  /** A workload's id, on a model's page a provider's; the answers to a guided question; of a check the id of its text. */
  readonly option: string | null;
  /** The language that the answer is in. */
  readonly locale: Locale;
  /** A person's own volume. */
  readonly volume: Volume | null;
};

const ofNoModels: readonly Shown['page'][] = ['guide', 'verify', 'typed'];

const version = '1';
const letters = { compare: 'c', model: 'm', cost: 'k', guide: 'g', verify: 'v', typed: 't' } as const;
const pages = ['compare', 'model', 'cost', 'guide', 'verify', 'typed'] as const;

/** A page in a language: its letter, in Russian as a capital, in a further language with the tag behind it. */
function signOf(page: Shown['page'], locale: string): string {
  const letter = letters[page];
  if (locale === 'en') return letter;
  return locale === 'ru' ? letter.toUpperCase() : `${letter}${locale}`;
}

const bySign = new Map(
  pages.flatMap((page) => locales.map((locale) => [signOf(page, locale), { page, locale }] as const)),
);
const word = /^[\w-]*$/;
/** Discord takes 100 characters; a control and a value come beside the state. */
const longest = 96;
const longestWithValue = 100;

/**
 * A volume as whole numbers in base 36, the tag of its language behind the first, which says period and batch; the
 * input is what no cache has a part in. Null where a number is not whole.
 */
function volumeText(volume: Volume): string | null {
  const { per, requests, input, output, cacheRead, cacheWrite, batch, textLanguage } = volume;
  const terms = periods.indexOf(per) + (batch ? periods.length : 0);
  const tokens = [requests ?? 0, input - cacheRead - cacheWrite, output, cacheRead, cacheWrite];
  const isWhole = [input, ...tokens].every(Number.isSafeInteger);
  const counts = tokens.map((one) => one.toString(36));
  return isWhole ? [`${terms.toString(36)}${textLanguage ?? ''}`, ...counts].join('-') : null;
}

function readVolume(text: string): Volume | null {
  const read = /^([a-z0-9])([a-z]{2})?((?:-[a-z0-9]{1,11}){5})$/.exec(text);
  const [, terms = '', language, counts] = read ?? [];
  if (counts === undefined) return null;
  const textLanguage = language === undefined ? null : readTextLanguage(language);
  if (language !== undefined && textLanguage === null) return null;
  const numbers = counts.split('-').map((one) => Number.parseInt(one || '0', 36));
  const [, requests = 0, uncached = 0, output = 0, cacheRead = 0, cacheWrite = 0] = numbers;
  const at = Number.parseInt(terms, 36);
  const per = periods[at % periods.length];
  const input = uncached + cacheRead + cacheWrite;
  if (!per || at >= 2 * periods.length || ![input, ...numbers].every(Number.isSafeInteger)) return null;
  const batch = at >= periods.length;
  const volume = { per, requests: requests || null, input, output, cacheRead, cacheWrite, batch };
  return textLanguage === null ? volume : { ...volume, textLanguage };
}

/** The state of a message as text of `[\w.-]` that the message itself carries; null where it cannot be said so shortly. */
export function stateText({ page, models, section, option, locale, volume }: Shown): string | null {
  const own = volume === null ? '' : volumeText(volume);
  const text = [
    version,
    signOf(page, locale),
    section ?? '',
    option ?? '',
    own,
    models.map(modelHash).join(''),
  ].join('.');
  return own === null || text.length > longest || !word.test(option ?? '') ? null : text;
}

/** Characters of a language's tag, for which there is always room: an answer has the same buttons in every language. */
const tag = 2;

/** Whether a button can carry a value beside a state: its control of one letter and a dot before each come to it. */
export function hasRoom(state: string, value: string): boolean {
  const [, sign = ''] = state.split('.', 2);
  return state.length - sign.length + 1 + tag + value.length + 3 <= longestWithValue;
}

/**
 * What a state says, read as the hostile text that it may be; `gone` when one of its models left the catalog.
 * @param fewest how many models there must be: a form may have none yet
 */
export function readState(catalog: Catalog, text: string, fewest: 0 | 1 = 1): Shown | 'forged' | 'gone' {
  const parts = text.slice(0, longest + 1).split('.');
  const [known, sign = '', section = '', option = '', own = '', models = ''] = parts;
  const shown = bySign.get(sign);
  if (known !== version || !shown || parts.length !== 6) return 'forged';
  if (!word.test(section) || !word.test(option) || !/^(?:[\w-]{5}){0,5}$/.test(models)) return 'forged';
  if (models === '' && fewest > 0 && !ofNoModels.includes(shown.page)) return 'forged';
  const volume = readVolume(own);
  if (own !== '' && volume === null) return 'forged';
  const all = idsByHash(catalog);
  const ids = (models.match(/.{5}/g) ?? []).map((hash) => all.get(hash));
  if (ids.includes(undefined)) return 'gone';
  return {
    ...shown,
    models: ids.filter((id) => id !== undefined),
    section: section || null,
    option: option || null,
    volume,
  };
}

/** Stands before the id of words that are kept here, where a button cannot carry them. */
export const keptSign = '_9';

/** Whether the value of a button is such an id. */
export function isKept(value: string): boolean {
  return value.startsWith(keptSign);
}

/** The value of the button that reports a wrong figure; without it, it is shown what stands behind the figures. */
export const reportSent = 'sent';

/** The language of an answer; null of what is no state. */
export function localeOfState(state: string): Locale | null {
  return bySign.get(state.split('.', 2)[1] ?? '')?.locale ?? null;
}

/** The same state in another language; what is no state stays as it is. */
export function stateIn(state: string, locale: Locale): string {
  const [known = '', sign = '', ...rest] = state.split('.');
  const shown = bySign.get(sign);
  return shown ? [known, signOf(shown.page, locale), ...rest].join('.') : state;
}

/** The id of the text that a button needs and that it does not carry itself; null where it needs none. */
export function keptTextOf(state: string, value: string): string | null {
  if (isKept(value)) return value.slice(keptSign.length);
  return isOfText(state) ? (state.split('.', 4)[3] ?? null) : null;
}

/** Whether a state is about a text that was checked, which it does not carry itself. */
export function isOfText(state: string): boolean {
  return bySign.get(state.split('.', 2)[1] ?? '')?.page === 'verify';
}
