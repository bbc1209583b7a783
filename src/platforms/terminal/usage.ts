import type { CommandEntry, Usage } from '../../answers/command-entry.ts';
import { commands as all } from '../../answers/commands.ts';
import { inOrder } from '../../answers/listings.ts';
import { locales } from '../../language/locale.ts';
import { programs } from './programs.ts';

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
    '--chart FILE.png|FILE.svg writes the chart of compare --show benchmarks|context|cost|fit, of cost and of model',
    `Options: --json, --format text|slack|discord, --locale ${locales.join('|')}, --catalog DIR, --today YYYY-MM-DD`,
  ].join('\n');
}
