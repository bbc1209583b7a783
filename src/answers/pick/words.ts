import type { Modality, Task } from '../../catalog/words.ts';
import { lowerCopy } from '../../claims/plain-text.ts';
import { type Atom, atomsOf } from '../../language/atoms.ts';
import { amountPattern } from '../../language/money.ts';
import { countPattern, millionsPattern, numberPattern } from '../../language/numbers.ts';
import type { Goal, Includable, PickTier } from '../../pick/wish.ts';

type Words<Meaning> = readonly (readonly [RegExp, Meaning])[];

export const modalityWords: Words<Modality> = [
  [/\b(?:vision|images?|pictures?|photos?|screenshots?|multimodal)(?: input)?\b/i, 'image'],
  [/\b(?:audio|speech|voice)(?: input)?\b/i, 'audio'],
  [/\bvideos?(?: input)?\b/i, 'video'],
];

export const goalWords: Words<Exclude<Goal, object>> = [
  [/\b(?:cheap(?:est|er)?|lowest price|least expensive)\b/i, 'price'],
  [/\b(?:newest|latest|most recent)\b/i, 'newest'],
  [/\b(?:largest|longest|biggest|most) context(?: window)?\b/i, 'context'],
];

/** How good it is to be, by which of the three is asked for. */
export const qualityWords: Words<PickTier> = [
  [
    /\b(?:(?:best|good|great) )?(?:value(?: for (?:the )?money)?|price[- ](?:to[- ])?(?:performance|quality)(?: ratio)?|trade-?off)\b|\bbalanced?\b/i,
    'balanced',
  ],
  [/\b(?:decent|good enough|solid|acceptable|reasonabl[ey](?: good)?)(?: (?:at|for|in)\b)?/i, 'cheap'],
  [
    /\b(?:best|top|strong(?:est)?|smart(?:est)?|clever(?:est)?|powerful|accurate|intelligent|most (?:capable|powerful|accurate|intelligent)|(?:high(?:est)?[- ])?quality|frontier)\b/i,
    'top',
  ],
];

/** That the cheapest is wanted however good it is. */
export const anyQualityWords =
  /\bof (?:them )?all\b|\b(?:whatever|at any) (?:the )?quality\b|\bno matter how (?:good|bad)(?: it is)?\b/i;

/** What it is to do, as a workload, where other words would be read as something else. */
export const workWords: Words<string> = [
  [/\b(?:for|at) (?:coding|code|programming)\b|\bcoding\b/i, 'coding'],
  [/\b(?:for )?(?:an? )?agents?\b|\bagentic\b/i, 'agents'],
  [/\b(?:for )?(?:long|large) (?:documents?|context)\b/i, 'long-documents'],
];

/** What it is to be good at, as a domain of domains.yml, that no workload is. */
export const domainWords: Words<string> = [
  [
    /\b(?:for |at )?(?:(?:creative )?writing|copywriting|instruction[- ]following|following instructions)\b/i,
    'instructions',
  ],
  [/\b(?:for |at )?(?:facts|factual(?:ity)?|factually|hallucinations?)\b/i, 'factuality'],
  [/\b(?:for |at )?(?:world )?knowledge\b(?! base)/i, 'knowledge'],
  ...['chinese', 'french', 'german', 'japanese', 'korean', 'polish', 'russian', 'spanish'].map(
    (language) => [new RegExp(String.raw`\b(?:for |at |in )?${language}\b`, 'i'), language] as const,
  ),
];

export const includedWords: Words<Includable> = [
  [
    /\b(?:including|include|even|with|or)\s+(?:superseded|older|old)(?: (?:ones|models|versions))?\b/i,
    'superseded',
  ],
  [/\b(?:including|include|even|with|or)\s+(?:deprecated|retiring)(?: (?:ones|models))?\b/i, 'deprecated'],
  [/\b(?:including|include|even|with|or)\s+previews?(?: (?:ones|models))?\b/i, 'preview'],
];

/** What is left out anyway. */
export const currentWords =
  /\b(?:(?:but |and )?(?:not|no|nothing|excluding|without)\s+(?:deprecated|retired|superseded|retiring|previews?)(?: (?:ones|models))?|(?:currently )?(?:supported|available|active))\b/i;

/** What a model is wanted for, where that is not chat. */
export const taskWords: Words<Task> = [
  [/\b(?:text )?embeddings?\b/i, 'embedding'],
  [/\b(?:transcriptions?|transcribe|transcribing|speech[- ]to[- ]text|stt|asr)\b/i, 'transcription'],
  [/\b(?:text[- ]to[- ]speech|tts|speech synthesis)\b/i, 'speech'],
  [
    /\b(?:(?:image|picture)s?[- ](?:generat(?:ion|or|ing)|creation|making|output)|text[- ]to[- ]image|(?:generat|mak|draw|creat|paint)(?:e|es|ing) (?:an? )?(?:images?|pictures?|photos?|logos?|illustrations?))\b/i,
    'image',
  ],
  [
    /\b(?:videos?[- ](?:generat(?:ion|or|ing)|creation|making|output)|text[- ]to[- ]video|(?:generat|mak|creat)(?:e|es|ing) (?:an? )?(?:videos?|clips?))\b/i,
    'video',
  ],
  [/\b(?:music generation|music)\b/i, 'music'],
  [/\brerank(?:er|ers|ing)?\b/i, 'ranking'],
  [/\b(?:(?:content )?moderation|guard(?:rails?)?|content safety)\b/i, 'moderation'],
  [/\bocr\b/i, 'ocr'],
  [/\btranslat(?:ion|ions|e|es|ing)\b/i, 'translation'],
  [/\bdeep research\b/i, 'research'],
];

/** What can be ranked by only where one party has timed the models. */
export const speedPattern = /\b(?:fast(?:est|er)?|quick(?:est)?|speed|low(?:est)?[- ]latency|latency)\b/i;

/** A wish that nothing in the catalog can be ranked by. */
export const freePattern = /\bfree(?: tier)?\b/i;

const count = `(?:${countPattern})`;
const most = String.raw`(?:(?:costs?|costing|priced?)\s+)?(?:under|below|less than|cheaper than|at most|no more than|up to|max(?:imum)?(?: of)?|within|<=?)`;
const least = '(?:at least|over|above|more than|>=?|from|min(?:imum)?)';
const usd = String.raw`(?:(?:\$|usd\s?)\s?(-?${amountPattern}(?:k(?![\p{L}\d]))?)|(-?${amountPattern}k?)\s?(?:\$|usd|dollars?)|(-?${amountPattern})\s?cents?)`;
const perMillion = String.raw`(?:\s*(?:per|a|an|/)\s*(?:1\s?m(?:illion)?|million|mio|mtok)(?:\s*(?:of\s+)?(input|output))?(?:\s*tokens?)?|\s*(?:for\s+)?(input|output)(?:\s*tokens?)?(?!\s*\p{L}*put))?`;
const money = String.raw`(?:(?:${most})\s*${usd}|${usd}\s*(?:or less|at most|max(?:imum)?))`;

/** Groups 1 to 6: the amount; its last group but for the volume: whose price. */
export const monthlyPattern = new RegExp(
  String.raw`${money}\s*(?:a|per|each|every|/)\s*month(?:ly)?\b|\b(?:monthly )?budget (?:of )?${usd}(?:\s*(?:a|per|each|every|/)\s*month)?`,
  'iu',
);
export const pricePattern = new RegExp(
  String.raw`(?:\b(input|output)(?: price)?\s+)?${money}${perMillion}`,
  'iu',
);
export const volumePattern = new RegExp(
  String.raw`(?:\b(?:at|for|with)\s+)?(?:${count}\s*requests?\s*(?:a|per)\s*(?:day|week|month|year)\s*(?:x|of|at|with)?\s*)?${count}\s*(?:tokens?\s*)?in(?:put)?(?:\s*tokens?)?\s*(?:[/,+&]|and)?\s*${count}\s*(?:tokens?\s*)?out(?:put)?(?:\s*tokens?)?(?:\s*(?:(?:a|per|each|every|/)\s*(?:day|week|month|year)|daily|monthly|yearly))?`,
  'iu',
);
export const contextPattern = new RegExp(
  String.raw`(?:${least}\s+)?(${count})\s*(?:tokens?\s*)?(?:of\s+)?context(?: window)?|\bcontext(?: window)?\s*(?:of\s*)?(?:${least})?\s*(${count})(?:\s*tokens?)?`,
  'iu',
);
/** "a 128k model": a count of thousands or millions that nothing else claims is a context. */
export const bareContextPattern = new RegExp(
  String.raw`(?<![\p{L}\d.$-]|\d,)(${millionsPattern}|\d+(?:\.\d+)?\s[km](?![\p{L}\d]))(?:\s*tokens?\b)?`,
  'iu',
);
/** Only what a model has can be wished for. */
export const negationPattern =
  /\b(?:no|not|without|excluding|except|never)(?:\s+(?:from|in|by|via|on|made|the|an?))*\s+[^\s,;.]+/i;
export const parametersPattern = new RegExp(
  String.raw`(?:${most})\s*(${numberPattern})\s?b(?:illion)?\b(?:\s*(?:parameters|params))?`,
  'iu',
);
export const memoryPattern = new RegExp(
  String.raw`(?:(?:fits?|running|runs?) (?:in|on|into|within)|${most})\s*(?:a\s+)?(${numberPattern})\s?gb?\b(?:\s*(?:of\s+)?(?:memory|vram|ram|gpu))*(?:\s*(?:at|in|with)?\s*(16|8|4)[- ]?bits?)?`,
  'iu',
);
export const sincePattern =
  /\b(?:released\s+)?(?:since|after|newer than|from)\s+(\d{4}(?:-\d+(?:-\d+)?)?)\b/i;
/** What stands behind the name of a benchmark; groups: the bound, the score. */
const scoreBound = String.raw`(?:score\s+)?(?:of\s+)?(at least|over|above|>=?|at most|under|below|<=?)\s*(\d+(?:\.\d+)?)\s?%?(?![\d.\p{L}$])`;
export const scoreAhead = new RegExp(String.raw`^\s+${scoreBound}`, 'iu');
export const benchmarkPattern = new RegExp(
  String.raw`\b(?:an?\s+)?(\p{L}[\p{L}\d.'()-]*(?: \p{L}?[\p{L}\d.'()-]*){0,4}?)\s+${scoreBound}`,
  'iu',
);
export const licencePattern =
  /\b(?:under |with )?(?:an? |the )?([\p{L}\d.-]+(?: \d[\d.]*)?)[- ]licen[cs](?:e[ds]?|ing)\b|\blicen[cs]ed? (?:is |under )?(?:the )?([\p{L}\d.-]+(?: \d[\d.]*)?)/iu;
/** Where the name of a maker or a provider ends. */
const nameEnd = String.raw`(?=\s+(?:with|under|below|and|that|which|for|in|at|via|on|from|by|made|served)\b|[,;.!?]|\s*$)`;
export const nameAhead = new RegExp(String.raw`^(?:\s+models?)?${nameEnd}`, 'iu');
export const namedPattern = new RegExp(
  String.raw`\b(made by|from|by|via|on|at(?! (?:least|most))|served by|provider)\s+([\p{L}\d][\p{L}\d .-]*?)${nameEnd}`,
  'iu',
);
export const filler =
  /\b(?:a|an|the|something|anything|bots?|chatbots?|with|and|or|that|which|has|have|can|does|do|is|it|to|i|we|want|need|should|must|one|model|models|llm|llms|please|pick|find|show|me|us|some|support|supports|supporting|price|per|best|good|what|which|give|suitable|production(?:[- ]ready)?|overall|all|for|in|on|of|use|using|understands?|reads?|takes?|handles?|accepts?|input)\b/gi;

/** What is left of a text, and how parts are taken out of it. */
export function textOf(start: string) {
  let rest = ` ${start} `;
  let read: { readonly of: string; readonly lower: string; readonly atoms: readonly Atom[] } | null = null;
  return {
    /** All that has not been taken. */
    all: () => rest,
    /** The same in lower case with its words; read again only where something has been taken. */
    words() {
      if (read?.of !== rest) {
        const lower = lowerCopy(rest);
        read = { of: rest, lower, atoms: atomsOf(lower) };
      }
      return read;
    },
    /** Where a part stands that may be taken. */
    find: (pattern: RegExp): RegExpExecArray | null => pattern.exec(rest),
    take(pattern: RegExp): RegExpExecArray | null {
      const match = pattern.exec(rest);
      if (match) this.cut(match.index, match.index + match[0].length);
      return match;
    },
    /** Takes what stands at a place. */
    cut(start: number, end: number): void {
      rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    },
    /** Puts words back that belong to another wish. */
    give(part: string): void {
      rest += ` ${part} `;
    },
    left: () =>
      rest
        .replaceAll(filler, ' ')
        .replaceAll(/[^\p{L}\d$-]+/gu, ' ')
        .replaceAll(/(?<=\s|^)-+(?=\s|$)/g, ' ')
        .trim()
        .replaceAll(/ +/g, ' '),
  };
}
export type Text = ReturnType<typeof textOf>;
