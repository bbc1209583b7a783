import type { Model } from '../../src/catalog/catalog.ts';
import { find } from '../../src/catalog/find.ts';
import type { Known } from './known.ts';
import type { Chance } from './random.ts';

/** Labs whose models people write about most. */
const wellKnown: ReadonlySet<string> = new Set([
  'anthropic',
  'openai',
  'google',
  'mistral',
  'deepseek',
  'alibaba',
  'meta',
  'xai',
]);

/** One of these models, more often than not of a lab that people write about. */
export function pickModel(chance: Chance, models: readonly Model[]): Model {
  const isUsual = ({ lab, task }: Model) => wellKnown.has(lab.id) && task === 'chat';
  const first = chance.pick(models);
  if (isUsual(first) || chance.percent(25)) return first;
  const second = chance.pick(models);
  return isUsual(second) ? second : chance.pick(models);
}

/** Different models, now and then all of one lab. */
export function pickModels(chance: Chance, models: readonly Model[], count: number): Model[] {
  const first = pickModel(chance, models);
  const ofLab = models.filter(({ lab }) => lab.id === first.lab.id);
  const from = chance.percent(40) && ofLab.length >= count ? ofLab : models;
  const chosen = new Map([[first.id, first]]);
  for (let attempt = 0; chosen.size < count && attempt < 100; attempt++) {
    const next = pickModel(chance, from);
    chosen.set(next.id, next);
  }
  return [...chosen.values()];
}

const ways: readonly ((model: Model) => string)[] = [
  ({ name }) => name,
  ({ id }) => id.slice(id.indexOf('/') + 1),
  ({ id }) => id,
  ({ name }) => name.toLowerCase(),
  ({ name }) => name.replaceAll(' ', '-'),
  // "Haiku 4.5"
  ({ name }) => name.replace(/^(?:Claude|Google|OpenAI|Mistral|Meta|Amazon) /, ''),
  ({ lab, name }) => `${lab.name} ${name}`,
];

/** A name of the model as people write it, which the catalog knows for this one alone. */
export function nameOf(chance: Chance, { catalog, today }: Known, model: Model): string {
  if (chance.percent(60)) return model.name;
  const written = chance.pick(ways)(model);
  const { outcome, model: found } = find(catalog, written, today);
  return outcome === 'found' && found === model.id ? written : model.name;
}
