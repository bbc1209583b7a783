import { parseArgs } from 'node:util';
import type { CommandEntry, Flags, Given } from '../../answers/command-entry.ts';
import { commands as all } from '../../answers/commands.ts';
import { isDay } from '../../dates.ts';
import { type Locale, locales } from '../../language/locale.ts';
import { programs } from './usage.ts';

const general = {
  json: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  locale: { type: 'string' },
  catalog: { type: 'string' },
  today: { type: 'string' },
  picture: { type: 'string' },
  stdin: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Options = {
  readonly command: string;
  readonly words: readonly string[];
  /** Flags of commands and programs. */
  readonly given: Given;
  readonly json: boolean;
  readonly format: 'text' | 'slack' | 'discord';
  readonly catalog: string | null;
  readonly today: string;
  readonly locale: Locale;
  readonly stdin: boolean;
  /** The file that the picture of the answer goes into. */
  readonly picture: string | null;
};

/** `--in -5` as `--in=-5`, so that a negative number is answered as one and not as an option. */
function negativesJoined(argv: readonly string[]): string[] {
  const isJoined = (index: number) =>
    /^-[\d.]/.test(argv[index] ?? '') && argv[index - 1]?.startsWith('--') === true;
  return argv.flatMap((arg, index) => {
    if (isJoined(index)) return [];
    return isJoined(index + 1) ? [`${arg}=${argv[index + 1]}`] : [arg];
  });
}

/** The flags of all commands and programs. */
function flagsOf(commands: readonly CommandEntry[]): Flags {
  const own = [...commands.map(({ terminal }) => terminal), ...programs].map((usage) => usage?.flags ?? {});
  return Object.assign({}, ...own);
}

/** What was given of those flags. */
function givenOf(flags: Flags, values: Readonly<Record<string, unknown>>): Given {
  return Object.fromEntries(
    Object.keys(flags).flatMap((name): [string, string | true][] => {
      const value = values[name];
      return typeof value === 'string' || value === true ? [[name, value]] : [];
    }),
  );
}

/** The command line, or a sentence saying what is wrong with it. `now` gives today unless --today does, `usual` the language unless --locale does. */
export function readOptions(
  argv: readonly string[],
  now: Date,
  usual: Locale = 'en',
  commands: readonly CommandEntry[] = all,
): Options | { readonly wrong: string } {
  const flags = flagsOf(commands);
  const options = { ...flags, ...general };
  let parsed: ReturnType<typeof parseArgs<{ options: typeof general; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: negativesJoined(argv), options, allowPositionals: true });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = parsed;
  const given = givenOf(flags, values);
  const today = values.today ?? now.toISOString().slice(0, 10);
  if (!isDay(today)) return { wrong: `--today must be a day such as 2026-11-21, not "${today}"` };
  const locale = locales.find((own) => own === (values.locale ?? usual));
  if (!locale) return { wrong: `--locale must be ${locales.join(' or ')}, not "${values.locale}"` };
  const { format } = values;
  if (format !== 'text' && format !== 'slack' && format !== 'discord') {
    return { wrong: `--format must be text, slack or discord, not "${format}"` };
  }
  const command = values.help ? 'help' : (positionals[0] ?? 'start');
  if (given.serve && command !== 'start') return { wrong: '--serve belongs to start' };
  if ((given.team || given.user) && command !== 'forget')
    return { wrong: '--team and --user belong to forget' };
  if (given.slack && command !== 'check') return { wrong: '--slack belongs to check' };
  const hasPicture = commands.some(({ name, terminal }) => name === command && terminal?.hasPicture);
  if (values.picture !== undefined && (!hasPicture || !/.\.(?:png|svg)$/i.test(values.picture))) {
    const wrong = '--picture belongs to compare, pick, cost and model, with a file that ends in .png or .svg';
    return { wrong };
  }
  return {
    command,
    words: positionals.slice(1),
    given,
    json: values.json ?? false,
    format,
    catalog: values.catalog ?? null,
    today,
    locale,
    stdin: values.stdin ?? false,
    picture: values.picture ?? null,
  };
}
