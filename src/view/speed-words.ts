import type { Catalog, Model, Score } from '../catalog/catalog.ts';
import { compareSpeed } from '../comparison/speed.ts';
import { list } from './format.ts';
import { names } from './names.ts';
import { scoreText } from './reasons.ts';

/** "3.2-4.7 s" of milliseconds. */
export function secondsText([low, high]: readonly [number, number]): string {
  const text = (value: number) => (value / 1000).toFixed(1);
  return text(low) === text(high) ? `${text(low)} s` : `${text(low)}-${text(high)} s`;
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
export function speedWords(catalog: Catalog, models: readonly Model[]): string {
  const size = catalog.practice.timedAnswer;
  const { speeds, runBy, begins, done } = compareSpeed(models, size);
  const silent = names(models.filter((_, index) => !speeds[index]?.first && !speeds[index]?.rate));
  if (silent.length === models.length)
    return 'not published, since no source of the catalog times first tokens or tokens a second. Measure it on your own route.';
  const figures = models.flatMap(({ name }, index) => {
    const { first = null, rate = null, total = null } = speeds[index] ?? {};
    if (total) return [`${name} ${secondsText(total)} for ${size} tokens`];
    const known = [first, rate].filter((score) => score !== null).map((score) => scoreText(catalog, score));
    return known.length > 0 ? [`${name} ${list(known)}`] : [];
  });
  const told = speeds.every(({ total }) => total)
    ? `${size} tokens take ${list(models.map(({ name }, index) => `${name} ${secondsText(speeds[index]?.total ?? [0, 0])}`))}.`
    : `${list(figures)}.`;
  if (silent.length > 0) return `${told} Not published for ${list(silent, 'or')}, so nothing can be told.`;
  if (runBy === null) return `${told} No one independent party timed all of them, so that decides nothing.`;
  const who = catalog.sources[runBy]?.name ?? runBy;
  if (done !== null) return `${models[done]?.name} is done first, timed by ${who}: ${told}`;
  if (begins !== null) return `${models[begins]?.name} begins first, timed by ${who}: ${told}`;
  return `As timed by ${who} nobody is certainly faster: ${told}`;
}
