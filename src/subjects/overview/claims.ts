import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, type Judged } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { lowerCopy } from '../../claims/plain-text.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutCell } from '../../claims/subject-at.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

const kept = createMemo<Labels>(1);

/** Labs by their ids, names, what price lists call them and the names of their providers. */
const labNames = (catalog: Catalog) =>
  kept(catalog, '', () =>
    labelsOf(
      Object.entries(catalog.labs).flatMap(([id, { name, provider, vendors = [] }]) => {
        const served = provider === undefined ? [] : [catalog.providers[provider]?.name ?? provider];
        const parts = name.split(/[()]/).map((part) => part.trim());
        const short = parts.map((part) => part.replace(/ (?:AI|Labs?)$/, ''));
        return [id, name, ...parts, ...short, ...vendors, ...served]
          .filter((own) => own.length > 2)
          .map((own) => [own, id] as const);
      }),
    ),
  );

/** Whether a model is by the labs that a text names; null where none is named, or one that sells the model too. */
function judge(catalog: Catalog, model: Model, said: string): Judged | null {
  const labs = [...new Set(findLabels(labNames(catalog), lowerCopy(said)).map(({ id }) => id))];
  const [first] = labs;
  if (first === undefined) return null;
  const ours = { kind: 'maker', value: model.lab.name } as const;
  if (labs.includes(model.lab.id)) return { verdict: 'supported', ours, source: null };
  const sells = labs.some((lab) =>
    model.offers.some(({ provider }) => provider === catalog.labs[lab]?.provider),
  );
  return sells ? null : { verdict: 'contradicted', ours, source: null };
}

const made = pattern`{madeBy}\s+(?:{the}\s+)?([\p{L}\d]+(?:[. -][\p{L}\d]+){0,2})`;

function makersIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text } = sentence;
  if (/\?\s*$/.test(text)) return [];
  return made.all(text).flatMap(({ 0: all, 1: said = '', index }) => {
    const end = index + all.length;
    const about = aboutAt(catalog, sentence, end - said.length, end, index);
    return about ? draftOf(about, 'maker', judge(catalog, about.model, said)) : [];
  });
}

const makerLabel = pattern`^{makerColumn}$`;

function makerInCell(catalog: Catalog, cell: Cell): Draft[] {
  const about = makerLabel.test(cell.label) ? aboutCell(catalog, cell) : null;
  return about ? draftOf(about, 'maker', judge(catalog, about.model, cell.text)) : [];
}

/** Whom a text says that models are by. */
export const readMakers = readerOf(makersIn, makerInCell);
