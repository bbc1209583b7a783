import type { Model } from '../../catalog/catalog.ts';
import type { Capability, Modality } from '../../catalog/words.ts';
import { list } from '../messages/en/format.ts';
import { capabilityWords } from '../model-table.ts';
import { names } from '../names.ts';

type Known = 'yes' | 'no' | 'host' | null;

/** Who has it, who has not, and of whom it is not published. */
function sorted(models: readonly Model[], answers: readonly Known[], what: string): string {
  const having = (wanted: Known) => list(names(models.filter((_, index) => answers[index] === wanted)));
  const [yes, no, host, open] = [having('yes'), having('no'), having('host'), having(null)];
  if (models.length > 1 && answers.every((own) => own === 'yes'))
    return `${models.length === 2 ? 'Both have' : 'All have'} ${what}.`;
  if (models.length > 1 && answers.every((own) => own === 'no'))
    return `${models.length === 2 ? 'Neither has' : 'None has'} ${what}.`;
  return [
    yes ? `${yes} ${answers.filter((own) => own === 'yes').length === 1 ? 'has' : 'have'} ${what}.` : '',
    no ? `${no} ${answers.filter((own) => own === 'no').length === 1 ? 'has' : 'have'} no ${what}.` : '',
    host ? `Of ${host} it depends on the host.` : '',
    open ? `Of ${open} ${what} is not published.` : '',
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

/** Who takes a kind of input. */
export function inputAnswer(models: readonly Model[], kind: Modality): string {
  return sorted(
    models,
    models.map((model) => takes(model, kind)),
    `${kind} input`,
  );
}

/** Who has a capability. */
export function capabilityAnswer(models: readonly Model[], capability: Capability): string {
  return sorted(
    models,
    models.map((model) => model.capabilities[capability] ?? null),
    capabilityWords[capability],
  );
}
