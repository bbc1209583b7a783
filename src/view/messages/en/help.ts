import { list } from './format.ts';

/** What Tiebreak can do; each command says its own lines. */
export const help = {
  title: 'Tiebreak',
  summary: 'Tiebreak compares language models from sourced facts. Try: /compare haiku pixtral',
  about: 'Compares language models from sourced, dated facts. No language model is asked.',
  workloads: (workloads: readonly string[]) => `Workloads: ${list(workloads)}`,
  mention: 'Mention Tiebreak with two model names to get the same in a thread',
};
