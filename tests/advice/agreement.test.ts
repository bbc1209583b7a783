import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareView } from '../../src/answers/compare/card.ts';
import { comparisonOf } from '../../src/answers/compare/read.ts';
import { stepView } from '../../src/answers/compare/step.ts';
import type { Model } from '../../src/catalog/catalog.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { fair } from '../../src/subjects/advice/rule.ts';
import { adviceSentences, adviceText } from '../../src/subjects/advice/show.ts';
import { compare } from '../../src/subjects/compare.ts';
import { comparisonSection, sections } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const [english, russian] = [wordingOf('en'), wordingOf('ru')];
const models = [...catalog.models.values()].filter(
  ({ task, offers }) => task === 'chat' && offers.length > 0,
);
const workloads = Object.keys(catalog.workloads).filter(
  (id) => Object.keys(catalog.criteria).length > 0 && catalog.workloads[id]?.tokens,
);

const asked = fc.record({
  of: fc.uniqueArray(fc.constantFrom(...models), { minLength: 2, maxLength: 3 }),
  workload: fc.option(fc.constantFrom(...workloads), { nil: null }),
});

type Choose = {
  readonly fitsWhen: Readonly<Record<string, readonly string[]>>;
  readonly tree: readonly string[];
  readonly hybrid: { readonly cheap: string; readonly special: string } | null;
};
type Instead = { readonly insteadOf: string; readonly cheaper: readonly { readonly id: string }[] };
type Answered = readonly { readonly question: string; readonly answer: string }[];

/** Where a text says to take a model, in either language; null where it does not. */
function takenIn(text: string, { name }: Model): string | null {
  const longer = models.filter((own) => own.name.startsWith(`${name} `));
  // "Use Claude Opus 4" is no word for Claude Opus 4.5.
  for (const verb of ['Use', 'Take', 'Yes, with', 'Берите', 'если взять'])
    for (const { index } of text.matchAll(
      new RegExp(
        `(?<!\\p{L})${`${verb} ${name}`.replaceAll(/[^\p{L}\d ]/gu, String.raw`\$&`)}(?![\\p{L}\\d-]|\\.\\d)`,
        'g',
      ),
    ))
      if (longer.every((own) => !text.startsWith(`${verb} ${own.name}`, index)))
        return text.slice(index, index + 80);
  return null;
}

it('no part of a comparison takes another model than its head', () => {
  let advised = 0;
  fc.assert(
    fc.property(asked, ({ of, workload }) => {
      const comparison = compare(catalog, of, workload, today);
      const { advice } = comparison;
      const use = advice.use === null ? null : of[advice.use]!;
      if (use) advised += 1;
      const others = of.filter((model) => model !== use);
      for (const words of [english, russian])
        for (const id of sections) {
          const { blocks } = comparisonSection(id, { catalog, comparison, today, words })!;
          const text = renderCard(
            { title: '', summary: '', audience: 'everyone', blocks },
            { colour: false, width: 10_000 },
          );
          for (const other of others) expect([id, takenIn(text, other)]).toEqual([id, null]);
        }
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(advised).toBeGreaterThan(25);
});

it('scorecard, decision tree, both together, instead, FAQ, workflow step and summary say what the head says', () => {
  const seen = { trees: 0, hybrids: 0 };
  fc.assert(
    fc.property(asked, ({ of, workload }) => {
      const comparison = compare(catalog, of, workload, today);
      const { advice } = comparison;
      const use = advice.use === null ? null : of[advice.use]!;
      const json = <Shown>(id: (typeof sections)[number]) =>
        comparisonSection(id, { catalog, comparison, today, words: english })!.json as Shown;
      const head = adviceText(catalog, comparison, today, english);

      const { pick } = json<{ pick: string | null }>('scorecard');
      if (pick !== null) expect(pick).toBe(head);

      const { tree, hybrid, fitsWhen } = json<Choose>('choose');
      if (tree.length > 0) seen.trees += 1;
      if (tree.length > 0 && use) expect(tree.at(-1)).toContain(use.name);
      for (const [index, model] of of.entries())
        if (advice.endings[index]) expect(fitsWhen[model.id]).toEqual([]);

      if (hybrid) {
        seen.hybrids += 1;
        expect(advice.because.rule).toBe('pair');
        if (advice.because.rule !== 'pair') return;
        const { better, odds, reaches } = advice.because.pair;
        const own = of[better]?.id === hybrid.cheap ? odds! : 1 - odds!;
        expect(reaches === true || own >= fair).toBe(true);
      }

      const { insteadOf, cheaper } = json<Instead>('instead');
      if (use) expect(insteadOf).toBe(use.id);
      for (const { id } of cheaper) expect(of.map((model) => model.id)).not.toContain(id);

      const everything = json<Answered>('faq').find(({ question }) => question.startsWith('Can I save'))!;
      if (everything.answer.startsWith('Yes')) expect(everything.answer).toContain(use!.name);

      const command = comparisonOf(
        catalog,
        of.map(({ id }) => id),
        { workload, private: false, show: null, volume: {} },
        today,
      );
      if (command.kind !== 'compare') throw new Error('no comparison');
      const step = stepView(catalog, comparison, command, today, english);
      expect(step.winner).toBe(use?.name ?? 'none');
      expect(step.verdict).toBe(head);
      const { card, result } = compareView(catalog, comparison, command, today, english);
      expect(card.summary).toContain(adviceSentences(catalog, comparison, today, english)[0]);
      expect(result).toMatchObject({
        verdict: { recommended: use?.id ?? null },
        advice: { use: use?.id ?? null },
      });
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(seen.trees).toBeGreaterThan(5);
  expect(seen.hybrids).toBeGreaterThan(1);
});
