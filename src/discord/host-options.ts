import type { Messages } from '../view/messages/messages.ts';
import { described, type Option } from './option.ts';

type Say = (words: Messages) => string;

const all: readonly { readonly name: string; readonly flag: string; readonly say: Say }[] = [
  { name: 'gpu_hour', flag: 'gpu-hour', say: ({ forms }) => forms.gpuHour },
  { name: 'memory', flag: 'memory', say: ({ forms }) => forms.cardMemory },
  { name: 'bits', flag: 'bits', say: ({ forms }) => forms.bits },
  { name: 'context', flag: 'context', say: ({ forms }) => forms.heldContext },
];

export const hostOptions: readonly Option[] = all.map(({ name, say }) => ({
  type: 3,
  name,
  ...described(say),
  required: false,
}));

/** What is asked of hosting the model, in words; null where no option of hosting was filled in. */
export function hostText(typed: (option: string) => string): string | null {
  const said = all.flatMap(({ name, flag }) => {
    const value = typed(name).replaceAll('"', '');
    return value === '' ? [] : [`--${flag} "${value}"`];
  });
  const offer = typed('offer').replaceAll('"', '');
  if (said.length === 0) return null;
  return [`host ${typed('model')}`, ...said, ...(offer ? [`--only "${offer}"`] : [])].join(' ');
}
