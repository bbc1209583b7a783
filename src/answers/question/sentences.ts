import type { Catalog } from '../../catalog/catalog.ts';
import { longestText } from '../limits.ts';
import { says } from './frames.ts';
import { type Reading, readQuestion } from './reading.ts';
import { probabilityOf } from './topics.ts';

/** More sentences than these are a text, and not a question with what leads to it. */
const mostSentences = 12;

/** How probable it may be that a sentence is about nothing here for it to be part of the question. */
const outBesideModels = 0.2;
const outAlone = 0.5;

/** What tells of work or of limits. */
const figures: ReadonlySet<string> = new Set(['count', 'money', 'memory', 'size', 'bits', 'percent']);

const telling = [
  'topics',
  'wishes',
  'goals',
  'workloads',
  'modalities',
  'capabilities',
  'tasks',
  'regions',
  'providers',
  'labs',
  'licences',
  'cards',
];

const sentenceEnd = /(?<=[.!?…](?!\d))(?<!(?<!\p{L})(?:тыс|млн|млрд|стр|mln|mio)\.)\s+|\n+/u;
/** Most questions are one sentence: one look tells so. */
const mayPart = /[.!?…]\s|\n/u;

/** The sentences of a text, as they are written. */
export function sentencesOf(text: string): string[] {
  const parts = mayPart.test(text) ? text.split(sentenceEnd) : [text];
  return parts.filter((own) => /[\p{L}\p{N}]/u.test(own));
}

/**
 * What of a text is asked: its sentences without greetings and what merely leads to the question; the whole where it is
 * one sentence, or nothing of it is of more weight than the rest.
 */
export function questionIn(
  catalog: Catalog,
  text: string,
  today: string,
): { readonly text: string; readonly reading: Reading } {
  const whole = { text, reading: readQuestion(catalog, text, today) };
  const sentences = sentencesOf(text);
  if (sentences.length < 2 || sentences.length > mostSentences) return whole;
  const read = sentences.map((own) => {
    const reading = readQuestion(catalog, own, today);
    const { mentions, atoms, said } = reading;
    return {
      own,
      hasModel: mentions.length > 0,
      // Work that is told before the question is part of it: "Suppose 40M in a month."
      isNamed: mentions.length > 0 || atoms.some(({ kind }) => figures.has(kind)),
      tells: telling.some((section) => says(said, section)),
      out: probabilityOf(reading).get('oos') ?? 0,
    };
  });
  const hasModel = read.some((one) => one.hasModel);
  const kept = read.filter(
    ({ isNamed, tells, out }) =>
      isNamed || (hasModel ? tells && out < outBesideModels : tells && out < outAlone),
  );
  if (kept.length === 0 || kept.length === read.length) return whole;
  const asked = kept.map(({ own }) => own).join(' ');
  return { text: asked, reading: readQuestion(catalog, asked, today) };
}

/** Sentences after a question that may be thanks or a name. */
const mostAfter = 2;
const isQuestion = (sentence: string | undefined): sentence is string =>
  sentence !== undefined && /[?\uFF1F]["')\]*_\s]*$/.test(sentence);

/**
 * The question that somebody asks about a long text, above or below it, and the text; null where none is asked there.
 * Only as much is looked at as a question may be long.
 */
export function askedInLong(text: string): { readonly question: string; readonly rest: string } | null {
  const last = sentencesOf(text.slice(-longestText));
  const [first] = sentencesOf(text.slice(0, longestText));
  const found = last.slice(-1 - mostAfter).findLast(isQuestion) ?? (isQuestion(first) ? first : null);
  if (!found) return null;
  const at = text.lastIndexOf(found);
  const rest = `${text.slice(0, at)}\n${text.slice(at + found.length)}`.trim();
  return { question: found.trim(), rest };
}
