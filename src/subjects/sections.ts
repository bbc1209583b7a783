import { criteria } from './criteria.ts';
import type { PageInput, SectionInput, SectionView } from './part.ts';
import type { Parts } from './subject.ts';
import { subjects } from './subjects.ts';
import { whyView } from './why.ts';

/** What an answer shows first, as a control's value. */
export const overview = 'overview';

/** The parts of a comparison that subjects have, in the order of menus. */
export const comparisonParts: Parts<SectionInput> = Object.assign({}, ...subjects.map(({ parts }) => parts));

/** The parts of a model's page. */
export const pageParts: Parts<PageInput> = Object.assign({}, ...subjects.map(({ pageParts }) => pageParts));

/** The part that says why a category came out as it did. */
export const whySection = (criterion: string): string => `why-${criterion}`;

/** All parts of a comparison that can be shown alone. */
export const sections: readonly string[] = [
  ...Object.keys(comparisonParts),
  ...criteria.map(({ id }) => whySection(id)),
];

/** The parts of a model's page that can be shown alone. */
export const modelSections: readonly string[] = Object.keys(pageParts);

/** What people also call a part. */
const synonyms: Readonly<Record<string, string>> = { 'why-benchmarks': 'why-quality' };

/** The part that a word asks for; null for none. */
export function sectionNamed(word: string): string | null {
  const name = synonyms[word] ?? word;
  return sections.includes(name) ? name : null;
}

/** The criterion that a part says why of; null for all else. */
export function criterionOf(section: string): string | null {
  return criteria.find(({ id }) => section === whySection(id))?.id ?? null;
}

/**
 * One part of a comparison.
 * @throws where there is no such part
 */
export function comparisonSection(section: string, input: SectionInput): SectionView {
  const criterion = criterionOf(section);
  return criterion === null ? shown(comparisonParts, section, input) : whyView(input, criterion);
}

/**
 * One part of a model's page.
 * @throws where there is no such part
 */
export function pageSection(section: string, input: PageInput): SectionView {
  return shown(pageParts, section, input);
}

function shown<Input>(parts: Parts<Input>, section: string, input: Input): SectionView {
  const part = parts[section];
  if (!part) throw new Error(`there is no part "${section}"`);
  return part.show(input);
}
