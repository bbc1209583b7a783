import type { Modalities } from '../../catalog/catalog.ts';
import type { Cause, Explanation } from '../../catalog/explain.ts';
import type { Modality } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { vocabularyMessages } from '../say.ts';
import { specsMessages } from '../specs/say.ts';
import { explainMessages } from './say.ts';

/** A claim's value as people read it. */
export function valueText({ field }: Explanation, value: unknown, words: Wording): string {
  const { format } = words;
  const explain = words.of(explainMessages);
  const specs = words.of(specsMessages);
  const vocabulary = words.of(vocabularyMessages);
  switch (field) {
    case 'price': {
      const { input, output, unit } = value as { input: number; output: number; unit?: 'other' };
      return explain.price(input, output, unit !== undefined);
    }
    case 'context':
    case 'output':
      return format.tokens(value as number);
    case 'modalities': {
      const { input, output } = value as Modalities;
      const called = (kinds: readonly Modality[]) => kinds.map((kind) => vocabulary.modality[kind]);
      return specs.modalities(called(input.yes), called(output.yes), called(input.host ?? []), []);
    }
    case 'open-weights':
    case 'api':
      return value ? specs.yes : specs.no;
    case 'parameters': {
      const { total, active } = value as { total: number; active: number | null };
      return specs.parameters(total, active);
    }
    case 'released':
    case 'cutoff':
      return format.date(value as string);
    case 'licence':
      return String(value);
    default:
      return field satisfies never;
  }
}

/** Why a claim is probably wrong, as a sentence; empty where that is said of the claim itself, in its line. */
export function causeText(cause: Cause, words: Wording): string {
  const explain = words.of(explainMessages);
  switch (cause.kind) {
    case 'other-model':
      return explain.otherModel(cause.name);
    case 'thousand':
      return explain.thousand;
    case 'id-date':
      return explain.idDate;
    case 'shut-down':
    case 'other-route':
      return '';
    default:
      return cause satisfies never;
  }
}
