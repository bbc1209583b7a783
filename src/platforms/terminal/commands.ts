import { answer } from '../../answers/answer.ts';
import { type AnyCommand, isMisunderstood } from '../../answers/command.ts';
import type { Answer, CommandEntry } from '../../answers/command-entry.ts';
import type { Compiler } from '../../answers/compiler/compiler.ts';
import { rereadCommand } from '../../answers/compiler/reread.ts';
import type { Card } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { find, mostCandidates } from '../../catalog/find.ts';
import { type CatalogPlaces, inspectCatalog } from '../../catalog/load.ts';
import { formatProblem } from '../../catalog/problem.ts';
import { providerName } from '../../catalog/routes.ts';
import { localeOfWords } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { criterionIds } from '../../subjects/criteria.ts';
import { answerLines } from './lines.ts';
import type { Options } from './options.ts';
import { type MakePicture, writePicture } from './picture-file.ts';
import { layoutOf, renderCard } from './render.ts';
import { terminalMessages } from './say.ts';

/** Exit codes: answered; understood but not answerable, or something wrong in a text; wrong usage; broken catalog or configuration. */
export const exit = { answered: 0, unanswerable: 1, wrong: 1, usage: 2, broken: 3 } as const;

/** What is sent for a card on each platform, and its picture; given in by main, so that adapters do not know each other. */
export type Formats = Readonly<Record<'slack' | 'discord', (card: Card) => object>> & {
  readonly picture: MakePicture;
};

const print = (text: string) => process.stdout.write(`${text}\n`);
const printJson = (value: object) => print(JSON.stringify(value, null, 2));

function exitCode(command: AnyCommand, { result, unanswered = false }: Answer): number {
  const nothing = 'results' in result && Array.isArray(result.results) && result.results.length === 0;
  if (unanswered || nothing) return exit.unanswerable;
  if (!isMisunderstood(command)) return exit.answered;
  const unanswerable = ['unknown-model', 'ambiguous-model', 'no-offer'].includes(command.reason);
  return unanswerable ? exit.unanswerable : exit.usage;
}

/** Prints the answer, writes its picture where --picture names a file, and returns the exit code. */
async function show(
  command: AnyCommand,
  catalog: Catalog,
  options: Options,
  formats: Formats,
  reader: string | null,
): Promise<number> {
  const { words, given, today } = options;
  // In the language of the words where they have one.
  const said = localeOfWords([...words, ...Object.values(given)].join(' '));
  const answered = answer(command, { catalog, today, locale: said ?? options.locale, reader });
  if (options.json) printJson(answered.result);
  else if (options.format === 'text') {
    print(renderCard(answered.card, layoutOf(process.stdout)));
  } else printJson(formats[options.format](answered.card));
  const code = exitCode(command, answered);
  if (options.picture === null || code !== exit.answered) return code;
  const problem = await writePicture(answered, options.picture, formats.picture);
  if (problem !== null) process.stderr.write(`${problem}\n`);
  return problem === null ? code : exit.unanswerable;
}

/**
 * A command of the list: its words and flags, or each line of standard input where it takes them so.
 * @param compiler reads a question that is given up here; null where nothing may leave the machine
 */
export async function runCommand(
  { read, terminal = { lines: [''] } }: CommandEntry,
  load: () => Catalog,
  options: Options,
  formats: Formats,
  compiler: Compiler | null,
): Promise<number> {
  const { words, given, today, locale } = options;
  const { eachLine, withoutWords } = terminal;
  if (options.stdin && eachLine) {
    let catalog: Catalog | null = null;
    const asking = () => {
      catalog ??= load();
      return { catalog, today, locale };
    };
    await answerLines(process.stdin, process.stdout, (line) => eachLine(line, asking));
    return exit.answered;
  }
  const asking = { catalog: load(), today, locale };
  if (withoutWords !== undefined && words.join(' ').trim() === '') {
    process.stderr.write(`${withoutWords}\n`);
    return exit.usage;
  }
  const command = terminal.read ? terminal.read(words, given, asking) : read(words.join(' '), asking);
  const again = compiler && rereadCommand(compiler, command, asking);
  return show(again ? await again : command, asking.catalog, options, formats, compiler?.host ?? null);
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
    const candidates = match.candidates.slice(0, mostCandidates).map((id) => `  ${name(id)}`);
    const words = wordingOf(localeOfWords(query) ?? options.locale);
    const say = words.of(terminalMessages);
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
export function runCheck(places: Omit<CatalogPlaces, 'judged'>, options: Options): number {
  const { catalog, problems } = inspectCatalog({ ...places, judged: criterionIds }, options.today);
  if (options.json) printJson(problems);
  else {
    for (const problem of problems) print(formatProblem(problem));
    const errors = problems.filter((problem) => problem.level === 'error').length;
    print(`${catalog?.models.size ?? 0} models, ${errors} errors, ${problems.length - errors} warnings`);
  }
  return catalog ? exit.answered : exit.broken;
}
