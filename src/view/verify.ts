import type { Catalog } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import { type Finding, verdicts } from '../verify/finding.ts';
import type { Block, Card, Text } from './card.ts';
import { answerWords, findingWords } from './finding-words.ts';
import { findingsMessages } from './messages/findings.ts';

/** More would be no answer in a channel: the rest is counted. */
const mostShown = 10;

function counts(findings: readonly Finding[]) {
  return verdicts.flatMap((verdict) => {
    const count = findings.filter((own) => own.verdict === verdict).length;
    return count > 0 ? [[verdict, count] as const] : [];
  });
}

/** How many claims were found, by verdict. */
export function findingCount(own: readonly Finding[], words: Wording): string {
  const findings = words.of(findingsMessages);
  return own.length === 0 ? findings.none : findings.count(counts(own));
}

function body(text: string): Block {
  return { kind: 'text', role: 'body', text: [text] };
}

/** All claims of a text, for JSON. */
export function verifyResult(catalog: Catalog, findings: readonly Finding[], words: Wording): object {
  return findings.map((finding) => ({ ...finding, ours: answerWords(catalog, finding, words) }));
}

/**
 * The claims of a text, all of them as JSON, and ten in a card for the asker (contradicted first).
 * @param read how many characters were read, of how many
 */
export function verifyView(
  catalog: Catalog,
  findings: readonly Finding[],
  read: { readonly characters: number; readonly of: number },
  words: Wording,
): { result: object; card: Card } {
  const summary = findingCount(findings, words);
  const items = findings.slice(0, mostShown).map((finding): Text => {
    const { claim, known, source } = findingWords(catalog, finding, words);
    if (!source) return [{ bold: `${claim}.` }, ` ${known}`];
    const { name, url, date } = source;
    const lead = ` ${known}${known === '' ? '' : ' '}${words.of(findingsMessages).source} `;
    return [{ bold: `${claim}.` }, lead, url === null ? name : { link: name, url }, `, ${date}.`];
  });
  const rest = findings.slice(mostShown);
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...(items.length > 0 ? [{ kind: 'notes', items } as const] : []),
    ...(rest.length > 0 ? [body(words.of(findingsMessages).more(counts(rest)))] : []),
    ...(read.characters < read.of ? [body(words.of(findingsMessages).cut(read.characters, read.of))] : []),
  ];
  if (catalog.asOf) blocks.push({ kind: 'foot', text: words.of(findingsMessages).foot(catalog.asOf) });
  return {
    result: verifyResult(catalog, findings, words),
    card: { title: words.of(findingsMessages).title, summary, audience: 'asker', blocks },
  };
}
