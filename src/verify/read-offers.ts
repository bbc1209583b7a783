import type { Catalog } from '../catalog/catalog.ts';
import type { Draft } from './finding.ts';
import {
  type Judge,
  judgeArchitecture,
  judgeAuthentication,
  judgeDiscount,
  judgeProviders,
  judgeZero,
} from './judge-offers.ts';
import type { Layout, Sentence } from './layout.ts';
import { subjectAt } from './subject-at.ts';

const readers: readonly (readonly [RegExp, Judge])[] = [
  [
    /\bavailable (?:from|at|on|through|via) (?<count>\d{1,3}) providers?\b|доступна у (?<count>\d{1,3}) провайдер\p{L}*/iu,
    judgeProviders,
  ],
  [/\bno (?:data |price )?inconsistencies across providers(?![a-z])/i, judgeProviders],
  [/\bpricing is uniform\b[^.;]{0,60}|\b(?:no|lacks?) (?:batch|cache|caching) discounts?\b/i, judgeDiscount],
  [
    /\b(?:no|without|eliminates the need for) (?:any |an? )?(?:external|separate) (?:vision |image )?encoders?\b/i,
    judgeArchitecture,
  ],
  [/\bauthentication:\s*(?<way>bearer|x-api-key)\b(?: token| header)?/i, judgeAuthentication],
  [/^\s*(?<row>\p{L}[\p{L} /-]{2,60}?):?\s*0\s?\/\s?(?<most>\d{1,3})\s*$/iu, judgeZero],
];

function offersIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  return readers.flatMap(([pattern, judge]): Draft[] => {
    const match = pattern.exec(sentence.text);
    if (!match) return [];
    const lead = match[0].length - match[0].trimStart().length;
    const [start, end] = [match.index + lead, match.index + match[0].trimEnd().length];
    const about = subjectAt(sentence, start, end);
    const model = catalog.models.get(about?.model ?? '');
    const judged = about && model ? judge(catalog, model, match, today) : null;
    if (!about || !judged) return [];
    return [
      {
        start: sentence.start + start,
        end: sentence.start + end,
        ...about,
        ...judged,
        arithmetic: judged.ours?.kind === 'points' ? `0..${judged.ours.most}` : null,
      },
    ];
  });
}

/** What a text says of providers, discounts, architecture, authentication, and points for what is not known. */
export function readOffers(catalog: Catalog, { sentences }: Layout, today: string): Draft[] {
  return sentences.flatMap((own) => offersIn(catalog, own, today));
}
