import { kindsEitherSide } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Modality } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { extraText } from '../abilities/label.ts';
import type { Advantage } from '../advantage.ts';
import { advantagesMessages } from '../choice/say.ts';
import { names } from '../named.ts';
import { reasonsMessages, vocabularyMessages } from '../say.ts';
import { extrasOf, type ModalitiesCategory, sharedInputs } from './rule.ts';
import { modalitiesMessages } from './say.ts';

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What models take and give, behind the modalities category. */
export function modalitiesReason(
  _: Catalog,
  models: readonly Model[],
  category: ModalitiesCategory,
  words: Wording,
): string {
  const { sets, result } = category;
  const shared = sharedInputs(category);
  const reasons = words.of(modalitiesMessages);
  const vocabulary = words.of(vocabularyMessages);
  const called = (kinds: readonly Modality[]) => kinds.map((kind) => vocabulary.modality[kind]);
  if (result.outcome === 'unknown') {
    const silent = names(models.filter((_, index) => !sets[index]));
    const each = (which: 'unknown' | 'host') =>
      models.flatMap(({ name }, index) => {
        const kinds = kindsEitherSide(sets[index], which);
        return kinds.length > 0 ? [reasons.kindsOpen(name, called(kinds))] : [];
      });
    const open = [...(silent.length > 0 ? [reasons.everythingOpen(silent)] : []), ...each('unknown')];
    const split = each('host');
    const inputs =
      shared.length > 0 ? words.of(reasonsMessages).sharedInputs(models.length, called(shared)) : null;
    return capital(reasons.inputsUnknown(inputs, open, split));
  }
  const inputs = words.of(reasonsMessages).sharedInputs(models.length, called(shared));
  const own = models.flatMap(({ name }, index) => {
    const kinds = extrasOf(category, index);
    return kinds.length > 0
      ? [
          reasons.extra(
            name,
            kinds.map((kind) => extraText(kind, words)),
          ),
        ]
      : [];
  });
  return reasons.inputs(inputs, own);
}

/** What taking or giving what no other does is worth: it need not win for that. */
export function modalitiesAdvantage(
  _: Catalog,
  __: readonly Model[],
  category: ModalitiesCategory,
  index: number,
): Advantage | null {
  const own = extrasOf(category, index);
  if (own.length === 0) return null;
  const called = (words: Wording) => own.map((extra) => extraText(extra, words));
  return {
    kind: 'modalities',
    sentence: (name, words) => words.of(advantagesMessages).only(name, called(words)),
    clause: (words) => words.of(advantagesMessages).when.needed(called(words)),
    ofOneTask: false,
    isWorthMore: true,
  };
}
