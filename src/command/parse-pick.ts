import type { Catalog } from '../catalog/catalog.ts';
import { nameKey } from '../catalog/name-key.ts';
import type { Capability, Modality } from '../catalog/words.ts';
import { type Constraints, noConstraints } from '../pick/constraints.ts';
import type { Goal } from '../pick/search.ts';
import type { Command } from './command.ts';
import { longestText } from './list.ts';
import { misunderstood, plain } from './parse.ts';
import { countPattern, readCount } from './quantity.ts';

const modalityWords: readonly (readonly [RegExp, Modality])[] = [
  [/\b(?:vision|images?|pictures?|photos?|screenshots?|multimodal)\b/i, 'image'],
  [/\b(?:audio|speech|voice)\b/i, 'audio'],
  [/\bvideos?\b/i, 'video'],
];

const capabilityWords: readonly (readonly [RegExp, Capability])[] = [
  [/\b(?:tool[- ]?(?:calling|calls?|use)|tools?|function[- ]?calling|functions)\b/i, 'functionCalling'],
  [/\b(?:structured[- ]?outputs?|json(?: mode| output)?)\b/i, 'structuredOutput'],
  [/\b(?:reasoning|thinking)\b/i, 'reasoning'],
  [/\b(?:prompt[- ]?)?caching\b/i, 'promptCaching'],
  [/\bpdfs?\b/i, 'pdf'],
];

const goals: readonly (readonly [RegExp, Goal])[] = [
  [/\b(?:cheap(?:est|er)?|lowest price|least expensive)\b/i, 'price'],
  [/\b(?:newest|latest|most recent)\b/i, 'newest'],
  [/\b(?:largest|longest|biggest|most) context(?: window)?\b/i, 'context'],
  [/\b(?:best )?(?:for|at) (?:coding|code|programming)\b|\bcoding\b/i, { fit: 'coding' }],
  [/\b(?:best )?(?:for )?agents?\b|\bagentic\b/i, { fit: 'agents' }],
  [/\b(?:best )?(?:for )?(?:long|large) (?:documents?|context)\b/i, { fit: 'long-context' }],
  [/\b(?:best )?(?:for )?production\b/i, { fit: 'production' }],
];

const contextPattern = new RegExp(
  String.raw`(?:at least\s+)?(${countPattern})\s*(?:tokens?\s*)?(?:of\s+)?context(?: window)?|context(?: window)?\s*(?:of\s*)?(?:at least|over|above|>=?|from)?\s*(${countPattern})`,
  'iu',
);
const pricePattern =
  /(?:under|below|less than|at most|up to|max(?:imum)?|<=?)\s*\$\s?(\d+(?:\.\d+)?)|\$\s?(\d+(?:\.\d+)?)\s*(?:or less|at most|max)/i;
const sizePattern =
  /(?:under|below|less than|at most|up to|max(?:imum)?|<=?)\s*(\d+(?:\.\d+)?)\s?b(?:illion)?\b(?:\s*(?:parameters|params))?/i;
const sincePattern = /(?:released\s+)?(?:since|after|newer than|from)\s+(20\d\d(?:-\d\d(?:-\d\d)?)?)\b/i;
const filler =
  /\b(?:a|an|the|with|and|or|that|which|has|have|can|does|do|model|models|llm|llms|please|pick|find|me|some|input|support|supports|price|per|1m|tokens?|million|best|good|for|in|on|of|at|least|use|using|weights?)\b/gi;

/** "cheapest vision model with 128k context under $1", or what of it was not understood. */
export function parsePick(catalog: Catalog, text: string): Command {
  if (text.length > longestText) return misunderstood('too-long', text);
  let rest = ` ${plain(text)} `;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const isPrivate = take(/(?:--private|\bprivately)\s*$/i) !== null;
  const context = take(contextPattern);
  const price = take(pricePattern);
  const size = take(sizePattern);
  const since = take(sincePattern);
  const goal = goals.find(([pattern]) => take(pattern))?.[1] ?? 'price';
  const takes = modalityWords.filter(([pattern]) => take(pattern)).map(([, kind]) => kind);
  const can = capabilityWords.filter(([pattern]) => take(pattern)).map(([, capability]) => capability);
  const closed = take(/\b(?:closed|proprietary|api[- ]only)\b/i) !== null;
  const open = take(/\bopen(?:[- ]?(?:weights?|source))?\b/i) !== null;
  const commercial = take(/\bcommercial(?:ly)?(?: use)?\b/i) !== null;
  const named = take(
    /\b(?:from|by|via|on|at)\s+([\p{L}\d][\p{L}\d .-]*?)(?=\s+(?:with|under|below|and|that|which|for)\b|\s*$)/iu,
  )?.[1];
  const key = named === undefined ? null : nameKey(named);
  const match = <Entry extends { readonly name: string }>(table: Readonly<Record<string, Entry>>) =>
    key === null
      ? null
      : (Object.entries(table).find(([id, { name }]) => nameKey(id) === key || nameKey(name) === key)?.[0] ??
        null);
  const lab = match(catalog.labs);
  const provider = lab === null ? match(catalog.providers) : null;
  if (named !== undefined && lab === null && provider === null)
    return misunderstood('unknown-provider', named);
  const left = rest
    .replaceAll(filler, ' ')
    .replaceAll(/[^\p{L}\d$]+/gu, ' ')
    .trim();
  if (left !== '') return misunderstood('unknown-wish', left);
  const tokens = context ? readCount(context[1] ?? context[2] ?? '') : null;
  if (typeof tokens === 'string') return misunderstood('bad-number', context?.[0].trim() ?? '');
  const wanted: Constraints = {
    ...noConstraints,
    takes,
    can,
    contextAtLeast: typeof tokens === 'number' ? tokens : null,
    priceAtMost: price ? Number(price[1] ?? price[2]) : null,
    openWeights: open ? true : closed ? false : null,
    commercialUse: commercial,
    parametersAtMost: size ? Number(size[1]) : null,
    lab,
    provider,
    releasedSince: since?.[1] ?? null,
  };
  return { kind: 'pick', wanted, goal, private: isPrivate };
}
