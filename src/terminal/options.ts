import { parseArgs } from 'node:util';

const options = {
  json: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  locale: { type: 'string', default: 'en' },
  catalog: { type: 'string' },
  today: { type: 'string' },
  for: { type: 'string' },
  workload: { type: 'string' },
  stdin: { type: 'boolean' },
  url: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Options = {
  readonly command: string;
  readonly words: readonly string[];
  readonly json: boolean;
  readonly format: 'text' | 'slack' | 'discord';
  readonly catalog: string | null;
  readonly today: string;
  readonly workload: string | null;
  readonly stdin: boolean;
  readonly url: string | null;
};

export const usage = `Usage: tiebreak [command] [options]
  (none), start                     run the bot; without tokens, the terminal chat
  compare A B [C D E] [--for W]     verdict and side by side
  find NAME | find --stdin          which model a name means
  check                             look for mistakes in the catalog
  manifest [--url URL]              the Slack app manifest (Socket Mode, or HTTP with --url)
Options: --json, --format text|slack|discord, --locale en, --catalog DIR, --today YYYY-MM-DD`;

/** The command line, or a sentence saying what is wrong with it. `now` gives today unless --today does. */
export function readOptions(argv: readonly string[], now: Date): Options | { readonly wrong: string } {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = parsed;
  const today = values.today ?? now.toISOString().slice(0, 10);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(today) &&
    !Number.isNaN(Date.parse(today)) &&
    new Date(today).toISOString().startsWith(today);
  if (!isDay) return { wrong: `--today must be a day such as 2026-11-21, not "${today}"` };
  if (values.locale !== 'en') return { wrong: `--locale must be en, not "${values.locale}"` };
  const { format } = values;
  if (format !== 'text' && format !== 'slack' && format !== 'discord') {
    return { wrong: `--format must be text, slack or discord, not "${format}"` };
  }
  return {
    command: values.help ? 'help' : (positionals[0] ?? 'start'),
    words: positionals.slice(1),
    json: values.json ?? false,
    format,
    catalog: values.catalog ?? null,
    today,
    workload: values.for ?? values.workload ?? null,
    stdin: values.stdin ?? false,
    url: values.url ?? null,
  };
}
