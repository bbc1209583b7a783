import type { Catalog, Model, Score } from '../catalog/catalog.ts';
import { runnerOf } from '../catalog/independent.ts';
import { compareSpeed } from '../comparison/speed.ts';
import type { Wording } from '../language/wording.ts';
import { speedMessages } from './messages/speed.ts';
import { names } from './names.ts';
import { scoreText } from './score-text.ts';

/** Who timed it, in which source, and when. */
export function timedBy(catalog: Catalog, model: Model, score: Score, words: Wording): string {
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
      .map((score) => scoreText(catalog, score, words));
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
