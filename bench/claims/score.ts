import type { Finding } from '../../src/claims/finding.ts';
import type { Kind } from './kinds.ts';
import type { Language, Placed, Sample } from './statement.ts';

/** What became of statements of one kind, form and language. */
export type Tally = {
  readonly kind: Kind;
  readonly form: Sample['form'];
  readonly language: Language;
  /** True statements: all, said to be right, called false, out of date, undecided, not read. */
  trues: number;
  right: number;
  accused: number;
  outdated: number;
  undecided: number;
  unread: number;
  /** False statements: all, caught (contradicted or out of date), called right, undecided, not read. */
  falses: number;
  caught: number;
  missed: number;
  falseUndecided: number;
  falseUnread: number;
};

/** A mistake that a person should look at. */
export type Mistake = {
  readonly kind: Kind | null;
  readonly form: Sample['form'];
  readonly language: Language;
  readonly what:
    | 'true called false'
    | 'false called right'
    | 'false not read'
    | 'false undecided'
    | 'true not read'
    | 'nobody said so';
  readonly claim: string;
  readonly finding: string;
  readonly text: string;
};

export type Score = {
  readonly tallies: readonly Tally[];
  readonly mistakes: readonly Mistake[];
  /** Contradicted findings by form and language, and how many of them contradict what is false. */
  readonly contradicted: readonly {
    readonly form: Sample['form'];
    readonly language: Language;
    readonly all: number;
    readonly right: number;
  }[];
};

const overlaps = (a: Pick<Placed, 'start' | 'end'>, b: Pick<Placed, 'start' | 'end'>) =>
  a.start < b.end && b.start < a.end;
const isOf = (finding: Finding, claim: Placed) =>
  claim.model === null ||
  finding.model === null ||
  finding.model === claim.model ||
  claim.besides.includes(finding.model);
const isRead = (finding: Finding) => finding.detail !== 'not-read';

const shown = ({ verdict, field, model, text, ours, arithmetic }: Finding) =>
  `${verdict} ${field} of ${model}: "${text}" (${JSON.stringify(ours)}${arithmetic === null ? '' : `; ${arithmetic}`})`;

/** Holds what `verify` finds in samples against what they state. */
export function scoreOf(samples: readonly Sample[], verify: (text: string) => readonly Finding[]): Score {
  const tallies = new Map<string, Tally>();
  const mistakes: Mistake[] = [];
  const contradicted = new Map<
    string,
    { form: Sample['form']; language: Language; all: number; right: number }
  >();
  const tallyOf = (kind: Kind, { form, language }: Sample): Tally => {
    const key = `${kind} ${form} ${language}`;
    const zeros = {
      trues: 0,
      right: 0,
      accused: 0,
      outdated: 0,
      undecided: 0,
      unread: 0,
      falses: 0,
      caught: 0,
      missed: 0,
      falseUndecided: 0,
      falseUnread: 0,
    };
    const own = tallies.get(key) ?? { kind, form, language, ...zeros };
    tallies.set(key, own);
    return own;
  };
  for (const sample of samples) {
    const findings = verify(sample.text).filter(isRead);
    const { form, language, text } = sample;
    const note = (what: Mistake['what'], claim: Placed | null, finding: Finding | null) =>
      mistakes.push({
        kind: claim?.kind ?? null,
        form,
        language,
        what,
        claim: claim
          ? `${claim.truth} ${claim.kind} of ${claim.model}: "${text.slice(claim.start, claim.end)}"`
          : '',
        finding: finding ? shown(finding) : '',
        text,
      });
    const accusing = findings.filter(({ verdict }) => verdict === 'contradicted');
    const sums = contradicted.get(`${form} ${language}`) ?? { form, language, all: 0, right: 0 };
    contradicted.set(`${form} ${language}`, sums);
    /** Those that contradict something false. */
    const rightly = new Set(
      accusing.filter((finding) =>
        sample.claims.some(
          (claim) => claim.truth !== 'true' && overlaps(finding, claim) && isOf(finding, claim),
        ),
      ),
    );
    sums.all += accusing.length;
    sums.right += rightly.size;
    for (const claim of sample.claims) {
      const tally = tallyOf(claim.kind, sample);
      const own = findings.filter((finding) => overlaps(finding, claim) && isOf(finding, claim));
      const has = (verdict: Finding['verdict']) => own.find((finding) => finding.verdict === verdict) ?? null;
      if (claim.truth === 'true') {
        tally.trues += 1;
        const accuser = accusing.find((finding) => overlaps(finding, claim) && !rightly.has(finding)) ?? null;
        if (accuser) tally.accused += 1;
        else if (has('supported')) tally.right += 1;
        else if (has('stale')) tally[claim.kind === 'retired-price' ? 'right' : 'outdated'] += 1;
        else if (has('unknown')) tally.undecided += 1;
        else tally.unread += 1;
        if (accuser) note('true called false', claim, accuser);
        else if (own.length === 0) note('true not read', claim, null);
      } else {
        tally.falses += 1;
        const supported =
          own.find(
            (finding) =>
              finding.verdict === 'supported' && finding.end - finding.start < 3 * (claim.end - claim.start),
          ) ?? has('supported');
        if (has('contradicted') || has('stale')) tally.caught += 1;
        else if (supported) {
          tally.missed += 1;
          note('false called right', claim, supported);
        } else if (has('unknown')) {
          tally.falseUndecided += 1;
          note('false undecided', claim, has('unknown'));
        } else {
          tally.falseUnread += 1;
          note('false not read', claim, null);
        }
      }
    }
    // What contradicts nothing that was said: a figure given to another model, or no claim at all.
    for (const finding of accusing)
      if (
        !rightly.has(finding) &&
        !sample.claims.some((claim) => claim.truth === 'true' && overlaps(finding, claim))
      )
        note('nobody said so', sample.claims.find((claim) => overlaps(finding, claim)) ?? null, finding);
  }
  return { tallies: [...tallies.values()], mistakes, contradicted: [...contradicted.values()] };
}
