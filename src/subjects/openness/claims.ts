import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Draft } from '../../claims/finding.ts';
import { draftOf, judgeFact } from '../../claims/judge-fact.ts';
import type { Cell, Layout, Sentence } from '../../claims/layout.ts';
import { subjectAt } from '../../claims/subject-at.ts';

/** "Apache-2.0" and "Apache 2.0" alike; names of one word must stand beside "licence". */
const licencePattern =
  /\b(?:Apache[ -]?2\.0|Apache License 2\.0|MIT|BSD-3-Clause|CC[ -]BY(?:-NC|-SA)?[ -]4\.0|Proprietary)(?![\p{L}\d])/giu;

function licenceOf(said: string): string {
  const key = said.toLowerCase().replaceAll(/[ -]/g, '');
  if (key.startsWith('apache')) return 'Apache-2.0';
  if (key === 'proprietary') return 'LicenseRef-Proprietary';
  return key === 'mit' ? 'MIT' : said.toUpperCase().replaceAll(' ', '-').replace('CLAUSE', 'Clause');
}

const judgeLicence = (model: Model, said: string) =>
  judgeFact(
    model.licence,
    (value) => value === licenceOf(said),
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
  const licences = [...text.matchAll(licencePattern)].flatMap(({ 0: said, index }) => {
    const near = text.slice(Math.max(0, index - 40), index + said.length + 20);
    const own = /licen[cs]|open weights/i.test(near) ? about(index, said.length) : null;
    return own ? draftOf(own.place, own.model, 'licence', judgeLicence(own.model, said)) : [];
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
    const licence = text.match(licencePattern)?.[0];
    return licence
      ? [
          ...own,
          ...draftOf(
            place(text.indexOf(licence), licence.length),
            model,
            'licence',
            judgeLicence(model, licence),
          ),
        ]
      : own;
  }
  const licence = /^licen[cs]e$/i.test(label)
    ? (text.trim().match(licencePattern)?.[0] ?? /^Apache 2\.0/.exec(text.trim())?.[0])
    : undefined;
  return licence
    ? draftOf(place(text.indexOf(licence), licence.length), model, 'licence', judgeLicence(model, licence))
    : [];
}

/** Licences and open weights that a text states. */
export function readOpenness(catalog: Catalog, { sentences, cells }: Layout): Draft[] {
  return [
    ...sentences.flatMap((own) => opennessIn(catalog, own)),
    ...cells.flatMap((own) => opennessInCell(catalog, own)),
  ];
}
