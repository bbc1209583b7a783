/** Spellings that are the same benchmark as another though no rule says so. */
const sameBenchmark: Readonly<Record<string, string>> = {
  'aa-index': 'artificial-analysis-index',
  aime: 'aime-2024',
  aime24: 'aime-2024',
  bbh: 'big-bench-hard',
  'charxiv-reasoning': 'charxiv-r',
  'gsm-8k-cot': 'gsm8k',
  'healthbench-hard-challenging-health-conversations': 'healthbench-hard',
  'healthbench-realistic-health-conversations': 'healthbench',
  hle: 'humanitys-last-exam',
  hmmt25: 'hmmt-2025',
  'math-cot': 'math',
  'mmmu-val': 'mmmu-validation',
  mrcrv2: 'mrcr-v2',
  multiif: 'multi-if',
  'tau1-airline': 'tau-bench-airline',
  'tau1-retail': 'tau-bench-retail',

  'mmlu-benchmark': 'mmlu',
  mmmuval: 'mmmu-validation',
  'open-asr-avg-wer': 'open-asr-word-error-rate',
  'scale-multichallenge': 'multichallenge',
  'swe-bench-verified-agentic-coding': 'swe-bench-verified',
  'tau-bench-retail-benchmark': 'tau-bench-retail',
};

/** The catalog's key of a benchmark: one for all spellings ("Aider Polyglot", "Aider-polyglot"). */
export function benchmarkKey(name: string, metric: string | null): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll('τ', 'tau')
    .replaceAll('+', '-plus ')
    .replaceAll('<', 'under ')
    .replaceAll('>', 'over ')
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const key = sameBenchmark[slug] ?? slug;
  return key === 'gpqa' && /diamond/i.test(metric ?? '') ? 'gpqa-diamond' : key;
}
