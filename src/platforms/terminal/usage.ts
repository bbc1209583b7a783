import type { CommandEntry, Usage } from '../../answers/command-entry.ts';
import { commands as all } from '../../answers/commands.ts';
import { inOrder } from '../../answers/listings.ts';
import { locales } from '../../language/locale.ts';

/** What the command line does beside answering. */
export const programs: readonly (Usage & { readonly name: string })[] = [
  {
    name: 'start',
    lines: ['(none), start [--serve]'],
    about: 'run the bot; without tokens, the terminal chat and a page to try it on',
    flags: { serve: { type: 'boolean' } },
  },
  {
    name: 'find',
    lines: ['find NAME | find --stdin'],
    about: 'which model a name means',
  },
  {
    name: 'sync',
    lines: ['sync [--from KIND=FILE|URL] [--as-of DAY] [--force]'],
    about: 'bring price lists up to date (--bundle: those in the catalog folder)',
    flags: {
      from: { type: 'string' },
      'as-of': { type: 'string' },
      force: { type: 'boolean' },
      bundle: { type: 'boolean' },
    },
  },
  {
    name: 'check',
    lines: ['check [--slack]'],
    about: 'look for mistakes in the catalog (--slack: in our messages, by your workspace)',
    flags: { slack: { type: 'boolean' } },
  },
  {
    name: 'manifest',
    lines: ['manifest [--url URL]'],
    about: 'the Slack app manifest (Socket Mode, or HTTP with --url)',
    flags: { url: { type: 'string' } },
  },
  {
    name: 'register',
    lines: ['register'],
    about: 'tell Discord which commands there are, with the tokens that are set',
  },
  {
    name: 'forget',
    lines: ['forget --team ID | --user ID'],
    about: 'delete what is kept of a workspace, a server or a person',
    flags: { team: { type: 'string' }, user: { type: 'string' } },
  },
];

/** Where what a command does stands beside its first line. */
const column = 36;

/** The order that people are used to; what is not named here comes last. */
const usual = [
  'start',
  'compare',
  'ask',
  'find',
  'model',
  'pick',
  'cost',
  'host',
  'explain',
  'changes',
  'verify',
  'sync',
  'check',
  'manifest',
  'register',
  'forget',
];

function linesOf({ lines: [first, ...more], about }: Usage): string[] {
  const head = `  ${first}`;
  const rest = more.map((line) => `       ${line}`);
  if (about === undefined) return [head, ...rest];
  return head.length < column
    ? [`${head.padEnd(column)}${about}`, ...rest]
    : [head, ...rest, `${' '.repeat(column)}${about}`];
}

/** All that the command line takes. */
export function usageText(commands: readonly CommandEntry[] = all): string {
  const own = commands.flatMap(({ name, terminal }) => (terminal ? [{ ...terminal, name }] : []));
  return [
    'Usage: tiebreak [command] [options]',
    ...inOrder([...programs, ...own], usual).flatMap(linesOf),
    '--picture FILE.png|FILE.svg writes the picture of compare and pick, the chart of compare --show benchmarks|context|cost|fit, of cost and of model',
    `Options: --json, --format text|slack|discord, --locale ${locales.join('|')}, --catalog DIR, --today YYYY-MM-DD`,
  ].join('\n');
}
