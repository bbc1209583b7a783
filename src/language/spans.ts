import { dayBefore, daysAfter, isDay } from '../dates.ts';
import { wordNumberAt } from './number-words.ts';

/** ISO days, both included. */
export type Span = { readonly from: string; readonly to: string };

/** What words say of time: the days, null where they leave them open ("lately"), and the words that say it. */
export type SpokenSpan = {
  readonly span: Span | null;
  /** Index of the first word, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
};

/** Which of two is meant where a month or a season is said without its year: the last one or the coming one. */
export type Leaning = 'back' | 'ahead';

/** Months by what they are called in English, Russian, German, French, Spanish, Polish and Italian. */
const months = [
  'jan(?:uary|uar)?|янв(?:ар\\p{L}+)?|janvier|enero|stycz\\p{L}+|gennaio',
  'feb(?:ruary|ruar)?|фев(?:рал\\p{L}+)?|f[eé]vrier|febrero|luty|lutym|lutego|febbraio',
  'mar(?:ch)?|märz|март[еау]?|mars|marzo|marz(?:ec|cu|ca)',
  'apr(?:il)?|апр(?:ел\\p{L}+)?|avril|abril|kwie\\p{L}+|aprile',
  'may|mai|ма[йея]|mayo|maj[ua]?|maggio',
  'june?|juni|июн[ьея]?|juin|junio|czerw\\p{L}+|giugno',
  'july?|juli|июл[ьея]?|juillet|julio|lip(?:iec|cu|ca)|luglio',
  'aug(?:ust)?|авг(?:уст[еа]?)?|ao[uû]t|agosto|sierp\\p{L}+',
  'sept?(?:ember)?|сен(?:тябр\\p{L}+)?|septembre|septiembre|wrze[sś]\\p{L}+|settembre',
  'oct(?:ober)?|okt(?:ober)?|окт(?:ябр\\p{L}+)?|octobre|octubre|październik\\p{L}*|ottobre',
  'nov(?:ember)?|ноя(?:бр\\p{L}+)?|novembre|noviembre|listopad\\p{L}*',
  'dec(?:ember)?|dez(?:ember)?|дек(?:абр\\p{L}+)?|d[eé]cembre|diciembre|grud\\p{L}+|dicembre',
].map((names) => new RegExp(`^(?:${names})$`, 'u'));

/** The first month of each season. */
const seasons = [
  ['spring|весн[аойуы]+|frühling|frühjahr|printemps|primavera|wiosn\\p{L}+', 3],
  ['summer|лет(?:о|ом|а)|sommer|été|verano|lat(?:em|o)|estate', 6],
  ['autumn|fall|осен\\p{L}+|herbst|automne|otoño|jesie\\p{L}+|autunno', 9],
  ['winter|зим[аойуы]+|hiver|invierno|zim\\p{L}+|inverno', 12],
].map(([names, month]) => [new RegExp(`^(?:${names})$`, 'u'), Number(month)] as const);

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'half';
const units = (
  [
    ['day', 'days?|день|дня|дней|дни|сутки|tage?n?|jours?|d[ií]as?|dni|dzień|giorn[oi]'],
    ['week', 'weeks?|недел\\p{L}+|недель|wochen?|semaines?|semanas?|tygodni\\p{L}*|tydzień|settiman[ae]'],
    ['month', 'months?|месяц\\p{L}*|monate?n?s?|mois|mes(?:es)?|miesi\\p{L}+|mes[ei]'],
    ['quarter', 'quarters?|квартал\\p{L}*|quartale?s?|trimestres?|kwarta\\p{L}+|trimestr[ei]'],
    ['year', 'years?|год[ауе]?|годов|лет|jahre?[ns]?|ans?|années?|años?|rok[ui]?|lat|ann[oi]'],
    ['half', 'полгода|полугоди\\p{L}+'],
  ] as const
).map(([unit, names]) => [new RegExp(`^(?:${names})$`, 'u'), unit as Unit] as const);

const word = (names: string) => new RegExp(`^(?:${names})$`, 'u');
const current = word(
  'this|current|эт(?:ой|ом|от|у|о)|текущ\\p{L}+|нынешн\\p{L}+|diese[rnms]?|cette|ce|est[ae]|tym|tego|quest[aoe]?',
);
const last = word(
  'last|previous|прошл\\p{L}+|предыдущ\\p{L}+|letzte[rnms]?|vorige[rnms]?|derni[eè]re?s?|pasad[oa]|zeszł\\p{L}+|ubiegł\\p{L}+|scors[oa]',
);
/** Days counted back from today, and no week or month of the calendar. */
const past = word('past|последн\\p{L}+|vergangene[rnms]?|ostatni\\p{L}*|últim[oa]s?|ultim[oiae]');
const next = word(
  'next|coming|upcoming|following|следующ\\p{L}+|будущ\\p{L}+|nächste[rnms]?|kommende[rnms]?|prochaine?s?|pr[oó]xim[oa]s?|przyszł\\p{L}+|prossim[oa]',
);
const ahead = word(
  'next|coming|upcoming|ближайш\\p{L}+|nächsten|kommenden|prochaine?s|pr[oó]xim[oa]s|najbliższ\\p{L}+|prossim[ie]',
);
const since = word('since|from|after|starting|с|со|после|начиная|seit|ab|depuis|desde|od|da(?:l|ll)?|dopo');
const until = word('until|till|through|до|к|по|bis|jusqu|hasta|fino');
const before = word('before|by|vor|avant|antes|przed|prima');
const within = word(
  'in|on|during|over|for|within|of|at|around|в|во|за|на|в течение|im|am|en|au|pendant|durante|el|la|le|w|we|nel|nello|negli|the|den|der|i',
);
const between = word('between|между|zwischen|entre|między|tra');
const and = word('and|to|и|до|по|und|bis|et|y|e|a|till|until|through');
const open = word(
  'lately|recently|недавно|kürzlich|neulich|récemment|últimamente|recientemente|ostatnio|recentemente|ultimamente',
);
const ofToday = word('today|сегодня|heute|hoy|dzisiaj|dziś|oggi');
const ofYesterday = word('yesterday|вчера|gestern|hier|ayer|wczoraj|ieri');
const ofTomorrow = word('tomorrow|завтра|morgen|demain|mañana|jutro|domani');

const padded = (own: number) => String(own).padStart(2, '0');
const lastOfMonth = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** So many months from the first of one: months beyond December are those of the next years. */
function monthsFrom(year: number, month: number, count = 1): Span {
  const firstOf = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  return { from: firstOf, to: lastOfMonth(year, month + count - 1) };
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const monthOf = (day: string) => Number(day.slice(5, 7));

/** The day so many months before or after one, or the last of its month. */
function monthsAfter(day: string, count: number): string {
  const { from, to } = monthsFrom(yearOf(day), monthOf(day) + count);
  const own = `${from.slice(0, 8)}${day.slice(8)}`;
  return own > to ? to : own;
}

/** A unit of the calendar: this one, the last (-1) or the next (1). */
function calendar(unit: Unit, step: number, today: string): Span {
  switch (unit) {
    case 'day':
      return { from: daysAfter(today, step), to: daysAfter(today, step) };
    case 'week': {
      const weekday = (new Date(today).getUTCDay() + 6) % 7;
      const from = daysAfter(today, step * 7 - weekday);
      return { from, to: daysAfter(from, 6) };
    }
    case 'month':
      return monthsFrom(yearOf(today), monthOf(today) + step);
    case 'quarter':
      return monthsFrom(yearOf(today), Math.floor((monthOf(today) - 1) / 3) * 3 + 1 + step * 3, 3);
    case 'half':
      return monthsFrom(yearOf(today), Math.floor((monthOf(today) - 1) / 6) * 6 + 1 + step * 6, 6);
    case 'year':
      return monthsFrom(yearOf(today) + step, 1, 12);
  }
}

const monthsIn: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };
/** Nobody asks of more; a larger number is none of days. */
const mostCounted = 1000;

/** So many units up to today, or from today on. */
function rolling(unit: Unit, count: number, direction: Leaning, today: string): Span {
  const many = monthsIn[unit];
  const days = count * (unit === 'week' ? 7 : 1);
  if (direction === 'back')
    return { from: many ? monthsAfter(today, -count * many) : daysAfter(today, -days), to: today };
  return { from: today, to: many ? monthsAfter(today, count * many) : daysAfter(today, days) };
}

/** The months that are meant without a year: those that hold today, else the last or the coming ones. */
function nearest(month: number, count: number, leans: Leaning, today: string): Span {
  const year = yearOf(today);
  const all = [-2, -1, 0, 1].map((step) => monthsFrom(year + step, month, count));
  const own = all.find(({ from, to }) => from <= today && today <= to);
  const [behind, coming] = [all.findLast(({ to }) => to < today), all.find(({ from }) => from > today)];
  return own ?? (leans === 'ahead' ? coming : behind) ?? monthsFrom(year, month, count);
}

/** Something that is a span by itself, and how many words it takes. */
type Point = { readonly span: Span; readonly words: number };

const ordinal = /^([1-9]|[12]\d|3[01])(?:st|nd|rd|th|го|ого)?$/u;

/** A date as it is written: a year, a month of a year, a day. */
function dateAt(words: readonly string[], at: number): Point | null {
  const own = words[at] ?? '';
  const [, year = '', month, day] = /^(20[12]\d)(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?$/.exec(own) ?? [];
  if (year === '') return null;
  if (day !== undefined) return isDay(own) ? { span: { from: own, to: own }, words: 1 } : null;
  const behind = /^(?:года?|году|р|r)$/u.test(words[at + 1] ?? '') ? 2 : 1;
  return {
    span: month === undefined ? monthsFrom(Number(year), 1, 12) : monthsFrom(Number(year), Number(month)),
    words: behind,
  };
}

/** A month by its name, with its day or its year. */
function monthAt(words: readonly string[], at: number, leans: Leaning, today: string): Point | null {
  const monthOfWord = (own: string | undefined) => months.findIndex((names) => names.test(own ?? '')) + 1;
  const [, leading] = ordinal.exec(words[at] ?? '') ?? [];
  const isLed = leading !== undefined;
  const after = isLed ? (words[at + 1] === 'of' ? 2 : 1) : 0;
  const month = monthOfWord(words[at + after]);
  if (month === 0) return null;
  let taken = after + 1;
  const [, behind] = isLed ? [] : (ordinal.exec(words[at + taken] ?? '') ?? []);
  const hasDay = !isLed && behind !== undefined && unitAt(words, at + taken + 1) === null;
  if (hasDay) taken += 1;
  const [, year] = /^(20[12]\d)$/.exec(words[at + taken] ?? '') ?? [];
  if (year !== undefined) taken += 1;
  if (year !== undefined && /^года?$/u.test(words[at + taken] ?? '')) taken += 1;
  const day = isLed ? leading : hasDay ? behind : undefined;
  const own = year === undefined ? nearest(month, 1, leans, today) : monthsFrom(Number(year), month);
  if (day === undefined) return { span: own, words: taken };
  const date = `${own.from.slice(0, 8)}${padded(Number(day))}`;
  return isDay(date) ? { span: { from: date, to: date }, words: taken } : null;
}

function unitAt(words: readonly string[], at: number): Unit | null {
  return units.find(([names]) => names.test(words[at] ?? ''))?.[1] ?? null;
}

/** A count at a place: digits, or in words. */
function countAt(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly words: number } | null {
  const own = words[at] ?? '';
  if (/^\d{1,4}$/.test(own)) return { value: Number(own), words: 1 };
  return wordNumberAt(words, at);
}

/** A season or a quarter, with its year where one is said. */
function partOfYearAt(words: readonly string[], at: number, leans: Leaning, today: string): Point | null {
  const own = words[at] ?? '';
  const season = seasons.find(([names]) => names.test(own))?.[1];
  const [, short] = /^q([1-4])$/u.exec(own) ?? [];
  const [, spoken] =
    unitAt(words, at + 1) === 'quarter' ? (/^([1-4])(?:st|nd|rd|th|й)?$/u.exec(own) ?? []) : [];
  const quarter = short ?? spoken;
  const month = quarter === undefined ? season : Number(quarter) * 3 - 2;
  if (month === undefined) return null;
  const taken = spoken === undefined ? 1 : 2;
  const [, year] = /^(20[12]\d)$/.exec(words[at + taken] ?? '') ?? [];
  if (year !== undefined) return { span: monthsFrom(Number(year), month, 3), words: taken + 1 };
  return { span: nearest(month, 3, leans, today), words: taken };
}

/** The same months a year earlier or later, where "last" or "next" says so of what holds today or lies on the other side. */
function stepped(span: Span, step: number, today: string): Span {
  const shift = (years: number) => {
    const length = (yearOf(span.to) - yearOf(span.from)) * 12 + monthOf(span.to) - monthOf(span.from) + 1;
    return monthsFrom(yearOf(span.from) + years, monthOf(span.from), length);
  };
  if (step < 0) return span.to < today ? span : shift(-1);
  if (step > 0) return span.from > today ? span : shift(1);
  return span;
}

/** "This week", "last december", "the past two weeks", "30 derniers jours", "la semana pasada". */
function relativeAt(words: readonly string[], at: number, leans: Leaning, today: string): Point | null {
  const own = words[at] ?? '';
  const isAhead = ahead.test(own) || next.test(own);
  const isBack = last.test(own) || past.test(own);
  if (isBack || isAhead) {
    const count = countAt(words, at + 1);
    const unit = count && unitAt(words, at + 1 + count.words);
    if (count && unit && count.value > 0 && count.value <= mostCounted && Number.isInteger(count.value))
      return { span: rolling(unit, count.value, isAhead ? 'ahead' : 'back', today), words: 2 + count.words };
  }
  const unit = unitAt(words, at + 1);
  if (unit) {
    if (current.test(own)) return { span: calendar(unit, 0, today), words: 2 };
    if (last.test(own)) return { span: calendar(unit, -1, today), words: 2 };
    if (past.test(own)) return { span: rolling(unit, 1, 'back', today), words: 2 };
    if (next.test(own)) return { span: calendar(unit, 1, today), words: 2 };
    if (ahead.test(own)) return { span: rolling(unit, 1, 'ahead', today), words: 2 };
  }
  // Where such a word stands behind: "la semaine dernière", "30 derniers jours".
  const first = unitAt(words, at);
  const behind = words[at + 1] ?? '';
  if (first && (last.test(behind) || next.test(behind)))
    return { span: calendar(first, last.test(behind) ? -1 : 1, today), words: 2 };
  const count = countAt(words, at);
  const middle = count ? (words[at + count.words] ?? '') : '';
  const late = count && unitAt(words, at + count.words + 1);
  if (
    count &&
    late &&
    count.value > 0 &&
    count.value <= mostCounted &&
    (last.test(middle) || past.test(middle) || next.test(middle))
  )
    return {
      span: rolling(late, count.value, next.test(middle) ? 'ahead' : 'back', today),
      words: count.words + 2,
    };
  const step = current.test(own) ? 0 : last.test(own) ? -1 : next.test(own) ? 1 : null;
  if (step === null) return null;
  const side = step === 0 ? leans : step > 0 ? 'ahead' : 'back';
  const named = monthAt(words, at + 1, side, today) ?? partOfYearAt(words, at + 1, side, today);
  return (
    named && { span: step === 0 ? named.span : stepped(named.span, step, today), words: named.words + 1 }
  );
}

/** "The beginning of the year", «начала года». */
function beginningAt(words: readonly string[], at: number, today: string): Point | null {
  if (!/^(?:start|beginning|начала?|anfang|début|inicio|początku|inizio)$/u.test(words[at] ?? ''))
    return null;
  let own = at + 1;
  while (own < at + 4 && /^(?:of|the|this|des|de|du|del|la|l|этого|dieses|roku)$/u.test(words[own] ?? ''))
    own += 1;
  const unit = unitAt(words, own);
  return unit && { span: calendar(unit, 0, today), words: own + 1 - at };
}

function dayAt(words: readonly string[], at: number, today: string): Point | null {
  const own = words[at] ?? '';
  const step = ofToday.test(own) ? 0 : ofYesterday.test(own) ? -1 : ofTomorrow.test(own) ? 1 : null;
  return step === null ? null : { span: calendar('day', step, today), words: 1 };
}

/** What is a span whatever stands before it. */
function pointAt(words: readonly string[], at: number, leans: Leaning, today: string): Point | null {
  return (
    relativeAt(words, at, leans, today) ??
    beginningAt(words, at, today) ??
    dayAt(words, at, today) ??
    dateAt(words, at)
  );
}

/** What is one behind a word that says so: "may" and "fall" alone are none. */
function ledPointAt(words: readonly string[], at: number, leans: Leaning, today: string): Point | null {
  return (
    pointAt(words, at, leans, today) ??
    monthAt(words, at, leans, today) ??
    partOfYearAt(words, at, leans, today)
  );
}

/** Where a point begins behind small words: "in the", «в течение». */
function behindSmall(words: readonly string[], at: number): number {
  let own = at;
  while (
    own < at + 3 &&
    (within.test(words[own] ?? '') || /^(?:течение|ciągu|cours|start)$/u.test(words[own] ?? ''))
  ) {
    if (/^start$/u.test(words[own] ?? '')) break;
    own += 1;
  }
  return own;
}

/** Months that an open end reaches beyond what is said, so that both ends of a span are days that can be told. */
const openEnd = 12;

function at(words: readonly string[], from: number, leans: Leaning, today: string): SpokenSpan | null {
  const own = words[from] ?? '';
  const begin = behindSmall(words, from + 1);
  if (open.test(own)) return { span: null, from, to: from + 1 };
  if (/^(?:в|во)$/u.test(own) && words[from + 1] === 'последнее' && words[from + 2] === 'время')
    return { span: null, from, to: from + 3 };
  if (own === 'these' && words[from + 1] === 'days') return { span: null, from, to: from + 2 };
  if (since.test(own) || between.test(own)) {
    const first = ledPointAt(
      words,
      begin,
      between.test(own) ? 'back' : leans === 'ahead' ? 'ahead' : 'back',
      today,
    );
    if (!first) return null;
    const end = begin + first.words;
    if (and.test(words[end] ?? '')) {
      const second = ledPointAt(words, behindSmall(words, end + 1), leans, today);
      const to = behindSmall(words, end + 1) + (second?.words ?? 0);
      if (second && second.span.to >= first.span.from)
        return { span: { from: first.span.from, to: second.span.to }, from, to };
    }
    if (between.test(own)) return null;
    const isBehind = first.span.from <= today;
    const after = /^(?:after|после|dopo)$/u.test(own) ? first.span.to : first.span.from;
    return {
      span: {
        from: after,
        to: isBehind && leans === 'back' ? today : monthsAfter(after > today ? after : today, openEnd),
      },
      from,
      to: end,
    };
  }
  if (until.test(own) || before.test(own)) {
    const point = ledPointAt(words, begin, 'ahead', today);
    if (!point) return null;
    const { span } = point;
    const isWhole = until.test(own) && !/^(?:до|к)$/u.test(own);
    const to = isWhole || span.from === span.to ? span.to : dayBefore(span.from);
    return {
      span: { from: to >= today ? today : monthsAfter(to, -openEnd), to },
      from,
      to: begin + point.words,
    };
  }
  // «За неделю», «за 10 дней»: days up to today.
  if (own === 'за' || own === 'over' || own === 'during' || own === 'within') {
    const count = countAt(words, begin);
    const behind = begin + (count?.words ?? 0);
    const unit = unitAt(words, behind);
    const many = count?.value ?? 1;
    if (unit && (own === 'за' || count) && many > 0 && many <= mostCounted)
      return { span: rolling(unit, Math.ceil(many), leans, today), from, to: behind + 1 };
  }
  if (within.test(own)) {
    const point = ledPointAt(words, begin, leans, today);
    if (point) return { span: point.span, from, to: begin + point.words };
  }
  const season =
    seasons.find(([names]) => names.test(own)) && /[а-я]/u.test(own) && /(?:ой|ью|ом|em|ą)$/u.test(own);
  const point = season ? partOfYearAt(words, from, leans, today) : pointAt(words, from, leans, today);
  const dated = point ?? monthWithYear(words, from, leans, today);
  return dated && { span: dated.span, from, to: from + dated.words };
}

/** "November 2026", "q3": they need no word before them. */
function monthWithYear(words: readonly string[], from: number, leans: Leaning, today: string): Point | null {
  const point = monthAt(words, from, leans, today);
  if (point && point.words > 1) return point;
  return /^q[1-4]$/u.test(words[from] ?? '') ? partOfYearAt(words, from, leans, today) : null;
}

/** One of these stands in whatever is a span: most questions have none of them. */
const anyTime = new RegExp(
  [
    open,
    ofToday,
    ofYesterday,
    ofTomorrow,
    ...months,
    ...[...seasons, ...units].map(([names]) => names),
    /^(?:последнее|q[1-4])$|^20[12]\d/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/**
 * The first span of time that words in lower case speak of; null where they speak of none.
 * @param leans which one is meant where a month is said without its year
 * @param today ISO day
 */
export function spanIn(words: readonly string[], leans: Leaning, today: string): SpokenSpan | null {
  if (!words.some((own) => anyTime.test(own))) return null;
  for (const from of words.keys()) {
    const found = at(words, from, leans, today);
    if (found) return found;
  }
  return null;
}
