import type { Catalog, Model } from '../../catalog/catalog.ts';
import { blendedMix } from '../../catalog/mix.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { mixPrice } from '../../cost/blended.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import { pickText } from '../pick/phrases.ts';
import { parsePick } from '../pick/read.ts';
import { keysIn } from './frames.ts';
import type { Reading } from './reading.ts';

/** A hair below a value, so that what has it exactly does not count as less. */
const justBelow = (value: number) => value * (1 - 1e-9);

/** The day after, of a day; a month stays, since nobody knows which day it was. */
function dayAfter(date: string): string {
  if (date.length < 10) return date;
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** What "cheaper than", "more context than" and "newer than" a model ask for; null where the model does not say. */
function wishesBeside(model: Model, comparatives: readonly string[], today: string): Wish[] | null {
  const wishes: Wish[] = [];
  for (const comparative of comparatives) {
    if (comparative === 'price') {
      const route = referenceRoute(model, today);
      if (!route) return null;
      wishes.push({ kind: 'priceAtMost', value: justBelow(mixPrice(route.price, blendedMix)) });
    } else if (comparative === 'context') {
      if (!model.contextWindow) return null;
      wishes.push({ kind: 'contextAtLeast', value: model.contextWindow.chosen.value + 1 });
    } else {
      if (!model.released) return null;
      wishes.push({ kind: 'releasedSince', value: dayAfter(model.released.chosen.value) });
    }
  }
  return wishes;
}

/** The wishes of a question in the words of `pick`, and how those read; null where something is no wish. */
export function requestIn(
  catalog: Catalog,
  reading: Reading,
  volume: Volume | null,
  beside: Model | null,
  today: string,
  more: readonly Wish[] = [],
): Request | null {
  const { atoms, said } = reading;
  const isTaken = new Set(reading.mentions.flatMap(({ from, to }) => atoms.slice(from, to)));
  const text = pickText(catalog, atoms, said, (atom) => isTaken.has(atom));
  if (text === null) return null;
  const than = beside ? wishesBeside(beside, keysIn(said, 'comparatives'), today) : [];
  if (than === null) return null;
  const extra = [...than, ...more];
  const period = volume?.per === 'once' ? null : volume?.per;
  const amount = volume && period ? ` at ${volume.input} in ${volume.output} out a ${period}` : '';
  if (text.trim() === '' && amount === '' && extra.length > 0)
    return { task: 'chat', wishes: extra, goal: 'price', volume: null, including: [] };
  const command = parsePick(catalog, `${text}${amount}`, today);
  if (command.kind !== 'pick') return null;
  const { request } = command;
  const doubled = extra.some(({ kind }) => request.wishes.some((own) => own.kind === kind));
  if (doubled || (volume !== null && period == null)) return null;
  return { ...request, wishes: [...request.wishes, ...extra] };
}
