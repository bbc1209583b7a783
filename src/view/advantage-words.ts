import type { Catalog } from '../catalog/catalog.ts';
import { mixKind } from '../catalog/mix.ts';
import type { Advantage } from '../comparison/advantages.ts';
import { monthsBetween } from '../dates.ts';
import type { Wording } from '../language/wording.ts';
import { capabilityLabel } from './capability-label.ts';
import { extraText } from './extra-text.ts';
import { advantagesMessages } from './messages/advantages.ts';

/** What an advantage is, as a sentence with its figures. */
export function advantageSentence(
  catalog: Catalog,
  name: string,
  advantage: Advantage,
  words: Wording,
): string {
  const say = words.of(advantagesMessages);
  switch (advantage.kind) {
    case 'benchmarks':
      return say.benchmarks(name, advantage.leads, advantage.of);
    case 'modalities':
      return say.only(
        name,
        advantage.extras.map((extra) => extraText(extra, words)),
      );
    case 'price':
      return say.price(name, advantage.own, advantage.next, mixKind(advantage.mix));
    case 'context':
    case 'output':
    case 'routes':
      return say[advantage.kind](name, advantage.own, advantage.next);
    case 'openness':
      return advantage.othersClosed
        ? say.openWeights(name, advantage.licence)
        : say.freerLicence(name, advantage.licence);
    case 'capabilities':
      return say.only(
        name,
        advantage.can.map((id) => capabilityLabel(catalog, id, words)),
      );
    case 'recency':
      return say.newer(name, monthsBetween(advantage.next, advantage.own), advantage.own, advantage.next);
    default:
      return advantage satisfies never;
  }
}

/** When an advantage decides: what follows "choose it when ...". */
export function advantageClause(catalog: Catalog, advantage: Advantage, words: Wording): string {
  const { when } = words.of(advantagesMessages);
  switch (advantage.kind) {
    case 'benchmarks':
      return when.benchmarks(advantage.leads, advantage.of);
    case 'modalities':
      return when.needed(advantage.extras.map((extra) => extraText(extra, words)));
    case 'price':
      return when.price(advantage.own, advantage.next, mixKind(advantage.mix));
    case 'context':
    case 'output':
      return when[advantage.kind](advantage.next);
    case 'openness':
      return advantage.othersClosed ? when.openWeights : when.freerLicence;
    case 'capabilities':
      return when.needed(advantage.can.map((id) => capabilityLabel(catalog, id, words)));
    case 'routes':
      return when.routes(advantage.own, advantage.next);
    case 'recency':
      return when.newer(advantage.own, advantage.next);
    default:
      return advantage satisfies never;
  }
}
