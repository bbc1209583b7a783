import type { Catalog } from '../../catalog/catalog.ts';
import { lowerCopy, type Words } from '../../claims/plain-text.ts';
import { atomsOf } from '../../language/atoms.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { oncePerText } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

/** Units of what a text can state in figures. */
const units: ReadonlySet<string> = new Set(['percent', 'word-error-rate', 'elo', 'index']);

/** What people call benchmarks besides. */
const furtherNames: readonly (readonly [name: string, id: string])[] = [
  ['HLE', 'humanitys-last-exam'],
  ['AIME 24', 'aime-2024'],
  ["AIME'24", 'aime-2024'],
  ['AIME 25', 'aime-2025'],
  ["AIME'25", 'aime-2025'],
  ['GPQA-D', 'gpqa-diamond'],
  ['LMArena', 'arena-text'],
  ['LM Arena', 'arena-text'],
  ['Chatbot Arena', 'arena-text'],
  ['LMSYS Arena', 'arena-text'],
  ['WebDev Arena', 'arena-webdev'],
  ['Artificial Analysis Index', 'artificial-analysis-index'],
  ['AA Intelligence Index', 'artificial-analysis-index'],
  ['IF-Eval', 'ifeval'],
];

/** "MATH" is a benchmark, "Math" a word. */
const isNamed = (catalog: Catalog, id: string, said: string) => {
  const name = catalog.benchmarks[id]?.name ?? '';
  return !/^[A-Z]+$/.test(name) || said === name;
};

type Names = {
  readonly labels: Labels;
  readonly ofLabel: (label: string) => readonly NamedBenchmark[];
};

const kept = createMemo<Names>(1);

/** Benchmarks by the names people write. */
function benchmarkNames(catalog: Catalog): Names {
  return kept(catalog, '', () => ({
    labels: labelsOf([
      ...Object.entries(catalog.benchmarks).flatMap(([id, { name, unit }]) =>
        units.has(unit) && name.length > 3 && !/unnamed/.test(id) ? [[name, id] as const] : [],
      ),
      ...furtherNames.filter(([, id]) => catalog.benchmarks[id]),
    ]),
    ofLabel: oncePerText((label) => {
      const lower = lowerCopy(label);
      return benchmarksIn(catalog, { text: label, lower, atoms: atomsOf(lower) });
    }),
  }));
}

/** A name goes on behind a hyphen or with a version: "MMLU-X", "Terminal-Bench 2.0", "AIME 2026" are others. */
const goesOn =
  /^(?:-[\p{L}\d]|\s?v\d|\s\d\.\d(?![\d%])|\s20[12]\d(?!\d)|\s(?:Pro|Lite|Hard|Plus|Verified|Diamond|Redux|Max|Multimodal|Chinese|Multilingual|English)(?!\p{L}))/u;

/** A benchmark as a text names it. */
export type NamedBenchmark = { readonly id: string; readonly name: string; readonly index: number };

/** The benchmarks that a text names, from left to right. */
export function benchmarksIn(
  catalog: Catalog,
  { text, lower, atoms }: Pick<Words, 'text' | 'lower' | 'atoms'>,
): NamedBenchmark[] {
  return findLabels(benchmarkNames(catalog).labels, lower, atoms).flatMap(({ id, start, end }) => {
    const name = text.slice(start, end);
    const isPart = text[start - 1] === '-' || goesOn.test(text.slice(end, end + 12));
    return !isPart && isNamed(catalog, id, name) ? [{ id, name, index: start }] : [];
  });
}

/** The benchmarks that the label of a column or a heading names, which stands over many figures. */
export const benchmarksOver = (catalog: Catalog, label: string): readonly NamedBenchmark[] =>
  benchmarkNames(catalog).ofLabel(label);

/** The benchmark that a heading names, or null. */
export function benchmarkIn(catalog: Catalog, heading: string): string | null {
  const found = new Set(benchmarksOver(catalog, heading).map(({ id }) => id));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Benchmarks whose name begins with that of another one: "GPQA" is often said of GPQA Diamond. */
export function editionsOf(catalog: Catalog, id: string): readonly string[] {
  const name = catalog.benchmarks[id]?.name.toLowerCase() ?? '';
  return Object.entries(catalog.benchmarks).flatMap(([other, own]) =>
    other !== id &&
    name !== '' &&
    new RegExp(String.raw`^.{0,6}${name.replaceAll(/[^\p{L}\d]/gu, '.')}\b`, 'iu').test(own.name)
      ? [other]
      : [],
  );
}
