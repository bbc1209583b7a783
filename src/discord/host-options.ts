import type { Option } from './option.ts';

const all = [
  { name: 'gpu_hour', flag: 'gpu-hour', description: 'Hosting it: USD an hour of one card, such as 2.50' },
  { name: 'memory', flag: 'memory', description: 'Hosting it: gigabytes of your card, or its name' },
  { name: 'bits', flag: 'bits', description: 'Hosting it: 16, 8 or 4 bits a weight' },
  {
    name: 'context',
    flag: 'context',
    description: 'Hosting it: tokens of context held at once, such as 32k',
  },
] as const;

export const hostOptions: readonly Option[] = all.map(({ name, description }) => ({
  type: 3,
  name,
  description,
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
