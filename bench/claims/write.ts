import type { Chance } from './random.ts';
import type { Language } from './statement.ts';

/** A number without an exponent, as it is. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** How the figures of one text are written: one way throughout, as people do. */
export type Hand = {
  readonly money: (usd: number) => string;
  /** The same without a sign of currency, for a table whose head has it. */
  readonly bare: (usd: number) => string;
  readonly count: (tokens: number) => string;
  readonly number: (value: number) => string;
  /** A day or a month, as it stands behind a colon or in a cell. */
  readonly date: (iso: string) => string;
  /** As it stands in a sentence: "on 4 May 2025", "в мае 2025 года". */
  readonly when: (iso: string) => string;
};

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');
const russianMonths = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
);
const ofMonths = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const inMonths = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(
  ' ',
);

function dateWriter(chance: Chance, language: Language) {
  const style = chance.below(4);
  const parts = (iso: string) => {
    const [year = '', month = '1', day] = iso.split('-');
    return { year, month: Number(month) - 1, day: day === undefined ? null : Number(day), iso };
  };
  const english = (iso: string, isWithin: boolean): string => {
    const { year, month, day } = parts(iso);
    const name = englishMonths[month] ?? '';
    const short = style % 2 === 0 ? name : name.slice(0, 3);
    if (day === null) return `${isWithin ? 'in ' : ''}${short} ${year}`;
    const on = isWithin ? 'on ' : '';
    if (style === 3) return `${on}${iso}`;
    return style === 1 ? `${on}${day} ${name} ${year}` : `${on}${short} ${day}, ${year}`;
  };
  const russian = (iso: string, isWithin: boolean): string => {
    const { year, month, day } = parts(iso);
    if (day === null)
      return isWithin
        ? `в ${inMonths[month]} ${year}${style % 2 === 0 ? ' года' : ''}`
        : `${russianMonths[month]} ${year}`;
    const two = (value: number) => String(value).padStart(2, '0');
    if (style === 3) return iso;
    if (style === 2) return `${two(day)}.${two(month + 1)}.${year}`;
    return `${day} ${ofMonths[month]} ${year}${style === 1 && isWithin ? ' года' : ''}`;
  };
  const write = language === 'en' ? english : russian;
  return { date: (iso: string) => write(iso, false), when: (iso: string) => write(iso, true) };
}

/** Thousands apart as a language parts them. */
export function grouped(value: number, language: Language): string {
  const [whole = '', decimals] = plain(value).split('.');
  const apart = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : ' ');
  return decimals === undefined ? apart : `${apart}${language === 'en' ? '.' : ','}${decimals}`;
}

function countWriter(chance: Chance, language: Language): (tokens: number) => string {
  const style = chance.below(language === 'en' ? 3 : 4);
  return (tokens) => {
    if (style === 0) return grouped(tokens, language);
    const [millions, thousands] = style === 3 ? [' млн', ' тыс.'] : ['M', style === 1 ? 'K' : 'k'];
    if (tokens >= 950_000) {
      const shown = plain(Number((tokens / 1e6).toFixed(tokens % 1e6 > 60_000 ? 2 : 0)));
      return `${style === 3 ? shown.replace('.', ',') : shown}${millions}`;
    }
    if (tokens < 1000) return String(tokens);
    // Powers of two are named by the thousands that they are nearly.
    const binary = tokens % 4096 === 0 && tokens % 1000 !== 0 ? tokens / 1024 : tokens / 1000;
    // Of few thousands a half says more: "1.5K".
    const shown =
      Math.abs(Math.round(binary) - binary) > binary * 0.02 ? Number(binary.toFixed(1)) : Math.round(binary);
    return `${style === 3 ? plain(shown).replace('.', ',') : plain(shown)}${thousands}`;
  };
}

/** A way of writing figures. */
export function handOf(chance: Chance, language: Language): Hand {
  const isFull = chance.percent(50);
  const hasComma = language === 'ru' && chance.percent(40);
  const digits = (usd: number): string => {
    const short = plain(usd);
    const decimals = short.split('.')[1]?.length ?? 0;
    const text = decimals < 2 && isFull ? usd.toFixed(2) : short;
    return hasComma ? text.replace('.', ',') : text;
  };
  const style = chance.below(20);
  const money = (usd: number): string => {
    const amount = digits(usd);
    if (language === 'ru') {
      if (style < 9) return `$${amount}`;
      if (style < 13) return `${amount} $`;
      if (style < 16) return `${amount} долл.`;
      return style < 18 ? `${amount} USD` : `${amount} доллара`;
    }
    if (style < 14) return `$${amount}`;
    if (style < 16) return `USD ${amount}`;
    if (style < 17) return `US$${amount}`;
    return style < 18 ? `${amount} USD` : `${amount} dollars`;
  };
  return {
    money,
    bare: digits,
    count: countWriter(chance, language),
    number(value) {
      const text = plain(value);
      return language === 'ru' && hasComma ? text.replace('.', ',') : text;
    },
    ...dateWriter(chance, language),
  };
}
