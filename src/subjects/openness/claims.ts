import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { lowerCopy } from '../../claims/plain-text.ts';
import { subjectAt } from '../../claims/subject-at.ts';
import { findLabels, type Labels, labelsOf } from '../../language/label.ts';
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

const licencesIn = (catalog: Catalog, text: string) => findLabels(licenceNames(catalog), lowerCopy(text));

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

const weights: readonly (readonly [boolean, RegExp])[] = [
  [
    false,
    /\b(?:no open weights|not open[- ]weights?|closed[- ]weights?|weights are not (?:publicly )?available|(?:is|are) API-only)\b/gi,
  ],
  [
    true,
    /\b(?:ships|has|with|is|are|an?|offers)\s+open[- ]weights?\b|\bweights are (?:publicly |freely )?available\b/gi,
  ],
];

function opennessIn(catalog: Catalog, sentence: Sentence): Draft[] {
  const { text, start: offset } = sentence;
  if (!/weight|licen[cs]|API-only/i.test(text)) return [];
  const about = (index: number, length: number) => {
    const subject = subjectAt(sentence, index, index + length);
    const model = catalog.models.get(subject?.model ?? '');
    return subject && model
      ? { model, place: { start: offset + index, end: offset + index + length, guessed: subject.guessed } }
      : null;
  };
  // Names of one word must stand beside "licence".
  const licences = licencesIn(catalog, text).flatMap(({ id, start, end }) => {
    const near = text.slice(Math.max(0, start - 40), end + 20);
    const own = /licen[cs]|open weights/i.test(near) ? about(start, end - start) : null;
    return own ? draftOf(own.place, own.model, 'licence', judgeLicence(own.model, id)) : [];
  });
  const opens = weights.flatMap(([open, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, index }) => {
      const before = text.slice(0, index);
      // "Among models with open weights, A is best", "unlike open weights, A ..."
      const isOther = /\b(?:not?|among|models?|alternatives?|of|unlike|than|versus)\s+$/i.test(before);
      const isAhead =
        sentence.named.every((name) => name.start > offset + index) && sentence.named.length > 0;
      const own = isOther || (open && isAhead) ? null : about(index, said.length);
      return own ? draftOf(own.place, own.model, 'open_weights', judgeWeights(own.model, open)) : [];
    }),
  );
  return [...licences, ...opens];
}

function opennessInCell(catalog: Catalog, { text, start, label, subject }: Cell): Draft[] {
  const model = catalog.models.get(subject.model);
  if (!model) return [];
  const at = text.length - text.trimStart().length;
  const place = (index: number, length: number) => ({
    start: start + index,
    end: start + index + length,
    guessed: subject.guessed,
  });
  const licence = () => {
    // Flattened cells lose the blank between two values: "Apache 2.0OSI-approved".
    const [found] = licencesIn(catalog, text.replace(/(?<=\d)\p{Lu}.*$/su, ''));
    return found
      ? draftOf(place(found.start, found.end - found.start), model, 'licence', judgeLicence(model, found.id))
      : [];
  };
  if (/^open[- ]weights?$/i.test(label)) {
    const said = /^(yes|no)\b/i.exec(text.trim())?.[1];
    const own = said
      ? draftOf(
          place(at, said.length),
          model,
          'open_weights',
          judgeWeights(model, said.toLowerCase() === 'yes'),
        )
      : [];
    return [...own, ...licence()];
  }
  return /^licen[cs]e$/i.test(label) ? licence() : [];
}

/** Licences and open weights that a text states. */
export function readOpenness(catalog: Catalog, { sentences, cells }: Layout): Draft[] {
  return [
    ...sentences.flatMap((own) => opennessIn(catalog, own)),
    ...cells.flatMap((own) => opennessInCell(catalog, own)),
  ];
}
