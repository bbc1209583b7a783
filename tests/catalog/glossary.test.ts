import { describe, expect, it } from 'vitest';
import { glossaryFile } from '../../src/catalog/work-schemas.ts';
import { bundled as catalog } from '../bundled-catalog.ts';

const both = (text: string) => ({ en: text, ru: text });
const text = both('A sentence that is long enough, with a figure such as 12.');
const problems = (file: unknown) =>
  glossaryFile.safeParse(file).error?.issues.map(({ path }) => path.join('.'));

describe('the glossary', () => {
  it('explains at least thirty terms in both languages', () => {
    expect(Object.keys(catalog.glossary).length).toBeGreaterThanOrEqual(30);
    expect(catalog.glossary['prompt-caching']?.names.ru).toContain('кэширование промпта');
    for (const [id, term] of Object.entries(catalog.glossary)) expect(term.text.ru, id).toMatch(/[а-я]/);
  });

  it('refuses an entry without a figure and a name that belongs to another entry', () => {
    const term = (names: readonly string[]) => ({ names: { en: names, ru: ['а'] }, text });
    expect(problems({ a: term(['x']) })).toBeUndefined();
    expect(
      problems({ a: { ...term(['x']), text: both('A sentence that is long enough and has no figure.') } }),
    ).toEqual(['a.text.en', 'a.text.ru']);
    expect(
      problems({ a: term(['x']), b: { ...term(['y', 'X']), names: { en: ['y', 'X'], ru: ['б'] } } }),
    ).toEqual(['b.names.en.1']);
  });
});
