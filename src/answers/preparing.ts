import type { Catalog, Model } from '../catalog/catalog.ts';
import { namesOf } from '../catalog/find.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { standingOf } from '../catalog/standings/standing.ts';
import { stateOf } from '../catalog/state.ts';
import { suggestModels } from '../catalog/suggest.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { locales } from '../language/locale.ts';
import { topicModel } from '../language/topic-model.ts';
import type { Answerer } from './answerer.ts';
import { createAnswerer } from './create-answerer.ts';

/** Milliseconds for which models are read at a time. */
const aMoment = 4;

/** One question of each kind about two models, as they are asked most; one with a letter left out. */
function asked({ typed, ask }: Answerer, one: string, other: string): readonly (() => unknown)[] {
  const inEach = locales.flatMap((locale) => [
    () => typed('compare', `${one} ${other}`, locale),
    () => typed('tiebreak', `model ${one}`, locale),
    () => typed('tiebreak', `cost ${one} ${other} --in 5M --out 200k`, locale),
    () => typed('tiebreak', 'changes', locale),
  ]);
  const free = (text: string, locale: 'en' | 'ru') => () => ask(text, { thread: null, locale });
  return [
    ...inEach,
    () => typed('compare', `${one.replace(/(?<=\p{L}{2})\p{L}/u, '')} ${other}`, 'en'),
    () => typed('tiebreak', 'pick cheapest vision model with 128k context under $1', 'en'),
    () => typed('tiebreak', 'pick best open model for coding', 'en'),
    () => typed('tiebreak', 'pick самая дешёвая модель с картинками', 'ru'),
    free(`is ${one} or ${other} cheaper?`, 'en'),
    free('which model should we use for coding?', 'en'),
    free(`что дешевле, ${one} или ${other}?`, 'ru'),
    free('какую модель взять для кода?', 'ru'),
  ];
}

/** Reads all models, of each what every command asks for. */
function* readingModels(catalog: Catalog, today: string): Generator<void> {
  // Every other domain would take a megabyte, and milliseconds of who asks for it first.
  const domains = new Set(Object.values(catalog.workloads).flatMap(({ domain }) => domain ?? []));
  // Facts first, since standings are told from those of all models at once.
  const steps = [
    (model: Model) => referenceRoute(model, today),
    (model: Model) => stateOf(catalog, model, today),
    ...Array.from(domains, (domain) => (model: Model) => standingOf(catalog, model, domain)),
  ];
  let begun = performance.now();
  for (const step of steps) {
    for (const model of catalog.models.values()) {
      step(model);
      if (performance.now() - begun < aMoment) continue;
      yield;
      begun = performance.now();
    }
  }
}

/**
 * Makes ready what would make the first to ask of a catalog wait, some milliseconds at a time, in the order in which
 * people come upon it. Code that has not run yet takes longer.
 * @param today ISO day
 */
export function* preparingAnswers(catalog: Catalog, today: string): Generator<void> {
  yield* readingModels(catalog, today);
  const tables = [
    () => namesOf(catalog).listed(),
    () => lexiconOf(catalog),
    () => suggestModels(catalog, '', 0, today),
    topicModel,
    catalog.changes,
  ];
  for (const make of tables) {
    make();
    yield;
  }
  const [one, other] = [...catalog.models.values()].filter((model) => referenceRoute(model, today) !== null);
  if (!one || !other) return;
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
  for (const answer of [
    ...asked(answerer, one.name, other.name),
    ...locales.map((locale) => () => answerer.home(locale)),
  ]) {
    answer();
    yield;
  }
}
