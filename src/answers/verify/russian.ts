import { capabilityPhrases, hasSeveralWords, phrasePattern } from '../../catalog/capability-phrases.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { createMemo } from '../../memo.ts';

/** A pattern of Russian words, and the English that readers know for it. */
type Rule = readonly [pattern: string, english: string | ((said: string) => string)];

// "GPT 5 200 000": a digit after a name belongs to the name.
const blanks = String.raw`(?<![A-Za-z]\s)\d{1,3}(?:\s\d{3})+(?:,\d{1,4})?`;
const decimal = String.raw`\d+[.,]\d+|\d+`;
const number = `(?:${blanks}|${decimal})`;
const months = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма[йяе]',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "1 047 576" => "1,047,576", "0,80" => "0.80"; "128,000" stays, unless it is one of "thousands" or "millions". */
function figure(said: string, isScaled = false): string {
  const text = said.trim();
  if (/\d\s\d{3}/.test(text)) return text.replace(',', '.').replaceAll(/\s/g, ',');
  return /^[1-9]\d{0,2}(?:,\d{3})+$/.test(text) && !isScaled ? text : text.replace(',', '.');
}

const figureIn = (said: string, isScaled = false) =>
  figure(new RegExp(number, 'u').exec(said)?.[0] ?? '', isScaled);

function dateOf(said: string): string {
  const month = months.findIndex((own) => new RegExp(`(?<!\\p{L})${own}`, 'iu').test(said));
  const [day] = /^\d{1,2}(?=\s)/.exec(said) ?? [];
  return [day, english[month], /20\d\d/.exec(said)?.[0]].filter(Boolean).join(' ');
}

const input = String.raw`(?:на\s+вход[е]?|за\s+вход|входн\p{L}+|входящ\p{L}+)`;
const output = String.raw`(?:на\s+выход[е]?|за\s+выход|выходн\p{L}+|исходящ\p{L}+)`;
const scale = String.raw`(?:1\s?[MМ]|1\s+млн\.?|1\s+миллион|один\s+миллион|млн\.?|миллион\p{L}*|[MМ])`;
const perMillion = String.raw`${scale}(?:\s+(?:${input}|${output}))?(?:\s*токен\p{L}*)?(?:\s+(?:${input}|${output}))?`;
const unit = String.raw`(?:за|на|в\s+пересч[её]те\s+на)\s*${perMillion}`;
const denied = String.raw`не\s+(?:поддерживает|понимает|принимает|видит|обрабатывает|умеет(?:\s+(?:работать|в|с|читать|смотреть|видеть|понимать))*)`;
const images = String.raw`(?:изображени\p{L}+|картин\p{L}+|фото(?:графи\p{L}+)?|скриншот\p{L}*)`;
const comparatives: Readonly<Record<string, string>> = {
  дешевле: 'cheaper',
  дороже: 'more expensive',
  больше: 'larger',
  шире: 'larger',
  длиннее: 'longer',
};

const comparativeOf = (said: string) => comparatives[/^\p{L}+/u.exec(said)?.[0].toLowerCase() ?? ''] ?? said;

const sided = (said: string) =>
  new RegExp(input, 'iu').test(said) ? ' input' : new RegExp(output, 'iu').test(said) ? ' output' : '';

/**
 * What statements about models are made of in Russian, the longer before the shorter. Each stands between what are no
 * letters or digits; small and capital letters are alike.
 */
const russian: readonly Rule[] = [
  // Dates.
  [
    String.raw`[0-3]?\d\.[01]\d\.20[12]\d(?:\s*(?:г\.|года?))?`,
    (said) =>
      said.replace(
        /^(\d{1,2})\.(\d\d)\.(\d{4}).*$/su,
        (_, day: string, month: string, year: string) => `${year}-${month}-${day.padStart(2, '0')}`,
      ),
  ],
  [String.raw`(?:[0-3]?\d\s+)?(?:${months.join('|')})\p{L}*\s+20[12]\d(?:\s*(?:г\.|года|году))?`, dateOf],
  // Prices.
  [String.raw`\$\s?${number}`, (said) => `$${figureIn(said)}`],
  [
    String.raw`${number}\s?(?:\$|USD|доллар\p{L}*|долл\.?|бакс\p{L}*)\s*(?:\/\s*${perMillion}|${unit})`,
    (said) => `$${figureIn(said)} per 1M${sided(said)} tokens`,
  ],
  [String.raw`${number}\s?(?:\$|USD|доллар\p{L}*|долл\.?|бакс\p{L}*)`, (said) => `$${figureIn(said)}`],
  [unit, (said) => `per 1M${sided(said)} tokens`],
  // Counts.
  [
    String.raw`в\s+${number}(?:\s?-\s?${number})?\s+раза?`,
    (said) =>
      `by ${said
        .replace(/^в\s+/iu, '')
        .replace(/\s+раза?$/iu, '')
        .replaceAll(new RegExp(number, 'gu'), (own) => figure(own))}x`,
  ],
  [String.raw`${number}\s?(?:тыс\.?|тысяч\p{L}*|[кК])`, (said) => `${figureIn(said, true)}K`],
  [String.raw`${number}\s?(?:млн\.?|миллион\p{L}*|М)`, (said) => `${figureIn(said, true)}M`],
  [
    String.raw`${number}\s?(?:млрд\.?|миллиард\p{L}*|[BВБ])\s+параметр(?:а|ов|ы)?`,
    (said) => `with ${figureIn(said, true)} billion parameters`,
  ],
  [String.raw`${number}\s?(?:млрд\.?|миллиард\p{L}*)`, (said) => `${figureIn(said, true)} billion`],
  [String.raw`на\s+${number}\s?%`, (said) => `${figureIn(said)}%`],
  [blanks, (said) => figure(said)],
  [String.raw`\d+,\d{1,2}`, (said) => figure(said)],
  [String.raw`токен\p{L}*\s+(?:${input}|${output})`, (said) => `${sided(said).trim()} tokens`],
  [String.raw`токен\p{L}*`, 'tokens'],
  [`${input}|вход`, 'input'],
  [`${output}|выход`, 'output'],
  ['сто[ия]т|обходится|обходятся|обойд[её]тся', 'costs'],
  [String.raw`цен\p{L}+|тариф\p{L}*|расценк\p{L}+`, 'price'],
  [String.raw`стоимост\p{L}+`, 'cost'],
  [String.raw`к[эе]ш\p{L}*`, 'cached'],
  [String.raw`батч\p{L}*|пакетн\p{L}+`, 'batch'],
  [String.raw`скидк\p{L}+`, 'discount'],
  // Sizes.
  [
    String.raw`контекстн\p{L}+\s+окн\p{L}+|окн\p{L}+\s+контекста|(?:длин\p{L}+|размер\p{L}*)\s+контекста`,
    'context window',
  ],
  [String.raw`контекст\p{L}*`, 'context'],
  [
    String.raw`(?:максимальн\p{L}+\s+(?:(?:длин\p{L}+|размер\p{L}*)\s+)?(?:ответ\p{L}*|вывод\p{L}*)|(?:предел|лимит)\p{L}*\s+(?:ответа|вывода))(?:\s+-)?`,
    'max output',
  ],
  ['параметр(?:а|ов|ы)?', 'parameters'],
  // Dates of what.
  [
    String.raw`дат\p{L}+\s+(?:отсечки|отсечения)(?:\s+знаний)?|отсечк\p{L}+\s+знаний|срез\p{L}*\s+знаний|знания\s+(?:до|по|заканчиваются(?:\s+в)?)|обучен\p{L}*\s+на\s+данных\s+(?:до|по)`,
    'knowledge cutoff',
  ],
  [
    String.raw`дат\p{L}+\s+(?:выхода|выпуска|релиза)|выш(?:ел|ла|ло|ли)|выпущен\p{L}*|выпустил\p{L}*|релиз\p{L}*`,
    'released',
  ],
  // Openness.
  [
    String.raw`(?:не\s+име\p{L}+|нет|без)\s+открытых\s+весов|вес\p{L}*\s+(?:модели\s+)?(?:не\s+открыты|закрыты|не\s+опубликованы)|закрыты\p{L}+\s+вес\p{L}*`,
    'no open weights',
  ],
  [String.raw`открыт\p{L}+\s+вес\p{L}*(?=\s*[|:])`, 'open weights'],
  [
    String.raw`(?:с\s+|есть\s+|имеет\s+)?открыт\p{L}+\s+вес(?:а|ами|ов)|вес\p{L}*\s+(?:модели\s+)?открыты`,
    'has open weights',
  ],
  [String.raw`лицензи\p{L}+`, 'licence'],
  // Scores.
  [String.raw`(?:набирает|набрал\p{L}*|показывает|показал\p{L}*|получает|получил\p{L}*)(?=\s+\d)`, 'scores'],
  [String.raw`(?<=\d\s?%\s)(?:в|на)(?=\s+[A-Z])`, 'on'],
  // Kinds of input.
  [
    String.raw`${denied}\s+(?:на\s+вход\s+)?${images}|не\s+мультимодальн\p{L}+|нет\s+(?:поддержки\s+)?(?:${images}|зрения)|без\s+(?:поддержки\s+)?(?:${images}|зрения)`,
    'has no vision',
  ],
  [denied, 'does not support'],
  [String.raw`нет\s+поддержки|без\s+поддержки`, 'has no'],
  [String.raw`поддерживает|понимает|принимает|обрабатывает|умеет\s+(?:работать\s+с|в)`, 'supports'],
  [images, 'images'],
  ['видео', 'video'],
  ['аудио', 'audio'],
  // What two models are to each other; "дешевле Haiku" leaves the "than" out.
  [
    String.raw`(?:дешевле|дороже|больше|шире|длиннее)(?:\s*,?\s+чем)?(?:\s+у)?(?=\s+[A-Z])`,
    (said) => `${comparativeOf(said)} than`,
  ],
  [String.raw`(?:лучше|умнее|сильнее)(?:\s*,?\s+чем)?(?=\s+[A-Z])`, 'better than'],
  [String.raw`(?:хуже|слабее)(?:\s*,?\s+чем)?(?=\s+[A-Z])`, 'worse than'],
  [
    String.raw`(?:лучше|меньше|хуже|быстрее|медленнее|умнее|новее|старше)(?:\s*,?\s+чем)?(?:\s+у)?(?=\s+[A-Z])`,
    'newer than',
  ],
  [String.raw`(?:для|в)\s+(?:кода|коде|программирования|программировании)`, 'for coding'],
  [String.raw`(?:для|в)\s+математик[еи]`, 'for maths'],
  ['дешевле|дороже|больше|шире|длиннее', comparativeOf],
  [String.raw`чем(?:\s+у)?`, 'than'],
  [String.raw`по\s+сравнению\s+с|в\s+сравнении\s+с`, 'compared to'],
  [String.raw`в\s+отличие\s+от`, 'unlike'],
  ['против|вместо', 'versus'],
  [String.raw`как(?:\s+и)?\s+у`, 'like'],
  ['конкурент\\p{L}*', 'competitors'],
  [String.raw`других|другие|остальны\p{L}+`, 'other'],
  [String.raw`модел(?:и|ей|ям|ями|ях)|нейросет\p{L}+`, 'models'],
  [String.raw`среди|большинств\p{L}+|обычн\p{L}+|многи\p{L}+|средн\p{L}+`, 'most'],
  ['об[ае]', 'both'],
  ['ни\\s+(?:одна|один)|никакая', 'neither'],
  // Periods.
  [String.raw`в\s+(?:день|сутки)`, 'a day'],
  [String.raw`в\s+месяц`, 'a month'],
  [String.raw`(?:на|за)\s+запрос`, 'a request'],
  // Words that make a statement another one.
  ['не', 'not'],
  ['никогда', 'never'],
  ['никто', 'nobody'],
  [String.raw`раньше|ранее|прежде|когда-то|стоил\p{L}*|был[аои]?|изначально`, 'previously'],
  ['если|когда', 'if'],
  ['бы', 'would'],
  [String.raw`мо(?:жет|гут|гла|г|гло|гли)|ожида\p{L}+|слух\p{L}*|возможно|якобы`, 'could'],
  ['нет', 'no'],
  [String.raw`есть(?=\s+\p{L})`, 'has'],
  ['да|есть', 'yes'],
  ['до', 'up to'],
  [String.raw`свыше|более|превыша\p{L}+`, 'over'],
  [String.raw`он[аио]?|е[её]|его|эта\s+модель|модель`, 'it'],
];

/** A text in the words that readers know, with where each part of it stood. */
type Translated = {
  readonly text: string;
  /** The offsets in the text as it was; a word that was put in another's place stands for all of it. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
};

const cyrillic = /\p{Script=Cyrillic}/u;

/** Capabilities in Russian, and the English label that readers know each by. */
function capabilityRules(catalog: Catalog, isWanted: (phrase: string) => boolean): Rule[] {
  return Object.entries(catalog.capabilities)
    .flatMap(([id, capability]) =>
      capabilityPhrases(capability, 'ru')
        .filter(isWanted)
        .map((phrase) => ({ phrase, english: capability.labels.en ?? id })),
    )
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .map(({ phrase, english }): Rule => [phrasePattern(phrase), english]);
}

type Rules = {
  readonly every: RegExp;
  /** What takes the place of words that the rule of this number has matched. */
  englishOf(said: string, rule: number): string;
};

const kept = createMemo<Rules>(1);

/** All rules of a catalog: a capability of several words says more than any other, one of a single word less. */
function rulesOf(catalog: Catalog): Rules {
  return kept(catalog, '', () => {
    const rules = [
      ...capabilityRules(catalog, hasSeveralWords),
      ...russian,
      ...capabilityRules(catalog, (phrase) => !hasSeveralWords(phrase)),
    ];
    const alternatives = rules.map(([pattern]) => `(${pattern})`).join('|');
    return {
      every: new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'giu'),
      englishOf: (said, rule) => {
        const [, english = ''] = rules[rule] ?? [];
        return typeof english === 'string' ? english : english(said);
      },
    };
  });
}

/**
 * The lines of a plain copy that hold Russian words, with what claims are made of said in English; all else stays.
 * Linear in the length of the text.
 */
export function translated(catalog: Catalog, plain: string): Translated {
  if (!cyrillic.test(plain)) return { text: plain, place: (start, end) => ({ start, end }) };
  const { every, englishOf } = rulesOf(catalog);
  /** Where each replaced piece starts: in the new text and in the old one, and its lengths in both. */
  const pieces: {
    readonly at: number;
    readonly size: number;
    readonly from: number;
    readonly length: number;
  }[] = [];
  let text = '';
  let done = 0;
  let start = 0;
  for (const line of plain.split('\n')) {
    if (cyrillic.test(line))
      for (const match of line.matchAll(every)) {
        const [said] = match;
        const english = englishOf(
          said,
          match.slice(1).findIndex((own) => own !== undefined),
        );
        const from = start + match.index;
        text += plain.slice(done, from);
        pieces.push({ at: text.length, size: english.length, from, length: said.length });
        text += english;
        done = from + said.length;
      }
    start += line.length + 1;
  }
  text += plain.slice(done);
  const pieceBefore = (offset: number) => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  const old = (offset: number, side: 'start' | 'end') => {
    const piece = pieceBefore(offset);
    if (!piece) return offset;
    const within = offset - piece.at;
    if (within >= piece.size) return piece.from + piece.length + within - piece.size;
    return side === 'start' ? piece.from : piece.from + piece.length - 1;
  };
  return { text, place: (from, to) => ({ start: old(from, 'start'), end: old(to - 1, 'end') + 1 }) };
}
