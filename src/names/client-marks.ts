import { plainLetters } from './key.ts';
import { type Qualifiers, unqualified } from './qualifiers.ts';

/** A name without what a client wrote round it, and what that says. */
export type Called = { readonly name: string; readonly qualifiers: Qualifiers };

type Marks = { variant: string[]; effort: string[]; region: string | null };

/** What stands at the end of a name: `says` reads it, null where it is part of this name. */
type Ending = {
  readonly pattern: RegExp;
  readonly says: (word: string, name: string, marks: Marks) => boolean;
};

/** A size in parameters, or the four digits of a release: such names are of weights that anybody can serve. */
const ofWeights = /\d(?:\.\d+)?b(?![a-z\d])|[-_ ]\d{4}$/;

const asVariant: Ending['says'] = (word, _, { variant }) => variant.unshift(word) > 0;

const endings: readonly Ending[] = [
  // claude-sonnet-4-5[1m]; weights with a size and 1M behind it are others than those without.
  {
    pattern: /(?:[-_: ]|\s?[[(])(\d{1,2}m)(?:[- ](?:tokens?|context|ctx|window))*[\])]?$/,
    says: (word, name, marks) => !ofWeights.test(name) && asVariant(word, name, marks),
  },
  {
    pattern: /(?:[-_: ]|\s?[[(])(flex|priority|batch)(?:[- ](?:tier|api|processing))?[\])]?$/,
    says: asVariant,
  },
  // How the weights are packed: Q4_K_M, 6bit, fp8-dynamic, quantized.w8a8, model.Q6_K.gguf.
  { pattern: /[-_.@: ]\(?((?:ud-|i\d-)?i?q\d(?:[_-][a-z\d]{1,3}){0,3})\)?$/, says: asVariant },
  { pattern: /[-_.@: ]\(?(\d(?:\.\d)?(?:bit|bpw|-bit| bit))\)?$/, says: asVariant },
  { pattern: /[-_.@: ](fp8|fp4)[-_](?:dynamic|block|kv)$/, says: asVariant },
  {
    pattern:
      /[-_.@: ](gguf|ggml|dwq|awq|gptq|exl[23]|nvfp4|mxfp[48]|fp(?:4|8|16|32)|bf16|int[48]|w\d{1,2}a\d{1,2}|bnb|mlx|hqq|qat)$/,
    says: asVariant,
  },
  { pattern: /[-_. ](quantized)$/, says: () => true },
  // Together's and DeepInfra's own ways to serve open weights.
  { pattern: /[-_ ](tput)$/, says: asVariant },
  {
    pattern: /[-_ ](turbo|lite)$/,
    says: (word, name, marks) => ofWeights.test(name) && asVariant(word, name, marks),
  },
  // How long it thinks.
  {
    pattern: /[-_: ](no[-_]?think(?:ing)?|non[-_]?thinking)$/,
    says: (_, __, { effort }) => effort.unshift('none') > 0,
  },
  {
    pattern: /[-_: ](thinking[-_:]\d{1,6}k?)$/,
    says: (word, _, { effort }) => effort.unshift(word.replace(/[_:]/, '-')) > 0,
  },
  {
    pattern: /[-: ]?[[(](minimal|low|medium|high|xhigh|max|thinking)[\])]$/,
    says: (word, _, { effort }) => effort.unshift(word) > 0,
  },
];

/** Whether a word may say how a name before it is called, and be no part of it: "6bit", "1m". */
export const isMark = (word: string): boolean => endings.some(({ pattern }) => pattern.test(` ${word}`));

/** Clients and proxies that put their own name before a model's, with a dash. */
const clientsDash = /^(?:or|zen|opencode|cursor|cline|kilo|poe|copilot|mlx)-(?=[a-z][^/]*$)/;
/** ft:gpt-4.1-2025-04-14:organisation:name:id */
const fineTuned = /^(?:[\w.-]+\/)*ft:([^:]+)(?::[^:]*){0,3}$/;
const governmentCloud = /(?<![a-z\d])us-gov\./;
/** What joins such words to a name, or Azure's way to write 3.5. */
const sign = /[-_.@:[( ]|gpt35/;
/** acme.claude-sonnet-4, custom:grok-4.3 */
const ownersSign = /^[a-z][a-z\d_-]*[.:](?=[a-z])/;

/** Dates as the four digits that some labs write for them: (24.11), 03-24. */
function spelt(name: string): string {
  return name
    .replace(/[-_ ]?\(?\b(2[3-9])\.(0[1-9]|1[0-2])\)?$/, ' $1$2')
    .replace(/[-_ ]?\(?\b(0[1-9]|1[0-2])[-/.]([0-3]\d)\)?$/, ' $1$2')
    .replace(/\bgpt-?35(?![\d.])/, 'gpt-3.5');
}

/**
 * A name as its client wrote it, read again without what says how it is called: service tiers, long contexts,
 * packed weights, thinking budgets, fine-tunes, owners' prefixes. The readings that take least off come first.
 */
export function readingsOfCall(written: string): Called[] {
  const lower = plainLetters(written).toLowerCase().trim();
  if (!sign.test(lower)) return [];
  const marks: Marks = { variant: [], effort: [], region: null };
  const readings: Called[] = [];
  const add = (name: string) => {
    const text = { variant: marks.variant.join('-') || null, effort: marks.effort.join('-') || null };
    if (name !== '' && name !== lower && !readings.some((own) => own.name === name))
      readings.push({ name, qualifiers: { ...unqualified, ...text, region: marks.region } });
  };
  let name = lower;
  const tuned = fineTuned.exec(name)?.[1];
  if (tuned !== undefined) {
    name = tuned;
    marks.variant.push('finetuned');
  }
  const owned = name.replace(governmentCloud, '');
  if (owned !== name) marks.region = 'us-gov';
  const client = clientsDash.exec(owned)?.[0] ?? '';
  if (client === 'mlx-') marks.variant.push('mlx');
  name = owned.slice(client.length);
  add(name);
  for (let taken = true; taken; ) {
    taken = false;
    for (const { pattern, says } of endings) {
      const end = pattern.exec(name);
      const rest = name.slice(0, end?.index);
      if (!end || rest === '' || !says(end[1] ?? '', rest, marks)) continue;
      name = rest;
      taken = true;
      add(name);
    }
  }
  add(spelt(name));
  add(spelt(name).replace(ownersSign, ''));
  return readings;
}

const regionBefore =
  /(?:^|\/)(?:(us|eu|apac|global|jp|au|ca)[./]|([a-z]{2}(?:-gov)?-[a-z]{2,12}-\d)\/)(?=[a-z])/;
const packedWeights = /[-_.: ](fp8|fp4|nvfp4|mxfp[48]|int[48]|awq|gptq|gguf)(?![a-z\d])/;

/** What a provider's own id says of where it is served and of how its weights are packed, which its list may leave out. */
export function saidInId(
  written: string,
  { id }: { readonly id: string },
): Pick<Qualifiers, 'variant' | 'region'> {
  const lower = written.toLowerCase();
  const packed = packedWeights.exec(lower)?.[1] ?? null;
  return {
    region: regionBefore.exec(lower)?.slice(1).find(Boolean) ?? null,
    variant: packed !== null && !id.toLowerCase().includes(packed) ? packed : null,
  };
}

const wrapped = /^<([^<>|]{1,300})(?:\|[^<>]*)?>$/;
const markdown = /^\[[^[\]]*\]\(([^()\s]{1,300})\)$/;
const link = /^(?:https?:\/\/)?(?:[a-z\d-]{1,40}\.){1,4}(?:co|com|ai|dev|cn|io|net)\/([^?#\s]{1,200})/;

/** What the address of a page may name, the longest path first; null where the text is no address. */
export function namesInLink(written: string): string[] | null {
  const lower = plainLetters(written).trim().toLowerCase();
  const path = link.exec(wrapped.exec(lower)?.[1] ?? markdown.exec(lower)?.[1] ?? lower)?.[1];
  if (path === undefined) return null;
  const folders = path.split('/').filter(Boolean).slice(0, 8);
  return folders.map((_, index) => folders.slice(0, folders.length - index).join('/'));
}
