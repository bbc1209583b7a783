import { can, gives, takes } from '../../catalog/abilities.ts';
import type { Answer, Catalog, Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { answersMessages } from '../faq/say.ts';
import { names } from '../model-names.ts';
import { vocabularyMessages } from '../say.ts';
import { capabilityLabel } from './label.ts';

/** Who has it, who has not, and of whom it is not published. */
function sorted(
  models: readonly Model[],
  known: readonly (Answer | null)[],
  what: string,
  words: Wording,
): string {
  const answers = words.of(answersMessages);
  if (models.length > 1 && known.every((own) => own === 'yes')) return answers.all(models.length, what);
  if (models.length > 1 && known.every((own) => own === 'no')) return answers.none(models.length, what);
  const said = (wanted: Answer | null, say: typeof answers.host) => {
    const having = names(models.filter((_, index) => known[index] === wanted));
    return having.length > 0 ? [say(having, what, models.length)] : [];
  };
  return [
    ...said('yes', answers.yes),
    ...said('no', answers.no),
    ...said('host', answers.host),
    ...said(null, answers.open),
  ].join(' ');
}

/** Who takes these kinds of input; kinds of which the same is known are told together. */
export function inputAnswer(models: readonly Model[], kinds: readonly Modality[], words: Wording): string {
  const known = (kind: Modality) => models.map((model) => takes(model, kind));
  return [...Map.groupBy(kinds, (kind) => known(kind).join()).values()]
    .map((same) => {
      const answers = known(same[0] ?? 'text');
      return sorted(
        models,
        answers,
        words.of(vocabularyMessages).inputs(same, answers.includes('yes')),
        words,
      );
    })
    .join(' ');
}

/** Who gives a kind out. */
export function outputAnswer(models: readonly Model[], kind: Modality, words: Wording): string {
  const known = models.map((model) => gives(model, kind));
  return sorted(models, known, words.of(vocabularyMessages).side(kind, 'output'), words);
}

/** Who has a capability. */
export function capabilityAnswer(
  catalog: Catalog,
  models: readonly Model[],
  capability: Capability,
  words: Wording,
): string {
  const known = models.map((model) => can(model, capability));
  return sorted(models, known, capabilityLabel(catalog, capability, words), words);
}
