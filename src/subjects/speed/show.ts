import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { runnerOf } from '../../catalog/independent.ts';
import type { Speed } from '../../catalog/speed.ts';
import type { Wording } from '../../language/wording.ts';
import { scoreText } from '../benchmarks/reason.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { vocabularyMessages } from '../say.ts';
import { claimSources } from '../sources/sources.ts';
import { compareSpeed } from './rule.ts';
import { speedMessages } from './say.ts';

/** Who timed it, in which source, and when. */
function timedBy(catalog: Catalog, model: Model, score: Score, words: Wording): string {
  const speed = words.of(speedMessages);
  const { runBy, claim } = score;
  const who =
    runBy === null
      ? speed.whoNotSaid
      : runnerOf(model, score) === 'lab'
        ? speed.labItself
        : (catalog.sources[runBy]?.name ?? runBy);
  return speed.party(who, claim.source.name, claim.asOf);
}

/** A time with how the model was set up: "81 a second (thinking, high)". */
function timeText(catalog: Catalog, score: Score, words: Wording): string {
  const text = scoreText(catalog, score, words);
  return score.variant === null ? text : `${text} (${score.variant})`;
}

/** Whether speed decides between the models, with the figures that there are: what follows "Speed: ". */
export function speedWords(catalog: Catalog, models: readonly Model[], words: Wording): string {
  const say = words.of(speedMessages);
  const size = catalog.practice.timedAnswer;
  const { speeds, runBy, begins, done } = compareSpeed(models, size);
  const silent = names(models.filter((_, index) => !speeds[index]?.first && !speeds[index]?.rate));
  if (silent.length === models.length) return say.unpublished;
  const figures = models.flatMap(({ name }, index) => {
    const { first = null, rate = null, total = null } = speeds[index] ?? {};
    if (total) return [say.total(name, say.seconds(...total), size)];
    const known = [first, rate]
      .filter((score) => score !== null)
      .map((score) => timeText(catalog, score, words));
    return known.length > 0 ? [say.known(name, known)] : [];
  });
  const totals = models.flatMap(({ name }, index) => {
    const total = speeds[index]?.total;
    return total ? [{ name, time: say.seconds(...total) }] : [];
  });
  const told = totals.length === models.length ? say.totals(size, totals) : say.figures(figures);
  if (silent.length > 0) return say.silent(told, silent);
  if (runBy === null) return say.noOneParty(told);
  const who = catalog.sources[runBy]?.name ?? runBy;
  if (done !== null) return say.doneFirst(models[done]?.name ?? '', who, told);
  if (begins !== null) return say.beginsFirst(models[begins]?.name ?? '', who, told);
  return say.nobodyFaster(who, told);
}

/** When an answer begins, how fast it is written, when it is done; always with who timed it and when. */
export function speedSection({ catalog, comparison, words }: SectionInput): SectionView {
  const { models } = comparison;
  const say = words.of(speedMessages);
  const vocabulary = words.of(vocabularyMessages);
  const size = catalog.practice.timedAnswer;
  const { speeds, runBy, begins, done } = compareSpeed(models, size);
  const told = speedWords(catalog, models, words);
  const scores = speeds.flatMap(({ first, rate }) => [first, rate]).filter((score) => score !== null);
  const json = {
    tokens: size,
    runBy,
    begins: begins === null ? null : models[begins]?.id,
    done: done === null ? null : models[done]?.id,
    models: Object.fromEntries(
      models.map(({ id }, index) => {
        const { first = null, rate = null, total = null } = speeds[index] ?? {};
        return [
          id,
          { firstTokenMs: first?.value ?? null, tokensPerSecond: rate?.value ?? null, totalMs: total },
        ];
      }),
    ),
  };
  if (scores.length === 0)
    return { json, blocks: [{ kind: 'text', role: 'body', text: [say.headed(told)] }] };
  const row = (label: string, cell: (speed: Speed, model: Model) => string) => ({
    label,
    cells: models.flatMap((model, index) => {
      const own = speeds[index];
      return own ? [cell(own, model)] : [];
    }),
  });
  const text = (score: Score | null) => (score ? timeText(catalog, score, words) : vocabulary.unpublished);
  return {
    json,
    blocks: [
      {
        kind: 'table',
        corner: say.title,
        columns: names(models),
        rows: [
          row(say.firstToken, ({ first }) => text(first)),
          row(say.tokens, ({ rate }) => text(rate)),
          row(say.inAll(size), ({ total }) => (total ? say.seconds(...total) : vocabulary.unpublished)),
          row(say.timedBy, ({ first, rate }, model) => {
            const score = first ?? rate;
            return score ? timedBy(catalog, model, score, words) : vocabulary.unpublished;
          }),
        ],
      },
      {
        kind: 'notes',
        items: [[say.headed(told)], [say.formula(size)]],
      },
      claimSources(
        scores.map(({ claim }) => claim),
        words,
      ),
    ],
  };
}
