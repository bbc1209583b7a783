import { expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { isMisunderstood } from '../../src/answers/command.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import type { ExplainedClaim } from '../../src/catalog/explain.ts';
import { locales } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { explainMessages } from '../../src/subjects/sources/say.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type Explained = {
  readonly field: string;
  readonly rule: string;
  readonly chosen: ExplainedClaim | null;
  readonly claims: readonly ExplainedClaim[];
};

function explained(text: string, locale: (typeof locales)[number]): Explained {
  const command = parseTiebreak(catalog, text, today);
  if (isMisunderstood(command)) throw new Error(`${text}: ${command.reason}`);
  return answer(command, { catalog, today, locale }).result as Explained;
}

/** The rows of a model's page, by their labels. */
function rowsOf(name: string, locale: (typeof locales)[number]): readonly string[] {
  const { card } = answer(parseTiebreak(catalog, `model ${name} show specs`, today), {
    catalog,
    today,
    locale,
  });
  const [table] = card.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return (table?.rows ?? []).map(({ label }) => label);
}

const models = ['pixtral 12b', 'claude haiku 4.5', 'gemma 4 12b', 'deepseek v3.2', 'zorblat 4', 'quixnar 7b'];

for (const locale of locales)
  test.each(models)(`every row of the page of %s can be explained, in ${locale}`, (name) => {
    const rows = rowsOf(name, locale);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const { field, rule, chosen, claims } = explained(`explain ${name} ${row}`, locale);
      expect(rule).not.toBe('');
      // The id says it, no source.
      if (field === 'lab') continue;
      expect([row, chosen?.source.name]).toEqual([row, expect.stringMatching(/./)]);
      for (const { source, asOf } of claims) {
        expect(source.name).not.toBe('');
        expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

test.each([
  ['capability', 'capabilities', /tool calling: yes: .+\d{4}-\d\d-\d\d \(/],
  ['scores', 'scores', /none is chosen over another/],
  ['data policy', 'policy', /does not train models on API input.*: Anthropic, \d{4}-/],
  ['lab', 'lab', /The id anthropic\/claude-haiku-4-5 names its lab/],
  ['modality', 'modalities', /the claim of the highest rank/],
  ['input', 'modalities', /-> text/],
  ['weights', 'open-weights', /Used:/],
  ['state', 'lifecycle', /Anthropic: /],
])('explain claude haiku 4.5 %s', (asked, field, said) => {
  const command = parseTiebreak(catalog, `explain claude haiku 4.5 ${asked}`, today);
  const { card, result } = answer(command, { catalog, today });
  expect((result as Explained).field).toBe(field);
  const text = card.blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.text
      : block.kind === 'notes'
        ? block.items.flatMap((item) => [...item])
        : [],
  );
  expect(text.map((span) => (typeof span === 'string' ? span : JSON.stringify(span))).join('\n')).toMatch(
    said,
  );
});

test('a fact goes by its name in both languages', () => {
  for (const locale of locales)
    for (const [field, name] of Object.entries(wordingOf(locale).of(explainMessages).field))
      expect(explained(`explain pixtral 12b ${name}`, locale).field).toBe(field);
});
