import type { Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import { list } from '../format.ts';
import { capabilityWords } from '../model-table.ts';
import { names } from '../names.ts';

type Known = 'yes' | 'no' | 'host' | null;

/** Who has it, who has not, and of whom it is not published. */
function sorted(models: readonly Model[], answers: readonly Known[], what: string): string {
  const having = (wanted: Known) => {
    const own = names(models.filter((_, index) => answers[index] === wanted));
    return own.length === 0 ? null : `${list(own)} ${own.length === 1 ? 'has' : 'have'}`;
  };
  const [yes, no, open] = [having('yes'), having('no'), having(null)];
  const host = list(names(models.filter((_, index) => answers[index] === 'host')));
  if (models.length > 1 && answers.every((own) => own === 'yes'))
    return `${models.length === 2 ? 'Both have' : 'All have'} ${what}.`;
  if (models.length > 1 && answers.every((own) => own === 'no'))
    return `${models.length === 2 ? 'Neither has' : 'None has'} ${what}.`;
  return [
    yes ? `${yes} ${what}.` : '',
    no ? `${no} no ${what}.` : '',
    host ? `Of ${host} it depends on the host.` : '',
    open ? `Whether ${open} ${what} is not published.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function takes(model: Model, kind: Modality): Known {
  const input = model.modalities?.chosen.value.input;
  if (!input) return null;
  if (input.yes.includes(kind)) return 'yes';
  return input.unknown.includes(kind) ? null : 'no';
}

/** Who takes these kinds of input; kinds of which the same is known are told together. */
export function inputAnswer(models: readonly Model[], ...kinds: Modality[]): string {
  const known = Map.groupBy(kinds, (kind) => models.map((model) => takes(model, kind)).join());
  return [...known.values()]
    .map((same) => {
      const [first = 'text'] = same;
      const answers = models.map((model) => takes(model, first));
      return sorted(models, answers, `${list(same, answers.includes('yes') ? 'and' : 'or')} input`);
    })
    .join(' ');
}

/** Who has a capability. */
export function capabilityAnswer(models: readonly Model[], capability: Capability): string {
  return sorted(
    models,
    models.map((model) => model.capabilities[capability] ?? null),
    capabilityWords[capability],
  );
}
