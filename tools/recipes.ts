import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyTree, root } from './copy-tree.ts';

/**
 * Does what each recipe of CONTRIBUTING.md says, in a copy: its snippets are applied as they are written, the result
 * must pass types and catalog and show what was added, and touch no more places than the recipe promises.
 */

type Recipe = {
  /** The heading. */
  readonly title: string;
  /** Files and new folders that a person touches. */
  readonly places: number;
  /** Whether the reader of questions learns anew by it. */
  readonly trains?: boolean;
  /** Commands of the command line, each with what its answer must contain. */
  readonly shows: readonly (readonly [args: readonly string[], contains: string])[];
};

const recipes: readonly Recipe[] = [
  {
    title: 'A fact: a price, a date',
    places: 1,
    shows: [
      [['explain', 'mistral large 4', 'price'], '$0.60 in, $1.80 out per 1M tokens via Mistral'],
      [['explain', 'pixtral 12b', 'cutoff'], 'February 2024'],
    ],
  },
  { title: 'A model', places: 1, shows: [[['model', 'example 7b'], '$0.10 in']] },
  {
    title: 'A capability',
    places: 1,
    shows: [
      [['ask', 'does claude haiku 4.5 support web search?'], 'web search'],
      [['ask', 'умеет ли claude haiku 4.5 поиск в сети?', '--locale', 'ru'], 'поиск в интернете'],
      [['pick', 'cheapest model with web search'], 'web search'],
      [['compare', 'haiku', 'pixtral', '--show', 'capabilities'], 'web search'],
    ],
  },
  {
    title: 'A topic',
    places: 8,
    trains: true,
    shows: [
      [['ask', 'what other names does pixtral 12b go by?'], 'is also called'],
      [['ask', 'как ещё называется pixtral 12b?'], 'называют и так'],
    ],
  },
  {
    title: 'A phrase',
    places: 2,
    trains: true,
    shows: [[['ask', 'how deep do i reach into my pocket for claude haiku 4.5?'], '$1.00 in']],
  },
  {
    title: 'A product that is no model',
    places: 1,
    shows: [[['ask', 'does haiku notes support tools?'], 'Haiku Notes is an app']],
  },
  {
    title: 'A benchmark, and what it measures',
    places: 2,
    shows: [[['explain', 'claude opus 5', 'quality', '--domain', 'translation'], 'quality for translation']],
  },
  {
    title: 'A criterion',
    places: 3,
    shows: [
      [['compare', 'claude haiku 4.5', 'pixtral 12b'], 'Recency'],
      [['compare', 'claude haiku 4.5', 'pixtral 12b', '--show', 'why-recency'], 'the newer release wins'],
      [['compare', 'claude haiku 4.5', 'pixtral 12b', '--locale', 'ru'], 'Новизна'],
    ],
  },
  {
    title: 'A part of a comparison or of a page',
    places: 2,
    shows: [
      [['compare', 'claude haiku 4.5', 'pixtral 12b', '--show', 'cutoff'], 'Claude Haiku 4.5: February 2025'],
    ],
  },
  {
    title: 'A command',
    places: 2,
    shows: [
      [['lab', 'mistral'], 'Mistral AI: '],
      [['help'], 'lab'],
    ],
  },
  {
    title: 'A language',
    places: 2,
    shows: [[['compare', 'claude haiku 4.5', 'pixtral 12b', '--show', 'speed', '--locale', 'de'], 'Tempo: ']],
  },
  { title: 'A platform', places: 3, shows: [] },
];

/** The code of a recipe, in order. */
function snippetsOf(title: string): string[] {
  const text = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
  const start = text.indexOf(`### ${title}\n`);
  if (start === -1) throw new Error(`CONTRIBUTING.md has no recipe "${title}"`);
  const end = text.indexOf('\n### ', start + 1);
  const own = text.slice(start, end === -1 ? undefined : end);
  return [...own.matchAll(/```(?:ts|yaml)\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

/** Puts lines before or after the first line, from the line `from` on, for which `isThere`. */
function insert(
  lines: string[],
  added: readonly string[],
  isThere: (line: string) => boolean,
  { before = false, from = 0 } = {},
): void {
  const at = lines.findIndex((line, index) => index >= from && isThere(line));
  if (at === -1) throw new Error(`no place for: ${added[0]}`);
  lines.splice(before ? at : at + 1, 0, ...added);
}

const indented = (lines: readonly string[], by: string) => lines.map((line) => by + line);

/** Puts a statement first among those of a model, or of an offer of it: "lab/model, offer of `provider: lab`". */
function addStatement(lines: string[], added: readonly string[], note: string): void {
  const [, model = ''] = /^([^\s,]+)/.exec(note) ?? [];
  const [, offer] = /offer of `([^`]+)`/.exec(note) ?? [];
  const start = lines.findIndex((line) => line.trim() === `- id: ${model}`);
  const from = offer ? lines.findIndex((line, at) => at > start && line.trim() === `- ${offer}`) : start;
  if (start === -1 || from === -1) throw new Error(`no model or offer: ${note}`);
  const claims = lines.find((line, at) => at > from && line.trim() === 'claims:') ?? '';
  const indent = /^\s*/.exec(claims)?.[0] ?? '';
  insert(lines, indented(added, `${indent}  `), (line) => line === claims, { from });
}

/** Puts lines where a note says: "in `parts`", "in the list, after `openness`", "at the end". */
function place(lines: string[], added: readonly string[], note: string): void {
  const [, side, name = ''] = /(after|before) `([^`]+)`/.exec(note) ?? [];
  const [, inside] = /in `(\w+)`/.exec(note) ?? [];
  if (note.includes('first of its `claims`')) addStatement(lines, added, note);
  else if (side) insert(lines, added, (line) => line.trim().startsWith(name), { before: side === 'before' });
  else if (inside) insert(lines, added, (line) => new RegExp(`\\b${inside}\\b.*[{[(]$`).test(line));
  else if (note.includes('at the end of `models`')) lines.push(...indented(added, '  '));
  else if (note.includes('at the end')) lines.push('', ...added);
  else throw new Error(`where is "${note}"?`);
}

/** Applies a snippet; its first line says the file, and where in it unless it is a new one. */
function apply(snippet: string, folder: string): void {
  const [head = '', ...body] = snippet.trimEnd().split('\n');
  const [, name = '', note = ''] = /^(?:\/\/|#) (\S+?)(?:[:,] (.*))?$/.exec(head) ?? [];
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${body.join('\n')}\n`);
    return;
  }
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const marks = body.flatMap((line, index) => (/^\/\/ and in /.test(line) ? [index] : []));
  const first = body.slice(0, marks[0]);
  if (note) place(lines, first, note);
  else lines.unshift(...first);
  for (const [order, at] of marks.entries())
    place(lines, body.slice(at + 1, marks[order + 1]), body[at] ?? '');
  writeFileSync(file, `${lines.join('\n')}\n`);
}

const node = path.join(root, 'node_modules', '.bin', 'node');
const git = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=recipes', '-c', 'user.email=recipes@localhost', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

/** What was touched: files, and new folders as one place each. */
function placesOf(folder: string): string[] {
  return git(folder, 'status', '--porcelain')
    .split('\n')
    .flatMap((line) => (line.length > 3 && !line.endsWith('node_modules') ? [line.slice(3)] : []));
}

/** What is wrong with a recipe; nothing where it holds. */
function prove({ title, places, trains = false, shows }: Recipe, folder: string): string[] {
  for (const snippet of snippetsOf(title)) apply(snippet, folder);
  if (trains) execFileSync(node, ['tools/reader/train.ts'], { cwd: folder, stdio: 'ignore' });
  const touched = placesOf(folder);
  const problems =
    touched.length === places
      ? []
      : [`touches ${touched.length} places, not ${places}: ${touched.join(', ')}`];
  const run = (program: string, args: readonly string[]) => {
    try {
      return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      return `failed: ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`;
    }
  };
  const types = run(path.join(root, 'node_modules', '.bin', 'tsc'), ['--noEmit']);
  if (types !== '') problems.push(types);
  const check = run(node, ['src/tiebreak.js', 'check']);
  if (!check.includes(' 0 errors')) problems.push(check);
  for (const [args, contains] of shows) {
    const answer = run(node, ['src/tiebreak.js', ...args]);
    if (!answer.includes(contains)) problems.push(`${args.join(' ')} does not say "${contains}":\n${answer}`);
  }
  return problems;
}

const folder = copyTree();
git(folder, 'init', '--quiet');
git(folder, 'add', '--all', '--force', '.');
git(folder, 'commit', '--quiet', '--message', 'as it is');
/** What a person named of them; all where nothing is. */
const [wanted = ''] = process.argv.slice(2);
for (const recipe of recipes.filter(({ title }) => title.toLowerCase().includes(wanted.toLowerCase()))) {
  const problems = prove(recipe, folder);
  console.log(`${problems.length === 0 ? 'holds' : 'FAILS'}  ${recipe.title}: ${recipe.places} places`);
  for (const problem of problems) console.log(problem.replaceAll(/^/gm, '    '));
  if (problems.length > 0) process.exitCode = 1;
  git(folder, 'reset', '--quiet', '--hard');
  git(folder, 'clean', '--quiet', '--force', '-d');
}
