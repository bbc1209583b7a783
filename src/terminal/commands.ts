import { createInterface } from 'node:readline';
import { answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/find.ts';
import { inspectCatalog } from '../catalog/load.ts';
import { formatProblem } from '../catalog/problem.ts';
import type { Command } from '../command/command.ts';
import { compareNames } from '../command/parse.ts';
import type { Card } from '../view/card.ts';
import type { Options } from './options.ts';
import { renderCard } from './render.ts';

/** Exit codes: answered; understood but not answerable; wrong usage; broken catalog or configuration. */
export const exit = { answered: 0, unanswerable: 1, usage: 2, broken: 3 } as const;

/** What is sent for a card on each platform; given in by main, so that adapters do not know each other. */
export type Formats = Readonly<Record<'slack' | 'discord', (card: Card) => object>>;

const print = (text: string) => process.stdout.write(`${text}\n`);
const printJson = (value: object) => print(JSON.stringify(value, null, 2));

function exitCode(command: Command): number {
  if (command.kind !== 'misunderstood') return exit.answered;
  const unanswerable = command.reason === 'unknown-model' || command.reason === 'ambiguous-model';
  return unanswerable ? exit.unanswerable : exit.usage;
}

/** `compare A B ...` */
export function runCompare(catalog: Catalog, options: Options, formats: Formats): number {
  const command = compareNames(
    catalog,
    options.words,
    { workload: options.workload, private: false },
    options.today,
  );
  const { result, card } = answer(command, { catalog, today: options.today });
  if (options.json) printJson(result);
  else if (options.format === 'text') {
    print(
      renderCard(card, {
        colour: process.stdout.hasColors?.() ?? false,
        width: process.stdout.columns ?? 100,
      }),
    );
  } else printJson(formats[options.format](card));
  return exitCode(command);
}

async function findLines(catalog: Catalog, today: string): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, terminal: false })) {
    print(JSON.stringify(line.trim() ? find(catalog, line.trim(), today) : { error: 'the line is empty' }));
  }
  return exit.answered;
}

/** `find NAME`, or a JSON line for each line of standard input. */
export async function runFind(catalog: Catalog, options: Options): Promise<number> {
  if (options.stdin) return findLines(catalog, options.today);
  const query = options.words.join(' ');
  if (!query) {
    process.stderr.write('Name a model: tiebreak find "haiku 4.5"\n');
    return exit.usage;
  }
  const match = find(catalog, query, options.today);
  if (options.json) printJson(match);
  else {
    const name = (id: string) => `${catalog.models.get(id)?.name ?? id} (${id})`;
    const candidates = match.candidates.map((id) => `  ${name(id)}`);
    const head =
      match.outcome === 'found' && match.model
        ? `${name(match.model)}, by ${match.how}`
        : match.outcome === 'ambiguous'
          ? 'Several models could be meant:'
          : 'No such model. Nearest:';
    print([head, ...candidates].join('\n'));
  }
  return match.outcome === 'found' ? exit.answered : exit.unanswerable;
}

/** `check`: every problem at once; errors exit with 3. */
export function runCheck(folder: string, options: Options): number {
  const { catalog, problems } = inspectCatalog(folder);
  if (options.json) printJson(problems);
  else {
    for (const problem of problems) print(formatProblem(problem));
    const errors = problems.filter((problem) => problem.level === 'error').length;
    print(`${catalog?.models.size ?? 0} models, ${errors} errors, ${problems.length - errors} warnings`);
  }
  return catalog ? exit.answered : exit.broken;
}
