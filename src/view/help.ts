import type { Catalog } from '../catalog/catalog.ts';
import { modelSections, sections } from '../command/sections.ts';
import type { Card } from './card.ts';
import { list } from './format.ts';

/** What Tiebreak can do, with examples. */
export function helpView(catalog: Catalog): { result: object; card: Card } {
  const workloads = Object.keys(catalog.workloads);
  const lines = [
    '/compare haiku pixtral: which of two to five models to use, and why',
    '/compare "claude haiku 4.5" vs "gemma 4 12b" for coding: weighed for a workload',
    '/compare haiku pixtral privately: only you see the answer',
    `/compare haiku pixtral show scorecard: one part alone. Parts: ${list(sections)}`,
    `/tiebreak model pixtral show peers: one part of a model's page. Parts: ${list(modelSections)}`,
    '/tiebreak model pixtral via scaleway: one model, with its fit scores (Discord: /model)',
    '/tiebreak host pixtral on a 24 GB card at $2.50 an hour: memory, cards and cost of hosting it (Discord: /model)',
    '/tiebreak pick cheapest vision model with 128k context under $1 (Discord: /pick)',
    '/tiebreak verify <text>: claims about models in it, each supported, contradicted, out of date or unknown',
    `Workloads: ${list(workloads)}`,
    'Mention Tiebreak with two model names to get the same in a thread',
  ];
  const summary = 'Tiebreak compares language models from sourced facts. Try: /compare haiku pixtral';
  return {
    result: { help: lines },
    card: {
      title: 'Tiebreak',
      summary,
      audience: 'asker',
      blocks: [
        {
          kind: 'text',
          role: 'body',
          text: ['Compares language models from sourced, dated facts. No language model is asked.'],
        },
        { kind: 'notes', items: lines.map((line) => [line]) },
      ],
    },
  };
}
