import type { Messages } from '../view/messages/messages.ts';
import { type Choice, choice, described, type Option } from './option.ts';

type Forms = Messages['forms'];

/** An option of `/pick` and the words it stands for: what is chosen or typed becomes part of the sentence. */
type PickOption = {
  readonly name: string;
  readonly say: (forms: Forms) => string;
  readonly words: (value: string) => string;
  /** Sent -> shown; without them the value is typed. */
  readonly choices?: Readonly<Record<string, (forms: Forms) => string>>;
  /** Chosen from what the catalog offers. */
  readonly offered?: true;
};

const dollars = (value: string) => (/^[\d.,]+/.test(value) ? `$${value}` : value);

const all: readonly PickOption[] = [
  { name: 'wanted', say: ({ wanted }) => wanted, words: (value) => value },
  {
    name: 'best',
    say: ({ best }) => best,
    words: (value) => value,
    choices: {
      cheapest: ({ goal }) => goal.cheapest,
      newest: ({ goal }) => goal.newest,
      'largest context': ({ goal }) => goal.context,
      'best for coding': ({ goal }) => goal.coding,
      'best for agents': ({ goal }) => goal.agents,
      'best for long documents': ({ goal }) => goal.documents,
      'best for production': ({ goal }) => goal.production,
    },
  },
  {
    name: 'input',
    say: ({ takes }) => takes,
    words: (value) => value,
    choices: {
      'image input': ({ taken }) => taken.images,
      'audio input': ({ taken }) => taken.audio,
      'video input': ({ taken }) => taken.video,
    },
  },
  {
    name: 'capability',
    say: ({ capability }) => capability,
    words: (value) => value,
    offered: true,
  },
  { name: 'context', say: ({ leastContext }) => leastContext, words: (value) => `context at least ${value}` },
  { name: 'price', say: ({ mostPrice }) => mostPrice, words: (value) => `at most ${dollars(value)}` },
  {
    name: 'weights',
    say: ({ weights }) => weights,
    words: (value) => value,
    choices: {
      'open weights': ({ weightsOpen }) => weightsOpen.open,
      'closed weights': ({ weightsOpen }) => weightsOpen.closed,
    },
  },
  {
    name: 'licence',
    say: ({ licence }) => licence,
    words: (value) => value,
    choices: {
      'commercial use': ({ licenceAllows }) => licenceAllows.commercial,
      'osi approved': ({ licenceAllows }) => licenceAllows.osi,
    },
  },
  {
    name: 'memory',
    say: ({ fitsCard }) => fitsCard,
    words: (value) => `fits in ${value.replace(/\s*gb$/i, '')} GB`,
  },
  { name: 'lab', say: ({ lab }) => lab, words: (value) => `made by ${value}` },
  { name: 'provider', say: ({ provider }) => provider, words: (value) => `via ${value}` },
  { name: 'region', say: ({ region }) => region, words: (value) => `region ${value}` },
  { name: 'since', say: ({ since }) => since, words: (value) => `released since ${value}` },
];

/** @param capabilities those of the catalog, as choices */
export function pickOptions(capabilities: readonly Choice[]): readonly Option[] {
  return all.map(({ name, say, choices, offered }): Option => {
    const named = Object.entries(choices ?? {}).map(([value, shown]) =>
      choice(value, ({ forms }) => shown(forms)),
    );
    const chosen = offered ? capabilities : named;
    return {
      type: 3,
      name,
      ...described(({ forms }) => say(forms)),
      required: false,
      ...(chosen.length > 0 ? { choices: chosen } : {}),
    };
  });
}

/** The sentence that the options make, commas between. */
export function pickText(typed: (option: string) => string): string {
  return all
    .flatMap(({ name, words }) => {
      const value = typed(name);
      return value === '' ? [] : [words(value)];
    })
    .join(', ');
}
