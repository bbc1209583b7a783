import type { Catalog } from '../catalog/catalog.ts';
import type { Misunderstood } from '../command/command.ts';
import { comparableModels, longestClaims, longestText } from '../command/list.ts';
import type { Card, Text } from './card.ts';
import { clamp, cleanText } from './clean-text.ts';
import { grouped, list } from './format.ts';

const example = 'Try: /compare haiku pixtral';
const costExample = 'Try: cost haiku pixtral 5M in 200k out a day';
const pickExample = 'Try: cheapest vision model with 128k context under $1';

function sentence(catalog: Catalog, mistake: Misunderstood): Text {
  const names = mistake.candidates.map((id) => catalog.models.get(id)?.name ?? id);
  const said = { code: clamp(cleanText(mistake.text), 80) || '?' };
  switch (mistake.reason) {
    case 'no-models':
      return [`Name two to five models. ${example}`];
    case 'no-model':
      return [`Name one to five models. ${costExample}`];
    case 'no-name':
      return ['Name a model. Try: /tiebreak model pixtral'];
    case 'one-model':
      return [
        'That is one model, ',
        said,
        `. A comparison needs two. Try: /compare ${names[0] ?? 'haiku'}, pixtral`,
      ];
    case 'too-many-models':
      return [`That is more than ${comparableModels.most} models, the most that one answer takes.`];
    case 'same-model':
      return [`Both names mean ${names[0] ?? 'the same model'}. Name a second model. ${example}`];
    case 'ambiguous-model':
      return [said, ` could be ${list(names, 'or')}. Which one?`];
    case 'unknown-model':
      return names.length > 0
        ? ['There is no model ', said, ` in the catalog. Nearest: ${list(names, 'or')}.`]
        : ['There is no model ', said, ` in the catalog. ${example}`];
    case 'unknown-workload':
      return ['There is no workload ', said, `. There are: ${list(mistake.candidates)}.`];
    case 'unknown-field':
      return [
        'Name a model and a fact of it: ',
        list(mistake.candidates, 'or'),
        '. Try: /tiebreak explain pixtral price',
      ];
    case 'no-tokens':
      return ['How many tokens? I read ', said, `, but no tokens in and out. ${costExample}`];
    case 'half-tokens':
      return ['I read ', said, `, but need both input and output tokens. ${costExample}`];
    case 'two-volumes':
      return ['Give a workload or your own tokens, not both: I read ', said, ' beside a workload.'];
    case 'bad-number':
      return [said, ' is no count of tokens or requests. Write 5M, 1.5k, 200 000 or 5 million.'];
    case 'negative-number':
      return [said, ' is negative. Tokens and requests are counted from 0 up.'];
    case 'huge-number':
      return [said, ' comes to more than 1,000,000,000,000,000 tokens, which nobody sends.'];
    case 'bad-share':
      return [said, ' is no share of the input: it lies between 0% and 100%.'];
    case 'bad-period':
      return [said, ` is no period. There are: ${list(mistake.candidates)}.`];
    case 'bad-price':
      return [said, ' is no price. Write input and output in USD per 1M tokens, such as 0.80/4.'];
    case 'bad-flat':
      return [said, ' is no price of a month. Write US dollars above 0, such as 500.'];
    case 'bad-gpu-hour':
      return [said, ' is no price of a GPU hour. Write US dollars above 0 and up to 1,000, such as 2.50.'];
    case 'bad-bits':
      return ['Memory is estimated at 16, 8 or 4 bit, not at ', said, '.'];
    case 'bad-memory':
      return [said, ' is no card that I know. Write its gigabytes, such as 24, or a name such as RTX 4090.'];
    case 'cost-only':
      return ['I read ', said, `, which a cost takes and a comparison does not. ${costExample} in the eu`];
    case 'no-wish':
      return [`Say what you want of a model. ${pickExample}`];
    case 'unknown-wish':
      return ['I did not understand ', said, `. ${pickExample}`];
    case 'same-wish':
      return ['I read two limits of the same kind; the second is ', said, '. Give one.'];
    case 'negative-wish':
      return ['Only what a model has can be wished for, so I cannot read ', said, '.'];
    case 'two-goals':
      return ['Best by one thing: cheapest, newest or largest context. I read more in ', said, '.'];
    case 'opposite-wishes':
      return ['Nothing can be both: ', said, '.'];
    case 'other-task':
      return [
        'Fit scores are for models that chat; ',
        said,
        ' is another task. Ask for the cheapest or the newest.',
      ];
    case 'no-speed':
      return [
        'I cannot pick by ',
        said,
        ': no independent source of the catalog times answers. A small or cheap model is often fast, but measure it.',
      ];
    case 'no-quality':
      return [
        'No one number says ',
        said,
        '. Name a benchmark, such as GPQA Diamond over 60, or a fit, such as best for coding.',
      ];
    case 'no-free':
      return [
        'Plans and tiers at no charge are no price, so I cannot pick by ',
        said,
        '. Ask for the cheapest, or for open weights to run yourself.',
      ];
    case 'no-volume':
      return [said, ' a month buys how many tokens? Add a volume: under $50 a month at 5M in 200k out a day'];
    case 'no-period':
      return ['Is ', said, ' for a day or for a month? Say so: 5M in 200k out a day'];
    case 'bad-limit':
      return [said, ' is no limit that I can read. Write 128k context, under $1, under 8B or since 2025-06.'];
    case 'unknown-region':
      return ['No route in the catalog is in ', said, `. There are: ${list(mistake.candidates)}.`];
    case 'unknown-licence':
      return ['There is no licence ', said, ' in the catalog. There are Apache-2.0, MIT and others.'];
    case 'unknown-benchmark':
      return ['There is no benchmark ', said, ' in the catalog. There are MMLU, GPQA Diamond and others.'];
    case 'unknown-section':
      return ['There is no part ', said, `. There are: ${list(mistake.candidates)}.`];
    case 'no-offer':
      return [
        said,
        ` has no price for that model today. ${names.length > 0 ? `These have: ${list(names)}.` : 'Nobody has.'}`,
      ];
    case 'unknown-provider':
      return [
        'There is no provider ',
        said,
        ' in the catalog. There are anthropic, amazon-bedrock, scaleway and others.',
      ];
    case 'bad-date':
      return [said, ' is no day such as 2026-11-01.'];
    case 'no-text':
      return [
        'Paste the text to check. Try: /tiebreak verify Claude Haiku 4.5 costs $0.80/$4 per million tokens',
      ];
    case 'long-text':
      return [
        `That is too long to check here: at most ${grouped(longestClaims)} characters are read. A file may be longer: tiebreak verify FILE.`,
      ];
    case 'too-long':
      return [`That is too long: at most ${longestText} characters are read. ${example}`];
    default:
      return mistake.reason satisfies never;
  }
}

/** The text of spans without markup. */
export function plainText(text: Text): string {
  return text
    .map((span) =>
      typeof span === 'string'
        ? span
        : 'bold' in span
          ? span.bold
          : 'code' in span
            ? `"${span.code}"`
            : span.link,
    )
    .join('');
}

/** A person's mistake as one short answer, for the asker only. */
export function mistakeView(catalog: Catalog, mistake: Misunderstood): { result: object; card: Card } {
  const text = sentence(catalog, mistake);
  const { reason, candidates } = mistake;
  return {
    result: { misunderstood: { reason, text: plainText(text), candidates } },
    card: {
      title: 'Not understood',
      summary: plainText(text),
      audience: 'asker',
      blocks: [{ kind: 'text', role: 'body', text }],
    },
  };
}
