import { answer } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { find } from '../catalog/find.ts';
import { inspectCatalog } from '../catalog/load.ts';
import { formatProblem } from '../catalog/problem.ts';
import { providerName } from '../catalog/routes.ts';
import type { Command } from '../command/command.ts';
import { saysVolume } from '../command/cost-text.ts';
import { comparisonOf, parseComparison } from '../command/parse-comparison.ts';
import { costNames, parseCost } from '../command/parse-cost.ts';
import { parseHost } from '../command/parse-host.ts';
import { modelCommand } from '../command/parse-model.ts';
import { parsePick } from '../command/parse-pick.ts';
import { changesCommand, explainCommand } from '../command/parse-tiebreak.ts';
import { localeOfWords } from '../locale.ts';
import { understand } from '../question/understand.ts';
import type { Card } from '../view/card.ts';
import { messagesOf } from '../view/messages/messages.ts';
import { questionView } from '../view/question/question.ts';
import { type MakePicture, writeChart } from './chart-file.ts';
import { answerLines } from './lines.ts';
import type { Options } from './options.ts';
import { renderCard } from './render.ts';

/** Exit codes: answered; understood but not answerable; wrong usage; broken catalog or configuration. */
export const exit = { answered: 0, unanswerable: 1, usage: 2, broken: 3 } as const;

/** What is sent for a card on each platform, and its picture; given in by main, so that adapters do not know each other. */
export type Formats = Readonly<Record<'slack' | 'discord', (card: Card) => object>> & {
  readonly picture: MakePicture;
};

const print = (text: string) => process.stdout.write(`${text}\n`);
const printJson = (value: object) => print(JSON.stringify(value, null, 2));

function exitCode(command: Command): number {
  if (command.kind === 'question' && command.understood.kind !== 'query') return exit.unanswerable;
  if (command.kind !== 'misunderstood') return exit.answered;
  const unanswerable = ['unknown-model', 'ambiguous-model', 'no-offer'].includes(command.reason);
  return unanswerable ? exit.unanswerable : exit.usage;
}

/** What is answered, in the language of the words where they have one. */
function answerTo(command: Command, catalog: Catalog, { words, workload, today, locale }: Options) {
  const said = localeOfWords([...words, workload ?? ''].join(' '));
  return answer(command, { catalog, today, locale: said ?? locale });
}

/** Prints the answer, writes its chart where --chart names a file, and returns the exit code. */
async function show(command: Command, catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const { result, card } = answerTo(command, catalog, options);
  if (options.json) printJson(result);
  else if (options.format === 'text') {
    print(
      renderCard(card, {
        colour: process.stdout.hasColors?.() ?? false,
        width: process.stdout.columns ?? 100,
      }),
    );
  } else printJson(formats[options.format](card));
  const nothing = 'results' in result && Array.isArray(result.results) && result.results.length === 0;
  const code = nothing ? exit.unanswerable : exitCode(command);
  if (options.chart === null || code !== exit.answered) return code;
  const problem = await writeChart(card, options.chart, formats.picture);
  if (problem !== null) process.stderr.write(`${problem}\n`);
  return problem === null ? code : exit.unanswerable;
}

/** `pick WORDS` */
export function runPick(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  return show(parsePick(catalog, options.words.join(' '), options.today), catalog, options, formats);
}

/** `model A` */
export function runModel(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const name = options.words.join(' ');
  const command = modelCommand(
    catalog,
    name,
    options.offer,
    { private: false, show: options.show },
    options.today,
  );
  return show(command, catalog, options, formats);
}

/** The options that were given. */
function said<Words extends object>(words: Words): Partial<Words> {
  const given = Object.entries(words).filter(([, value]) => value !== null && value !== false);
  return Object.fromEntries(given) as Partial<Words>;
}

/** Words as one text, names of several words in quotes. */
const quoted = (words: readonly string[]) =>
  words.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');

function costCommand(catalog: Catalog, { words, cost, today }: Options): Command {
  const isText = words.some((word) => /^[-$\d]/.test(word)) || words.includes('for');
  if (!isText) return costNames(catalog, words, cost, { private: false }, today);
  return parseCost(catalog, quoted(words), today, said(cost));
}

/** `cost A B --in 5M --out 200k`, or in words: `cost A B 5M in 200k out a day`. */
export function runCost(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  return show(costCommand(catalog, options), catalog, options, formats);
}

/** `host A --memory 24 --gpu-hour 2.50`, or in words: `host A on a 24 GB card at $2.50 an hour`. */
export function runHost(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const given = { host: said(options.host), cost: said(options.cost) };
  return show(parseHost(catalog, options.words.join(' '), options.today, given), catalog, options, formats);
}

/** `explain MODEL FIELD` */
export function runExplain(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const field = options.words.at(-1) ?? '';
  const name = options.words.slice(0, -1).join(' ');
  return show(explainCommand(catalog, name, field, options.today), catalog, options, formats);
}

/** `changes [--since D] [--model M]` */
export function runChanges(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const model = options.model ?? (options.words.join(' ') || null);
  return show(changesCommand(catalog, model, options.since, options.today), catalog, options, formats);
}

/** `ask QUESTION`, or a JSON line for each line of standard input. */
export async function runAsk(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const { today, locale } = options;
  const understood = (text: string) => understand(catalog, text, { today, previous: [], locale });
  if (options.stdin) {
    await answerLines(
      process.stdin,
      process.stdout,
      (line) => questionView(catalog, understood(line), today).result,
    );
    return exit.answered;
  }
  const text = options.words.join(' ');
  if (text.trim() === '') {
    process.stderr.write('Ask a question: tiebreak ask "is haiku or pixtral cheaper?"\n');
    return exit.usage;
  }
  return show({ kind: 'question', understood: understood(text) }, catalog, options, formats);
}

/** `compare A B ... --in 5M --out 200k`, or in words: `compare A B 5M in 200k out a day`. */
export function runCompare(catalog: Catalog, options: Options, formats: Formats): Promise<number> {
  const { words, today, workload, show: part } = options;
  const given = { workload, private: false, show: part, volume: said(options.cost) };
  const text = quoted(words);
  const command = saysVolume(text)
    ? parseComparison(catalog, text, today, given)
    : comparisonOf(catalog, words, given, today);
  return show(command, catalog, options, formats);
}

/** `find NAME`, or a JSON line for each line of standard input. */
export async function runFind(catalog: Catalog, options: Options): Promise<number> {
  if (options.stdin) {
    await answerLines(process.stdin, process.stdout, (line) => find(catalog, line, options.today));
    return exit.answered;
  }
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
    const { find: say } = messagesOf(localeOfWords(query) ?? options.locale);
    const head =
      match.outcome === 'found' && match.model && match.how
        ? say.found(name(match.model), match.how)
        : match.outcome === 'ambiguous'
          ? say.several
          : say.none(match.listedBy ? providerName(catalog, match.listedBy) : null);
    print([head, ...candidates].join('\n'));
  }
  return match.outcome === 'found' ? exit.answered : exit.unanswerable;
}

/** `check`: every problem at once; errors exit with 3. */
export function runCheck(folder: string, teamFile: string | null, options: Options): number {
  const { catalog, problems } = inspectCatalog(folder, options.today, teamFile);
  if (options.json) printJson(problems);
  else {
    for (const problem of problems) print(formatProblem(problem));
    const errors = problems.filter((problem) => problem.level === 'error').length;
    print(`${catalog?.models.size ?? 0} models, ${errors} errors, ${problems.length - errors} warnings`);
  }
  return catalog ? exit.answered : exit.broken;
}
