import { type Measure, measures, type UnitVolume } from '../../cost/unit-volume.ts';
import { countPattern, readCount, readDecimal } from '../../language/numbers.ts';
import { readPeriod } from '../../language/periods.ts';
import type { Misunderstood } from '../command.ts';
import { misreadCount, misunderstood } from '../read-names.ts';
import type { CostWords } from './volume.ts';

/** How people say what they count. */
const words: Readonly<Record<Measure, string>> = {
  images: String.raw`images?|pictures?|pics?|картин\p{L}*|изображени\p{L}*`,
  minutes: String.raw`minutes?|mins?|минут\p{L}*`,
  hours: 'hours?|hrs?|час(?:а|ов)?',
  characters: String.raw`characters?|chars?|символ\p{L}*|знак\p{L}*`,
  pages: String.raw`pages?|страниц\p{L}*`,
  seconds: String.raw`seconds?|secs?|секунд\p{L}*`,
};
const whose = String.raw`(?:\s+(?:of\s+)?(?:audio|video|speech|text|аудио|видео|звука|речи|текста)(?!\p{L}))?`;

/** "1000 images", "500 hours of audio", "2 млн символов", for use in other patterns. */
export const unitsPattern = new RegExp(
  String.raw`(${countPattern})\s*(?:${Object.values(words).join('|')})(?!\p{L})${whose}`,
  'iu',
);

const unitWords = new RegExp(Object.values(words).join('|'), 'iu');

/** Whether a text counts something else than tokens; most have no word for it, which is quick to see. */
export function saysUnits(text: string): boolean {
  return unitWords.test(text) && unitsPattern.test(text);
}

const saidBy = measures.map(
  (of) => [of, new RegExp(String.raw`^(.+?)\s*(?:${words[of]})(?!\p{L})${whose}$`, 'iu')] as const,
);

/** What a bill has two decimals for; more of anything is nobody's. */
const [least, most] = [0.01, 1e12];

/** A count that may have decimals, as "2.5 hours" has. */
function countOf(text: string): number | Misunderstood {
  const whole = readCount(text);
  if (whole === 'two-readings') return misreadCount(whole, text);
  const count = whole === 'bad-number' ? readDecimal(text) : whole;
  if (count === 'huge-number' || (typeof count === 'number' && count > most)) {
    return misunderstood('huge-count', text);
  }
  return typeof count === 'number' && count >= least ? count : misunderstood('bad-count', text);
}

/** The units that words mean, null where they say none, or the first mistake in them. */
export function readUnits({ units, per }: CostWords): UnitVolume | null | Misunderstood {
  const [said, other] = units;
  if (said === undefined) return null;
  if (other !== undefined) return misunderstood('two-units', other);
  const found = saidBy.flatMap(([of, pattern]) => {
    const count = pattern.exec(said.trim())?.[1];
    return count === undefined ? [] : [{ of, count }];
  })[0];
  if (!found) return misunderstood('bad-units', said);
  const period = per === null ? 'once' : readPeriod(per);
  if (period === null || period === 'request') {
    return misunderstood('bad-period', per ?? '', ['day', 'week', 'month', 'year']);
  }
  const count = countOf(found.count);
  return typeof count === 'number' ? { count, of: found.of, per: period } : count;
}
