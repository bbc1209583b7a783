import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Sentence } from '../../claims/layout.ts';
import { lowerCopy, type Words } from '../../claims/plain-text.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt, aboutCell, aboutIn } from '../../claims/subject-at.ts';
import { yesOrNo } from '../../claims/yes-or-no.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
import { type Pattern, pattern } from '../../language/pattern.ts';
import { createMemo } from '../../memo.ts';

const kept = createMemo<Labels>(1);

/** What stands before a comma or a bracket: "Proprietary, by API only". */
const shortName = (name: string) => /^[^,(]+/.exec(name)?.[0].trim() ?? name;

/** Licences by their names and, where it is one that others know them by, by their ids. */
const licenceNames = (catalog: Catalog) =>
  kept(catalog, '', () =>
    labelsOf(
      Object.entries(catalog.licences).flatMap(([id, { name }]) =>
        [...(id.startsWith('LicenseRef-') ? [] : [id]), name, shortName(name)].map(
          (own) => [own, id] as const,
        ),
      ),
    ),
  );

const licencesIn = (catalog: Catalog, text: string, { lower, atoms }: Partial<Words> = {}) =>
  findLabels(licenceNames(catalog), lower ?? lowerCopy(text), atoms);

const judgeLicence = (model: Model, said: string) =>
  judgeFact(
    model.licence,
    (value) => value === said,
    (value) => ({ kind: 'licence', value }),
  );
const judgeWeights = (model: Model, open: boolean) =>
  judgeFact(
    model.openWeights,
    (value) => value === open,
    (value) => ({ kind: 'open-weights', value }),
  );

const weights: readonly (readonly [boolean, Pattern])[] = [
  [false, pattern`{closedWeights}`],
  [true, pattern`{openWeights}`],
];
const ofLicence = pattern`{licence}|{weights}`;
/** "Among models with open weights, A is best", "unlike open weights, A ..." */
const ofOthers = pattern`{otherWeights}\s+$`;

function opennessIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  // Names of one word must stand beside "licence".
  const licences = !ofLicence.test(text)
    ? []
    : licencesIn(catalog, text, sentence).flatMap(({ id, start, end }) => {
        const isNear = ofLicence.test(text.slice(Math.max(0, start - 40), end + 20));
        const about = isNear ? aboutAt(catalog, sentence, start, end) : null;
        return about ? draftOf(about, 'licence', judgeLicence(about.model, id)) : [];
      });
  const opens = weights.flatMap(([open, found]) =>
    found.all(text).flatMap(({ 0: said, index }) => {
      const isAhead =
        sentence.named.every((name) => name.start > offset + index) && sentence.named.length > 0;
      const isOther = ofOthers.test(text.slice(0, index)) || (open && isAhead);
      const about = isOther ? null : aboutAt(catalog, sentence, index, index + said.length);
      return about ? draftOf(about, 'open_weights', judgeWeights(about.model, open)) : [];
    }),
  );
  return [...licences, ...opens];
}

const openLabel = pattern`^{weights}$`;
const licenceLabel = pattern`^{licence}$`;

function opennessInCell(catalog: Catalog, cell: Cell): Draft[] {
  const isOpenLabel = openLabel.test(cell.label);
  if (!isOpenLabel && !licenceLabel.test(cell.label)) return [];
  const value = isOpenLabel ? yesOrNo(cell.text) : null;
  const said = value === null ? null : aboutCell(catalog, cell);
  // Flattened cells lose the blank between two values: "Apache 2.0OSI-approved".
  const [found] = licencesIn(catalog, cell.text.replace(/(?<=\d)\p{Lu}.*$/su, ''));
  const about = found ? aboutIn(catalog, cell, cell.subject, found.start, found.end) : null;
  return [
    ...(said && value !== null ? draftOf(said, 'open_weights', judgeWeights(said.model, value)) : []),
    ...(about && found ? draftOf(about, 'licence', judgeLicence(about.model, found.id)) : []),
  ];
}

/** Licences and open weights that a text states. */
export const readOpenness = readerOf(opennessIn, opennessInCell);
