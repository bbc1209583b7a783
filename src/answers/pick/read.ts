import type { Catalog } from '../../catalog/catalog.ts';
import { lowerCopy } from '../../claims/plain-text.ts';
import { perMonth, type Volume } from '../../cost/volume.ts';
import { takeTextLanguage } from '../../language/text-languages.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import type { Command, Misunderstood } from '../command.ts';
import { languageFlag } from '../cost/read.ts';
import { textLanguageOf } from '../cost/volume.ts';
import { longestText } from '../limits.ts';
import { keysOf, says } from '../question/frames.ts';
import { type Reading, readQuestion } from '../question/reading.ts';
import { volumeIn } from '../question/volume-in.ts';
import { misreadCount, misunderstood, plain } from '../read-names.ts';
import { leftAtoms, leftMistake } from './left.ts';
import { pickParts } from './parts.ts';
import { readRequest } from './read-request.ts';
import { spanText } from './wish-words.ts';

/** A wish whose volume is of texts in a language. */
const inLanguage = (wish: Wish, textLanguage: string): Wish =>
  wish.kind === 'monthlyAtMost' ? { ...wish, volume: { ...wish.volume, textLanguage } } : wish;

/** "cheapest vision model with 128k context under $1", or what of it was not understood. */
export function parsePick(catalog: Catalog, asked: string, today: string): Command {
  if (asked.length > longestText) return misunderstood('too-long', asked);
  const flag = languageFlag.exec(asked);
  const said = flag ? textLanguageOf(catalog, { textLanguage: (flag[1] ?? '').replaceAll('"', '') }) : null;
  if (said !== null && typeof said === 'object') return said;
  const spoken = flag ? null : takeTextLanguage(asked);
  const textLanguage = said ?? spoken?.language ?? null;
  if (textLanguage === null) return parseWishes(catalog, asked, today);
  const command = parseWishes(catalog, spoken?.rest ?? asked.replace(languageFlag, ' '), today);
  if (command.kind !== 'pick') return flag ? command : parseWishes(catalog, asked, today);
  const { request } = command;
  // Nothing but a volume has tokens that the language changes.
  if (request.volume === null)
    return flag ? misunderstood('no-tokens', textLanguage) : parseWishes(catalog, asked, today);
  return { ...command, request: requestInLanguage(request, textLanguage) };
}

/** What is asked for, with its volumes as those of texts in a language. */
export function requestInLanguage(request: Request, textLanguage: string): Request {
  const volume = request.volume && { ...request.volume, textLanguage };
  return { ...request, volume, wishes: request.wishes.map((wish) => inLanguage(wish, textLanguage)) };
}

/** The volume that prices are to be of; null where none is said. */
function volumeOfWords(catalog: Catalog, reading: Reading): Volume | null | Misunderstood {
  const { atoms, said } = reading;
  const counted = said.filter((one) =>
    keysOf(one, 'volume').some((key) => ['input', 'output', 'requests'].includes(key)),
  );
  const sides = new Set(counted.flatMap((one) => keysOf(one, 'volume')));
  const isSplit = sides.has('input') && sides.has('output');
  for (const { from, to } of counted)
    for (const { kind, value, text } of atoms.slice(from, to))
      if (kind === 'count' && value === null) return misreadCount('two-readings', text);
  const isPriced =
    isSplit || says(said, 'topics', 'price', 'cost_estimate') || says(said, 'goals', 'cheapest');
  const { volume } = volumeIn(catalog, reading, isPriced, []);
  const [first] = counted;
  const text = spanText(atoms, { from: first?.from ?? 0, to: counted.at(-1)?.to ?? 0 });
  if (volume === 'too-much') return misunderstood('huge-number', text);
  if (volume === null) return null;
  if ('reason' in volume) return misunderstood(volume.reason, volume.text, volume.candidates);
  const isPeriodic = isSplit || sides.has('requests');
  return isPeriodic && perMonth(volume.per) === null ? misunderstood('no-period', text) : volume;
}

const privately = /(?:--private|\bprivately)\s*[.!?]?\s*$/i;
/** A number below zero; a hyphen within a name has a letter or digit before it. */
const negative = /(?:^|\s)(?:\$\s?)?-\$?\d\S*/;

/** What of the words cannot be wished, as it was typed. */
function asTyped(mistake: Misunderstood, typed: string): Misunderstood {
  const at = lowerCopy(typed).indexOf(mistake.text);
  return at === -1 ? mistake : { ...mistake, text: typed.slice(at, at + mistake.text.length) };
}

/** Which part is asked for, behind all else. */
const partAsked = new RegExp(String.raw`\s(?:--show|show)[= ]\s*(${pickParts.join('|')})$`, 'i');

/** The same but for the language of the texts. */
function parseWishes(catalog: Catalog, asked: string, today: string): Command {
  const typed = plain(asked);
  const open = typed.replace(privately, '');
  const part = partAsked.exec(open)?.[1]?.toLowerCase();
  const show = pickParts.find((own) => own === part) ?? null;
  const text = open.replace(partAsked, '');
  const below = negative.exec(text);
  if (below) return misunderstood('bad-limit', below[0].trim());
  const reading = readQuestion(catalog, text, today);
  const volume = volumeOfWords(catalog, reading);
  if (volume && 'kind' in volume) return asTyped(volume, text);
  const read = readRequest(catalog, reading, { volume, beside: null, more: [], today });
  if (read.kind === 'misunderstood' && read.reason !== 'no-wish') return asTyped(read, text);
  // What says something that is no wish is not what was not understood.
  const said = reading.said.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at),
  );
  const left = leftAtoms(reading, read.kind === 'request' ? read.used : new Set(said));
  if (left.length > 0) return asTyped(leftMistake(reading, left), text);
  if (read.kind === 'misunderstood') return read;
  return { kind: 'pick', request: read.request, show, private: open.length < typed.length };
}
