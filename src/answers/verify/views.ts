import type { Block, Card, ChoicesBlock, Text } from '../../card/card.ts';
import { clamp } from '../../card/clean-text.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Finding, Verdict, VerifiedField } from '../../claims/finding.ts';
import type { Wording } from '../../language/wording.ts';
import { isCorrectable } from './correct.ts';
import { countMessages, type Tally } from './count-say.ts';
import type { VerifyPart } from './parts.ts';
import { findingsMessages } from './say.ts';
import type { Checked } from './verify.ts';
import { findingWords, quoteOf } from './words.ts';

/** More would be no answer in a channel: the rest is counted. */
const mostShown = 8;
/** So many fit into one message of any platform. */
const mostBehind = 12;
/** Of what cannot be told where nothing is wrong. */
const mostUntold = 3;

/** What is stated of these in words, even where a digit stands in them. */
const ofWords: readonly VerifiedField[] = [
  'model',
  'licence',
  'open_weights',
  'maker',
  'hardware',
  'state',
  'comparison',
  'modality',
  'capability',
  'architecture',
  'quality',
  'authentication',
];

const isFigure = ({ field, text }: Finding) => !ofWords.includes(field) && /\d/.test(text);

function tallyOf(findings: readonly Finding[]): Tally {
  const count = (verdict: Verdict) => findings.filter((own) => own.verdict === verdict).length;
  return {
    wrong: count('contradicted'),
    stale: count('stale'),
    right: count('supported'),
    untold: count('unknown'),
    areFigures: findings.every(isFigure),
  };
}

/** A name as it is quoted. */
const inOneLine = (name: string) => clamp(name.replaceAll(/\s+/g, ' ').trim(), 40);

/** What is said first: how many claims are wrong, right and untold, and how many figures were not read; of nothing, why. */
export function countWords(
  catalog: Catalog,
  { findings, unread, since, otherLists }: Checked,
  words: Wording,
): string {
  const say = words.of(countMessages);
  if (findings.length > 0)
    return [
      say.count(tallyOf(findings)),
      ...(unread.length === 0 ? [] : [say.unread(unread.length)]),
      ...(since === null ? [] : [say.before(since)]),
      ...(since !== null || otherLists === 0 ? [] : [say.otherLists(otherLists)]),
    ].join(' ');
  // Of what a text says of models, money is the likeliest.
  const first = unread.find(({ text }) => /[$€₽]/.test(text)) ?? unread[0];
  if (!first) return words.of(findingsMessages).none;
  const { model, why } = first;
  const name = (model === null ? null : catalog.models.get(model)?.name) ?? inOneLine(first.name);
  return `${say.unreadOnly(unread.length)} ${say.why(why, inOneLine(first.text), name)}`;
}

/** The same claim of the same model, however its words are spaced. */
const keyOf = ({ model, field, verdict, text }: Finding) =>
  [model, field, verdict, text.match(/\d[\d.,]*\d|\d/g)?.join(' ') ?? text.toLowerCase()].join('|');

/** Claims with how often each is made, those of one model together, in the order of the first. */
function grouped(findings: readonly Finding[]): { readonly finding: Finding; readonly times: number }[] {
  const same = [...Map.groupBy(findings, keyOf).values()].flatMap(([finding, ...more]) =>
    finding ? [{ finding, times: more.length + 1 }] : [],
  );
  return [...Map.groupBy(same, ({ finding }) => finding.model).values()].flat();
}

type Grouped = ReturnType<typeof grouped>[number];

function itemOf(catalog: Catalog, { finding, times }: Grouped, words: Wording): Text {
  const { claim, known: whole, source } = findingWords(catalog, finding, words);
  // What is right is said by the claim itself.
  const known = finding.verdict === 'supported' && finding.detail === null ? '' : whole;
  const often = times > 1 ? ` (${words.of(countMessages).often(times)})` : '';
  if (!source) return [{ bold: `${claim}${often}.` }, ` ${known}`];
  const { name, url, date } = source;
  const cited = url === null ? name : { link: name, url };
  return known === ''
    ? [{ bold: `${claim}${often}` }, ', ', cited, `, ${date}.`]
    : [{ bold: `${claim}${often}.` }, ` ${known.replace(/\.$/, '')} (`, cited, `, ${date}).`];
}

const body = (text: string): Block => ({ kind: 'text', role: 'body', text: [text] });

const countOf = (all: readonly Grouped[]) => all.reduce((sum, { times }) => sum + times, 0);

/** So many of some claims as notes; the rest is counted, unless a button has it. */
function listOf(
  catalog: Catalog,
  all: readonly Grouped[],
  most: number,
  words: Wording,
  hasButton = false,
): Block[] {
  const items = all.slice(0, most).map((own) => itemOf(catalog, own, words));
  const rest = countOf(all.slice(most));
  return [
    ...(items.length > 0 ? [{ kind: 'notes', items } as const] : []),
    ...(rest > 0 && !hasButton ? [body(words.of(countMessages).more(rest))] : []),
  ];
}

const ofVerdicts = (findings: readonly Finding[], ...own: readonly Verdict[]) =>
  grouped(findings.filter(({ verdict }) => own.includes(verdict)));

/** What is wrong, by model, then what is out of date. */
const offOnes = (findings: readonly Finding[]) => [
  ...ofVerdicts(findings, 'contradicted'),
  ...ofVerdicts(findings, 'stale'),
];

/** What is shown besides the check itself. */
type Around = {
  /** How many characters were read, of how many. */
  readonly read: { readonly characters: number; readonly of: number };
  readonly choices: ChoicesBlock | null;
};

/** The first screen of a check: the count, then what is wrong and out of date, by model. */
export function verifyView(
  catalog: Catalog,
  checked: Checked,
  { read, choices }: Around,
  words: Wording,
): Card {
  const { findings } = checked;
  const summary = countWords(catalog, checked, words);
  const wrong = offOnes(findings);
  const say = words.of(findingsMessages);
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [summary] },
    ...(wrong.length > 0
      ? listOf(catalog, wrong, mostShown, words, choices !== null)
      : listOf(catalog, ofVerdicts(findings, 'unknown').slice(0, mostUntold), mostUntold, words)),
    ...(read.characters < read.of ? [body(say.cut(read.characters, read.of))] : []),
    ...(choices ? [choices] : []),
  ];
  if (catalog.asOf) blocks.push({ kind: 'foot', text: say.foot(catalog.asOf) });
  return { title: say.title, summary, audience: 'asker', blocks };
}

/** What stands behind a button: more that is wrong, what is right, or what cannot be told with the figures that were not read. */
export function verifyPartView(
  catalog: Catalog,
  { findings, unread }: Checked,
  part: Exclude<VerifyPart, 'corrected'>,
  words: Wording,
): Card {
  const say = words.of(countMessages);
  const own = {
    more: () => offOnes(findings).slice(mostShown),
    right: () => ofVerdicts(findings, 'supported'),
    untold: () => ofVerdicts(findings, 'unknown'),
  }[part]();
  const title = {
    more: () => say.others(countOf(own)),
    right: () => say.rightOnes(countOf(own)),
    untold: () => say.untoldOnes,
  }[part]();
  const seen = part === 'untold' ? unread : [];
  const quotes = seen.slice(0, mostBehind).map((own): Text => {
    const { quote, around } = quoteOf(own);
    return [say.notRead(quote, around)];
  });
  const blocks: Block[] = [
    ...listOf(catalog, own, mostBehind, words),
    ...(quotes.length > 0 ? [{ kind: 'notes', items: quotes } as const] : []),
    ...(seen.length > quotes.length ? [body(say.more(seen.length - quotes.length))] : []),
  ];
  return { title, summary: title, audience: 'asker', blocks };
}

/** The buttons of a check: what is worth a look behind them. */
export function partsOf(
  { findings, unread }: Checked,
  words: Wording,
): { readonly part: VerifyPart; readonly label: string }[] {
  const say = words.of(countMessages);
  const { wrong, stale, right, untold } = tallyOf(findings);
  const others = countOf(offOnes(findings).slice(mostShown));
  const toldAlready = wrong + stale > 0 ? 0 : mostUntold;
  return [
    ...(others > 0 ? [{ part: 'more', label: say.others(others) } as const] : []),
    ...(isCorrectable(findings) ? [{ part: 'corrected', label: say.corrected } as const] : []),
    ...(right > 0 ? [{ part: 'right', label: say.rightOnes(right) } as const] : []),
    ...(untold > toldAlready || unread.length > 0
      ? [{ part: 'untold', label: say.untoldOnes } as const]
      : []),
  ];
}
