import type { TableBlock } from '../../card/card.ts';
import type { Model, TextTokens } from '../../catalog/catalog.ts';
import { measuredLanguages, timesEnglish, tokenSpan } from '../../cost/text-language.ts';
import type { Wording } from '../../language/wording.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { measuredOn } from './notes.ts';
import { textTokensMessages } from './say.ts';

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
export function textTokensReply({ catalog, models, query, words }: QuestionInput): Reply {
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
