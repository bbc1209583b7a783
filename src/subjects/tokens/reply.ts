import type { TableBlock } from '../../card/card.ts';
import type { Model, TextTokens } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { ratesAt } from '../../cost/bill.ts';
import { measuredLanguages, timesEnglish, tokenSpan } from '../../cost/text-language.ts';
import type { Wording } from '../../language/wording.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { measuredOn } from './notes.ts';
import { textTokensMessages } from './say.ts';
import { englishTokens, factorSpan, type SizedText, textOn } from './text.ts';

/** What was measured of one model in one language; null where it was not. */
type Counted = {
  readonly name: string;
  readonly measuredOn: string | null;
  readonly counts: { readonly tokens: number; readonly english: number; readonly times: number } | null;
};

function countedOf(
  textTokens: TextTokens | null,
  language: string,
  name: string,
  on: string | null,
): Counted {
  const tokens = textTokens?.value.tokens[language];
  const english = textTokens?.value.tokens.en;
  const times = textTokens && timesEnglish(textTokens, language);
  const isKnown = tokens !== undefined && english !== undefined && times != null;
  return { name, measuredOn: on, counts: isKnown ? { tokens, english, times } : null };
}

const ofModel = (model: Model, language: string) =>
  countedOf(model.textTokens, language, model.name, measuredOn(model));

/** A row a model, that with the fewest tokens first. */
function table(rows: readonly Counted[], language: string, words: Wording): TableBlock {
  const say = words.of(textTokensMessages);
  const { corner, column, english, times } = say.table;
  const isEnglish = language === 'en';
  const cells = ({ counts }: Counted) => {
    if (!counts) return Array.from({ length: isEnglish ? 1 : 3 }, () => say.table.none);
    const { figure, grouped } = words.format;
    const own = [grouped(counts.tokens), grouped(counts.english), `${figure(String(counts.times))}x`];
    return isEnglish ? own.slice(0, 1) : own;
  };
  return {
    kind: 'table',
    corner,
    columns: isEnglish ? [english] : [column(language), english, times],
    rows: rows
      .toSorted((a, b) => (a.counts?.tokens ?? Infinity) - (b.counts?.tokens ?? Infinity))
      .map((row) => ({ label: row.name, cells: cells(row) })),
  };
}

/** How many tokens one text in a language is: on the models that are named, else on all that it was measured on. */
function measuredReply({ catalog, models, query, words }: QuestionInput): Reply {
  const say = words.of(textTokensMessages);
  const language = query.details.textLanguage ?? 'en';
  const span = tokenSpan(catalog, language);
  if (!span) return { text: say.notMeasuredIn(language, measuredLanguages(catalog)), more: pageOf(models) };
  const rows =
    models.length > 0
      ? models.map((model) => ofModel(model, language))
      : catalog.textTokens.map((own) => countedOf(own, language, own.value.measuredOn.name, null));
  const claims = models.length > 0 ? models.map(({ textTokens }) => textTokens) : catalog.textTokens;
  const each = rows.map((row) =>
    row.counts
      ? say.counted({
          ...row.counts,
          name: row.name,
          measuredOn: row.measuredOn,
          isEnglish: language === 'en',
        })
      : say.notMeasured(row.name),
  );
  const ofAll = say.span(language, span.times, span.models);
  return {
    text: models.length > 0 ? say.answer(language, each) : ofAll,
    rest: sentences(models.length > 0 && ofAll, say.caveat),
    claims: claims.flatMap((claim) => claim ?? []),
    block: rows.length > 1 ? table(rows, language, words) : null,
    more: pageOf(models),
  };
}

/** Texts of which sizes are told where none is said. */
const usualTexts: readonly SizedText[] = [
  { unit: 'word', count: 1000 },
  { unit: 'page', count: 1 },
  { unit: 'book', count: 1 },
];

/** What the tokens cost as input, in USD, at the price that stands for the model; null where that is not known. */
function inputCost(model: Model, tokens: number, today: string): number | null {
  const price = referenceRoute(model, today)?.price;
  if (!price) return null;
  const { input } = ratesAt(price, { inputPerRequest: tokens, batch: false });
  return Number(((tokens * input) / 1e6).toPrecision(2));
}

/** How many tokens a text of a size is, in its language, and whether a model takes it. */
function sizedReply(input: QuestionInput, text: SizedText): Reply {
  const { catalog, models, query, today, words } = input;
  const say = words.of(textTokensMessages);
  const language = query.details.textLanguage ?? 'en';
  const english = englishTokens(catalog, text);
  const each = models.map((model) => textOn(catalog, model, english, language));
  const span = factorSpan(catalog, language);
  const measured = each.flatMap(({ model, factor, tokens }) =>
    factor === null || tokens === null
      ? []
      : [{ name: model.name, tokens, factor, measuredOn: measuredOn(model) }],
  );
  const open = each.filter(({ factor }) => factor === null);
  const isForeign = language !== 'en';
  const over = span && isForeign && (measured.length === 0 || open.length > 0);
  const { pageWords, pageTokens } = catalog.practice;
  return {
    text: sentences(
      say.english(text.unit, text.count, english),
      isForeign && measured.length > 0 && say.inLanguage(language, measured),
      over &&
        say.inLanguageOver(language, Math.round(english * span[0]), Math.round(english * span[1]), span),
      isForeign && !span && say.notMeasuredIn(language, measuredLanguages(catalog)),
    ),
    rest: sentences(
      ...each.map(({ model, tokens, fits }) => {
        const window = model.contextWindow?.chosen.value;
        return (
          fits !== null &&
          window !== undefined &&
          tokens !== null &&
          say.fitsIn(model.name, fits, window, inputCost(model, tokens, today))
        );
      }),
      say.takenFor(pageWords, pageTokens),
    ),
    claims: isForeign
      ? (models.length > 0 ? models.map(({ textTokens }) => textTokens) : catalog.textTokens).flatMap(
          (claim) => claim ?? [],
        )
      : models.map(({ contextWindow }) => contextWindow?.chosen),
    saysSources: !isForeign,
    more: pageOf(models),
  };
}

/** How many tokens texts are: of a size that is said, of a language as it was measured, of usual sizes where nothing is said. */
export function textTokensReply(input: QuestionInput): Reply {
  const { catalog, query, words } = input;
  const { text, textLanguage } = query.details;
  if (text !== null) return sizedReply(input, text);
  if (textLanguage !== null) return measuredReply(input);
  const say = words.of(textTokensMessages);
  const { pageWords, pageTokens } = catalog.practice;
  const each = usualTexts.map((own) => ({ ...own, tokens: englishTokens(catalog, own) }));
  return {
    text: say.usual(each),
    rest: say.takenFor(pageWords, pageTokens),
    more: pageOf(input.models),
  };
}
