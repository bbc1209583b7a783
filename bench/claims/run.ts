import path from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { kinds } from './kinds.ts';
import { type Score, scoreOf, type Tally } from './score.ts';

const { values } = parseArgs({
  options: {
    /** The numbers that all choices come of: 1 is for those who write readers, 2 for measuring alone. */
    seed: { type: 'string', default: '1' },
    /** The tree whose `verify` and catalog are measured. */
    from: { type: 'string', default: path.join(import.meta.dirname, '..', '..') },
    size: { type: 'string', default: '60' },
    /** A kind, or `all`: prints mistakes. */
    mistakes: { type: 'string' },
    /** How many mistakes. */
    most: { type: 'string', default: '20' },
    /** `sentence`, `cell` or `document`. */
    form: { type: 'string' },
    language: { type: 'string' },
    /** Prints generated texts of the kind, or of all, instead of measuring. */
    show: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

type Tree = {
  readonly verify: typeof import('../../src/answers/verify/verify.ts').verify;
  readonly loadCatalog: typeof import('../../src/catalog/load.ts').loadCatalog;
};

async function treeAt(folder: string): Promise<Tree> {
  const from = (file: string) => import(path.resolve(folder, file)) as Promise<Tree>;
  const [{ verify }, { loadCatalog }] = await Promise.all([
    from('src/answers/verify/verify.ts'),
    from('src/catalog/load.ts'),
  ]);
  return { verify, loadCatalog };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`;

function rowOf(name: string, tallies: readonly Tally[]): string {
  const sum = (key: Exclude<keyof Tally, 'kind' | 'form' | 'language'>) =>
    tallies.reduce((all, own) => all + own[key], 0);
  const [trues, falses, accused, caught] = [sum('trues'), sum('falses'), sum('accused'), sum('caught')];
  const cells = [
    name,
    falses,
    share(caught, falses),
    share(sum('missed'), falses),
    share(sum('falseUndecided'), falses),
    share(sum('falseUnread'), falses),
    trues,
    share(sum('right'), trues),
    accused,
    share(sum('undecided') + sum('outdated'), trues),
    share(sum('unread'), trues),
    share(caught, caught + accused),
  ];
  return `| ${cells.join(' | ')} |`;
}

const head =
  '| | false | caught | called right | undecided | unread | true | right | called false | undecided | unread | precision |\n|---|---|---|---|---|---|---|---|---|---|---|---|';

function table({ tallies, contradicted }: Score): string {
  const parts = (['sentence', 'cell', 'document'] as const).flatMap((form) =>
    (['en', 'ru'] as const).map((language) => {
      const own = tallies.filter((tally) => tally.form === form && tally.language === language);
      if (own.length === 0) return '';
      const rows = kinds.flatMap((kind) => {
        const ofKind = own.filter((tally) => tally.kind === kind);
        return ofKind.length > 0 ? [rowOf(kind, ofKind)] : [];
      });
      const sums = contradicted.find((sum) => sum.form === form && sum.language === language);
      return `## ${form}, ${language}\n\nOf ${sums?.all} contradicted findings ${share(sums?.right ?? 0, sums?.all ?? 0)} contradict what is false.\n\n${head}\n${rows.join('\n')}\n${rowOf('**all**', own)}\n`;
    }),
  );
  return parts.filter((part) => part !== '').join('\n');
}

const tree = await treeAt(values.from);
const catalog = tree.loadCatalog(path.resolve(values.from, 'catalog'));
const today = new Date().toISOString().slice(0, 10);
const samples = generate(catalog, today, Number(values.seed), Number(values.size)).filter(
  ({ form, language }) => (values.form ?? form) === form && (values.language ?? language) === language,
);
if (values.show !== undefined) {
  const own = samples.filter(
    ({ claims }) => values.show === 'all' || claims.some(({ kind }) => kind === values.show),
  );
  for (const { text, claims } of own.slice(0, Number(values.most)))
    console.log(
      `${text}\n    ${claims.map((claim) => `${claim.truth}: ${claim.kind} "${text.slice(claim.start, claim.end).slice(0, 40)}" ${claim.model}`).join('\n    ')}\n`,
    );
} else {
  const begun = performance.now();
  const score = scoreOf(samples, (text) => tree.verify(catalog, text, today));
  const took = performance.now() - begun;
  if (values.json) console.log(JSON.stringify(score));
  else if (values.mistakes === undefined) {
    console.log(`${table(score)}\n${samples.length} texts, verified in ${(took / 1000).toFixed(1)} s.`);
  } else {
    const own = score.mistakes.filter(({ kind }) => values.mistakes === 'all' || kind === values.mistakes);
    const worstFirst = own.toSorted(
      (a, b) => Number(b.what !== 'true not read') - Number(a.what !== 'true not read'),
    );
    console.log(
      `${own.length} mistakes: ${[...Map.groupBy(own, ({ what }) => what)].map(([what, all]) => `${all.length} ${what}`).join(', ')}\n`,
    );
    for (const { what, form, language, claim, finding, text } of worstFirst.slice(0, Number(values.most)))
      console.log(
        `${what} (${form}, ${language})\n  claim:   ${claim}\n  finding: ${finding}\n  text:    ${text.length > 900 ? `${text.slice(0, 900)} …` : text}\n`,
      );
  }
}
