import { list } from './format.ts';

/** What Tiebreak can do; commands are typed as they stand. */
export const help = {
  title: 'Tiebreak',
  summary: 'Tiebreak compares language models from sourced facts. Try: /compare haiku pixtral',
  about: 'Compares language models from sourced, dated facts. No language model is asked.',
  lines: (parts: readonly string[], modelParts: readonly string[], workloads: readonly string[]) => [
    '/compare haiku pixtral: which of two to five models to use, and why',
    '/compare alone: a form for models, workload and volume',
    '/compare "claude haiku 4.5" vs "gemma 4 12b" for coding: weighed for a workload',
    '/compare haiku pixtral privately: only you see the answer',
    `/compare haiku pixtral show scorecard: one part alone. Parts: ${list(parts)}`,
    `/tiebreak model pixtral show peers: one part of a model's page. Parts: ${list(modelParts)}`,
    '/tiebreak model pixtral via scaleway: one model, with its fit scores (Discord: /model)',
    '/tiebreak host pixtral on a 24 GB card at $2.50 an hour: memory, cards and cost of hosting it (Discord: /model)',
    '/tiebreak pick cheapest vision model with 128k context under $1 (Discord: /pick)',
    '/tiebreak verify <text>: claims about models in it, each supported, contradicted, out of date or unknown (Discord: /verify; in the menu of a message: check its figures)',
    '/tiebreak ask is haiku or pixtral cheaper? Any question on models, in English or Russian',
    `Workloads: ${list(workloads)}`,
    'Mention Tiebreak with two model names to get the same in a thread',
  ],
};
