import type { VerifiedField } from '../../claims/finding.ts';
import { pattern } from '../../language/pattern.ts';
import { checkChoices } from '../clicks/choices.ts';
import type { Command, VerifyCommand } from '../command.ts';
import { type Answer, type AnswerContext, type Asking, defineCommand } from '../command-entry.ts';
import { textOption, wordOf } from '../form-options.ts';
import { longestClaims } from '../limits.ts';
import { modelsIn } from '../question/reading.ts';
import { misunderstood } from '../read-names.ts';
import { askedToCheck, claimAsked } from './asked.ts';
import { claimView } from './claim-view.ts';
import { correct } from './correct.ts';
import { correctedView } from './corrected-view.ts';
import { verifyResult } from './result.ts';
import { check, verify } from './verify.ts';
import { partsOf, verifyPartView, verifyView } from './views.ts';

const asked = /^\s*\/?(?:verify|провер(?:ь|ить|ьте|ка)|check)(?![\p{L}\d-])[\s:?,-]*/iu;
/** "check whether ...", "проверь, сколько ..." ask for an answer, not for a text to be checked. */
const asks =
  /^(?:if|whether|which|what|who|how|when|where|is|are|does|do|can|что\s+(?:дешевле|лучше)|как\p{L}*|сколько|кто|когда|где|есть\s+ли|поддерж\p{L}+\s+ли|\p{L}+\s+ли)(?!\p{L})/iu;

/** A text whose claims are to be checked, as people paste it, line breaks kept; of a long one the beginning. */
export function verifyCommand(pasted: string): Command {
  const text = pasted.trim();
  if (text === '') return misunderstood('no-text', '');
  if (text.length <= longestClaims) return { kind: 'verify', text, length: text.length };
  // Up to the end of a line or of a word, so that no figure is cut in two.
  const start = text.slice(0, longestClaims);
  const end = Math.max(start.lastIndexOf('\n'), start.lastIndexOf(' '));
  return {
    kind: 'verify',
    text: start.slice(0, end > longestClaims / 2 ? end : undefined),
    length: text.length,
  };
}

/** The same of a text that was filled in or chosen, of which nobody said what it is. */
export function verifyMessage(pasted: string): Command {
  return pasted.trim() === '' ? misunderstood('empty-message', '') : verifyCommand(pasted);
}

/** A price of which nobody says for what is that of 1M tokens. */
const barePrice = /\$\s?\d+(?:[.,]\d+)?$/;
const perMillion = { en: ' per 1M tokens', ru: ' за 1 млн токенов' };

/** What is bought, how often: then a price is none of 1M tokens. */
const amount = pattern`\d\s?(?:{scale}|{token})`;
/** Room for so much is no size: "at least 100K", "can take 200K". */
const ofRoom = pattern`{least}|{bounded}|{upTo}|{processes}`;
const sizes: readonly VerifiedField[] = ['context', 'max_input', 'max_output'];

const ofIt = pattern`^\s*{it}`;

/**
 * The check of a claim of which its own sentence asks whether it is right; null where it says nothing that can be checked.
 * @param about the model that the sentence is about where it names none
 */
export function claimCommand(
  said: string,
  { catalog, today, locale }: Asking,
  about: string | null = null,
): VerifyCommand | null {
  const claim = claimAsked(said);
  if (claim === null || asks.test(claim)) return null;
  const name = about === null ? null : catalog.models.get(about)?.name;
  const isOfIt = name && (ofIt.test(claim) || modelsIn(catalog, claim, today).length === 0);
  const own = isOfIt ? `${name}: ${claim}` : claim;
  const ways = [
    `${own}.`,
    ...(barePrice.test(own) && !amount.test(own) ? [`${own}${perMillion[locale]}.`] : []),
  ];
  const text = ways.find((way) =>
    verify(catalog, way, today).some(
      ({ verdict, guessed, field }) =>
        (verdict !== 'unknown' || guessed) &&
        (verdict === 'supported' || !sizes.includes(field) || !ofRoom.test(claim)),
    ),
  );
  return text === undefined ? null : { kind: 'verify', text, length: text.length, isAsked: true };
}

/** `verify TEXT`, `check: TEXT`, `is this right: TEXT`, `TEXT. Is this right?`, `проверь TEXT`; null where the words are none of these. */
function parseVerify(text: string, asking: Asking): Command | null {
  const claim = claimCommand(text, asking);
  if (claim) return claim;
  const around = askedToCheck(text);
  if (around) return asks.test(around) ? null : verifyCommand(around);
  const [said] = asked.exec(text) ?? [];
  if (said === undefined) return null;
  const rest = text.slice(said.length);
  return /^\s*\/?verify/i.test(said) || !asks.test(rest) ? verifyCommand(rest) : null;
}

/** The check of a text, or what stands behind one of its buttons. */
function answerVerify(command: VerifyCommand, { catalog, today, words, texts }: AnswerContext): Answer {
  const { text, length, part, isAsked = false, isShared = isAsked } = command;
  const checked = check(catalog, text, today);
  const result = verifyResult(catalog, text, checked, words);
  if (part === 'corrected')
    return { result, card: correctedView(correct(catalog, text, checked.findings, today), words) };
  if (part !== undefined) return { result, card: verifyPartView(catalog, checked, part, words) };
  const [finding, ...others] = checked.findings;
  if (isAsked && finding && others.length === 0) {
    const models = modelsIn(catalog, text, today).map((id) => catalog.models.get(id)?.name ?? id);
    return { result, card: claimView(catalog, finding, models, words) };
  }
  const parts = texts === null ? [] : partsOf(checked, words);
  const choices =
    texts !== null && checked.findings.length + checked.unread.length > 0
      ? checkChoices(texts.keep({ text, length }), parts, !isShared && checked.findings.length > 0, words)
      : null;
  const read = { characters: text.length, of: length };
  const card = verifyView(catalog, checked, { read, choices }, words);
  return { result, card: isShared ? { ...card, audience: 'everyone' } : card };
}

/** `verify TEXT`: what a text claims of models, held against the catalog. */
export const verifyText = defineCommand<VerifyCommand>({
  name: 'verify',
  synonyms: [],
  kind: 'verify',
  description: {
    en: 'Claims about models in a text, each held against sourced facts; only you see it',
    ru: 'Утверждения о моделях в тексте: каждое сверено с источниками; видно только вам',
  },
  usage: '<text>',
  help: {
    en: [
      '/tiebreak verify <text>: how many claims about models in it are wrong or out of date, and what is right (Discord: /verify; in the menu of a message: check its figures)',
    ],
    ru: [
      '/tiebreak verify <текст>: сколько утверждений о моделях в нём неверны или устарели, и как правильно (в Discord: /verify; то же в меню сообщения)',
    ],
  },
  ownInSlack: false,
  spoken: true,
  readsText: true,
  form: {
    options: [
      textOption(
        'text',
        {
          en: 'A text that says something of models: Claude Haiku 4.5 costs $0.80/$4 per million tokens',
          ru: 'Текст с утверждениями о моделях, например: Claude Haiku 4.5 стоит $0.80/$4 за 1 млн токенов',
        },
        { longest: longestClaims },
      ),
    ],
    fill: (given) => ({ read: () => verifyMessage(wordOf(given, 'text') ?? '') }),
  },
  terminal: {
    lines: ['verify FILE... [--corrected]'],
    about: 'claims about models in texts (-: standard input)',
    flags: { corrected: { type: 'boolean' } },
  },
  readWhole: parseVerify,
  read: verifyCommand,
  answer: answerVerify,
});
