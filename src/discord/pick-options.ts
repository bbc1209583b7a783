import type { Option } from './option.ts';

/** An option of `/pick` and the words it stands for: what is chosen or typed becomes part of the sentence. */
type PickOption = {
  readonly name: string;
  readonly description: string;
  readonly words: (value: string) => string;
  /** Shown -> sent; without them the value is typed. */
  readonly choices?: Readonly<Record<string, string>>;
};

const dollars = (value: string) => (/^[\d.,]+/.test(value) ? `$${value}` : value);

const all: readonly PickOption[] = [
  {
    name: 'wanted',
    description: 'In words, such as: cheapest vision model with 128k context under $1',
    words: (value) => value,
  },
  {
    name: 'best',
    description: 'What makes the best',
    words: (value) => value,
    choices: {
      cheapest: 'cheapest',
      newest: 'newest',
      'largest context': 'largest context',
      'fit for coding': 'best for coding',
      'fit for agents': 'best for agents',
      'fit for long documents': 'best for long documents',
      'fit for production': 'best for production',
    },
  },
  {
    name: 'input',
    description: 'What it takes beside text',
    words: (value) => value,
    choices: { images: 'image input', audio: 'audio input', video: 'video input' },
  },
  {
    name: 'capability',
    description: 'What it can do',
    words: (value) => value,
    choices: {
      'tool calling': 'tool calling',
      'structured output': 'structured output',
      reasoning: 'reasoning',
      'prompt caching': 'prompt caching',
      'PDF input': 'pdf input',
    },
  },
  {
    name: 'context',
    description: 'Context at least, such as 128k',
    words: (value) => `context at least ${value}`,
  },
  {
    name: 'price',
    description: 'At most this many dollars per 1M tokens, or a month at a volume',
    words: (value) => `at most ${dollars(value)}`,
  },
  {
    name: 'weights',
    description: 'Open or not',
    words: (value) => value,
    choices: { open: 'open weights', closed: 'closed weights' },
  },
  {
    name: 'licence',
    description: 'What the licence allows',
    words: (value) => value,
    choices: { 'commercial use': 'commercial use', 'OSI approved': 'osi approved' },
  },
  {
    name: 'memory',
    description: 'It fits a card of this many gigabytes, such as 24',
    words: (value) => `fits in ${value.replace(/\s*gb$/i, '')} GB`,
  },
  { name: 'lab', description: 'Who made it, such as mistral', words: (value) => `made by ${value}` },
  { name: 'provider', description: 'Who serves it, such as scaleway', words: (value) => `via ${value}` },
  { name: 'region', description: 'Where it is served, such as eu', words: (value) => `region ${value}` },
  {
    name: 'since',
    description: 'Released since, such as 2025-06',
    words: (value) => `released since ${value}`,
  },
];

export const pickOptions: readonly Option[] = all.map(({ name, description, choices }) => ({
  type: 3,
  name,
  description,
  required: false,
  ...(choices ? { choices: Object.entries(choices).map(([shown, value]) => ({ name: shown, value })) } : {}),
}));

/** The sentence that the options make, commas between. */
export function pickText(typed: (option: string) => string): string {
  return all
    .flatMap(({ name, words }) => {
      const value = typed(name);
      return value === '' ? [] : [words(value)];
    })
    .join(', ');
}
