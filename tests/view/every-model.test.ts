import { expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { modelSections, sections } from '../../src/subjects/sections.ts';
import { bundled } from '../bundled-catalog.ts';
import { catalog as frozen, today } from '../catalog-for-tests.ts';
import { matchById } from './match-by-id.ts';
import { partnersByKind } from './partners.ts';
import { problemsOf } from './renders.ts';

const catalogs: [string, Catalog][] = [
  ['bundled', bundled],
  ['frozen', frozen],
];
/** Whole numbers below `most`, the same ones in every run. */
function sampler(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

it.for(catalogs)(
  'every model of the %s catalog against a partner of another kind is sent whole, without a value that fell through',
  ([, catalog]) => {
    const models = [...catalog.models.values()];
    const partners = [...partnersByKind(catalog, today).values()];
    const parts = [null, ...sections];
    for (const [index, model] of models.entries()) {
      const partner = partners[index % partners.length]!;
      const show = parts[index % parts.length] ?? null;
      if (model === partner) continue;
      const pair = [matchById(model.id), matchById(partner.id)];
      const command = { kind: 'compare', models: pair, workload: null, show, private: false } as const;
      const { card } = answer(command, { catalog, today });
      expect(problemsOf(card), `${model.id}, ${partner.id}, ${show}`).toEqual([]);
    }
  },
);

it.for(catalogs)(
  'every part of sampled model pages of the %s catalog is sent whole, without a value that fell through',
  ([, catalog]) => {
    const models = [...catalog.models.values()];
    const partners = [...partnersByKind(catalog, today).values()];
    const next = sampler(11);
    for (const show of [null, ...modelSections]) {
      const sample = [...partners, ...Array.from({ length: 15 }, () => models[next(models.length)]!)];
      for (const [index, model] of sample.entries()) {
        const command = {
          kind: 'model',
          model: matchById(model.id),
          offer: null,
          show,
          private: false,
        } as const;
        const { card } = answer(command, { catalog, today, locale: index % 2 === 0 ? 'en' : 'ru' });
        expect(problemsOf(card), `${model.id}, ${show}`).toEqual([]);
      }
    }
  },
);
