import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import { capabilityLabel } from '../capability-label.ts';
import type { Messages } from '../messages/messages.ts';
import { names } from '../names.ts';

type Known = 'yes' | 'no' | 'host' | null;

/** Who has it, who has not, and of whom it is not published. */
function sorted(
  models: readonly Model[],
  known: readonly Known[],
  what: string,
  { answers }: Messages,
): string {
  if (models.length > 1 && known.every((own) => own === 'yes')) return answers.all(models.length, what);
  if (models.length > 1 && known.every((own) => own === 'no')) return answers.none(models.length, what);
  const said = (wanted: Known, say: typeof answers.host) => {
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

/** Whether a model takes or gives a kind; null where that is not published. */
export function handles(model: Model, kind: Modality, side: 'input' | 'output'): 'yes' | 'no' | null {
  const kinds = model.modalities?.chosen.value[side];
  if (!kinds) return null;
  if (kinds.yes.includes(kind)) return 'yes';
  return kinds.unknown.includes(kind) ? null : 'no';
}

/** Who takes these kinds of input; kinds of which the same is known are told together. */
export function inputAnswer(models: readonly Model[], kinds: readonly Modality[], words: Messages): string {
  const known = (kind: Modality) => models.map((model) => handles(model, kind, 'input'));
  return [...Map.groupBy(kinds, (kind) => known(kind).join()).values()]
    .map((same) => {
      const answers = known(same[0] ?? 'text');
      return sorted(models, answers, words.vocabulary.inputs(same, answers.includes('yes')), words);
    })
    .join(' ');
}

/** Who gives a kind out. */
export function outputAnswer(models: readonly Model[], kind: Modality, words: Messages): string {
  const known = models.map((model) => handles(model, kind, 'output'));
  return sorted(models, known, words.vocabulary.side(kind, 'output'), words);
}

/** Who has a capability. */
export function capabilityAnswer(
  catalog: Catalog,
  models: readonly Model[],
  capability: Capability,
  words: Messages,
): string {
  const known = models.map((model) => model.capabilities[capability] ?? null);
  return sorted(models, known, capabilityLabel(catalog, capability, words), words);
}
