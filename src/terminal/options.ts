import { parseArgs } from 'node:util';
import type { HostWords } from '../command/read-host.ts';
import type { CostWords } from '../command/read-volume.ts';
import { modelSections, sections } from '../command/sections.ts';
import { isDay } from '../dates.ts';
import { type Locale, locales } from '../locale.ts';

const options = {
  json: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  locale: { type: 'string' },
  catalog: { type: 'string' },
  today: { type: 'string' },
  for: { type: 'string' },
  workload: { type: 'string' },
  stdin: { type: 'boolean' },
  url: { type: 'string' },
  from: { type: 'string' },
  force: { type: 'boolean' },
  bundle: { type: 'boolean' },
  in: { type: 'string' },
  out: { type: 'string' },
  per: { type: 'string' },
  requests: { type: 'string' },
  cached: { type: 'string' },
  batch: { type: 'boolean' },
  routes: { type: 'boolean' },
  price: { type: 'string' },
  only: { type: 'string' },
  region: { type: 'string' },
  flat: { type: 'string' },
  'gpu-hour': { type: 'string' },
  bits: { type: 'string' },
  context: { type: 'string' },
  memory: { type: 'string' },
  chart: { type: 'string' },
  since: { type: 'string' },
  offer: { type: 'string' },
  show: { type: 'string' },
  model: { type: 'string' },
  serve: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Options = {
  readonly command: string;
  readonly words: readonly string[];
  readonly json: boolean;
  readonly format: 'text' | 'slack' | 'discord';
  readonly catalog: string | null;
  readonly today: string;
  readonly locale: Locale;
  readonly workload: string | null;
  readonly stdin: boolean;
  readonly url: string | null;
  readonly cost: CostWords;
  readonly host: HostWords;
  /** The file that the chart of the answer goes into. */
  readonly chart: string | null;
  readonly from: string | null;
  readonly force: boolean;
  readonly bundle: boolean;
  readonly since: string | null;
  readonly offer: string | null;
  readonly show: string | null;
  readonly model: string | null;
  /** Whether the page stays when standard input has ended. */
  readonly serve: boolean;
};

export const usage = `Usage: tiebreak [command] [options]
  (none), start [--serve]           run the bot; without tokens, the terminal chat and a page to try it on
  compare A B [C D E] [--for W]     verdict and side by side, or one part of it
       [--in 5M --out 200k --per day] [--requests 10k] [--cached 60%] [--batch]
       [--show ${sections.slice(0, 6).join('|')}|
               ${sections.slice(6).join('|')}]
  ask "is haiku or pixtral cheaper?" | ask --stdin
                                    a question in your own words, English or Russian
  find NAME | find --stdin          which model a name means
  model A [--offer PROVIDER]        the model's page, or one part of it
       [--show ${modelSections.slice(0, 6).join('|')}|
               ${modelSections.slice(6).join('|')}]
  pick "cheapest vision model with 128k context under $1"
  cost A [B ...] [--in 5M --out 200k --per day] [--requests 10k] [--cached 60%] [--batch]
       [--workload W] [--routes] [--only P,P] [--region eu] [--price IN/OUT] [--flat 500]
       | cost --stdin
                                    what they cost, with the arithmetic
  host A [--memory 24] [--bits 4] [--context 32k] [--gpu-hour 2.50] [--in 5M --out 200k --per day]
                                    memory, cards and cost of hosting open weights: an estimate
  explain MODEL FIELD               every claim behind a fact, and the rule that chose
  changes [--since D] [--model M]   what price lists have changed
  verify FILE                       claims about models in a text, checked (-: standard input)
  sync [--from FILE|URL] [--force]  bring price lists up to date (--bundle: those in the catalog folder)
  check                             look for mistakes in the catalog
  manifest [--url URL]              the Slack app manifest (Socket Mode, or HTTP with --url)
--chart FILE.png|FILE.svg writes the chart of compare --show benchmarks|context|cost|fit, of cost and of model
Options: --json, --format text|slack|discord, --locale en|ru, --catalog DIR, --today YYYY-MM-DD`;

/** Commands whose answers may have a chart. */
const withChart: ReadonlySet<string> = new Set(['compare', 'cost', 'model']);

/** `--in -5` as `--in=-5`, so that a negative number is answered as one and not as an option. */
function negativesJoined(argv: readonly string[]): string[] {
  const isJoined = (index: number) =>
    /^-[\d.]/.test(argv[index] ?? '') && argv[index - 1]?.startsWith('--') === true;
  return argv.flatMap((arg, index) => {
    if (isJoined(index)) return [];
    return isJoined(index + 1) ? [`${arg}=${argv[index + 1]}`] : [arg];
  });
}

/** The command line, or a sentence saying what is wrong with it. `now` gives today unless --today does, `usual` the language unless --locale does. */
export function readOptions(
  argv: readonly string[],
  now: Date,
  usual: Locale = 'en',
): Options | { readonly wrong: string } {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: negativesJoined(argv), options, allowPositionals: true });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const { values, positionals } = parsed;
  const today = values.today ?? now.toISOString().slice(0, 10);
  if (!isDay(today)) return { wrong: `--today must be a day such as 2026-11-21, not "${today}"` };
  const locale = locales.find((own) => own === (values.locale ?? usual));
  if (!locale) return { wrong: `--locale must be ${locales.join(' or ')}, not "${values.locale}"` };
  const { format } = values;
  if (format !== 'text' && format !== 'slack' && format !== 'discord') {
    return { wrong: `--format must be text, slack or discord, not "${format}"` };
  }
  const command = values.help ? 'help' : (positionals[0] ?? 'start');
  if (values.serve && command !== 'start') return { wrong: '--serve belongs to start' };
  if (values.chart !== undefined && (!withChart.has(command) || !/.\.(?:png|svg)$/i.test(values.chart))) {
    return { wrong: '--chart belongs to compare, cost and model, with a file that ends in .png or .svg' };
  }
  return {
    command,
    words: positionals.slice(1),
    json: values.json ?? false,
    format,
    catalog: values.catalog ?? null,
    today,
    locale,
    workload: values.for ?? values.workload ?? null,
    stdin: values.stdin ?? false,
    url: values.url ?? null,
    cost: {
      in: values.in ?? null,
      out: values.out ?? null,
      per: values.per ?? null,
      requests: values.requests ?? null,
      each: false,
      cached: values.cached ?? null,
      batch: values.batch ?? false,
      workload: values.for ?? values.workload ?? null,
      routes: values.routes ?? false,
      price: values.price ?? null,
      only: values.only ?? null,
      region: values.region ?? null,
      flat: values.flat ?? null,
    },
    host: {
      gpuHour: values['gpu-hour'] ?? null,
      bits: values.bits ?? null,
      context: values.context ?? null,
      memory: values.memory ?? null,
    },
    chart: values.chart ?? null,
    from: values.from ?? null,
    force: values.force ?? false,
    bundle: values.bundle ?? false,
    since: values.since ?? null,
    offer: values.offer ?? null,
    show: values.show ?? null,
    model: values.model ?? null,
    serve: values.serve ?? false,
  };
}
