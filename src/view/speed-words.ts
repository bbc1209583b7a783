import type { Catalog, Model, Score } from '../catalog/catalog.ts';
import { compareSpeed } from '../comparison/speed.ts';
import type { Messages } from './messages/messages.ts';
import { names } from './names.ts';
import { scoreText } from './reasons.ts';

/** "3.2-4.7 s" of milliseconds. */
export function secondsText([low, high]: readonly [number, number], { speed, format }: Messages): string {
  const text = (value: number) => format.figure((value / 1000).toFixed(1));
  return speed.seconds(text(low), text(high));
}

/** Who timed it, in which source, and when. */
export function timedBy(catalog: Catalog, { runBy, claim }: Score): string {
  const who =
    runBy === null
      ? 'who is not said'
      : runBy === 'lab'
        ? 'the lab itself'
        : (catalog.sources[runBy]?.name ?? runBy);
  return `${who}, in ${claim.source.name}, ${claim.asOf}`;
}

/** Whether speed decides between the models, with the figures that there are: what follows "Speed: ". */
export function speedWords(catalog: Catalog, models: readonly Model[], words: Messages): string {
  const { speed } = words;
  const size = catalog.practice.timedAnswer;
  const { speeds, runBy, begins, done } = compareSpeed(models, size);
  const silent = names(models.filter((_, index) => !speeds[index]?.first && !speeds[index]?.rate));
  if (silent.length === models.length) return speed.unpublished;
  const timed = models.map(({ name }, index) => ({
    name,
    time: secondsText(speeds[index]?.total ?? [0, 0], words),
  }));
  const figures = models.flatMap(({ name }, index) => {
    const { first = null, rate = null, total = null } = speeds[index] ?? {};
    const own = timed[index];
    if (total && own) return [speed.whole(own, size)];
    const known = [first, rate].filter((score) => score !== null);
    return known.length > 0
      ? [
          speed.known(
            name,
            known.map((score) => scoreText(catalog, score, words)),
          ),
        ]
      : [];
  });
  const told = speeds.every(({ total }) => total) ? speed.wholes(timed, size) : speed.figures(figures);
  if (models.length === 1) return told;
  if (silent.length > 0) return `${told} ${speed.silent(silent)}`;
  if (runBy === null) return `${told} ${speed.notComparable}`;
  const who = catalog.sources[runBy]?.name ?? runBy;
  if (done !== null) return speed.done(models[done]?.name ?? '', who, told);
  if (begins !== null) return speed.begins(models[begins]?.name ?? '', who, told);
  return speed.even(who, told);
}
