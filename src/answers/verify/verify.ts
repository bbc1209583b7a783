import type { Catalog } from '../../catalog/catalog.ts';
import { providerName } from '../../catalog/routes.ts';
import { changesWithTime, knownSince } from '../../claims/dated.ts';
import { documentOf } from '../../claims/document/document.ts';
import { isPage } from '../../claims/document/html.ts';
import { type Draft, type Finding, verdicts } from '../../claims/finding.ts';
import type { Layout } from '../../claims/layout.ts';
import { namingOf } from '../../claims/naming.ts';
import { layoutOf } from '../../claims/read-layout.ts';
import { inLanguagesOf } from '../../language/pattern.ts';
import { subjects } from '../../subjects/subjects.ts';
import { doubtsOf } from './doubts.ts';
import { readUnpublished } from './unpublished.ts';
import { type Unread, unreadIn } from './unread.ts';

/** Most findings that scripts are told of one text, the worst first. */
export const mostFindings = 500;

const around = 80;

/** The sentence or line that a claim stands in; of a long one the words near it. */
function contextOf(text: string, { start, end }: Pick<Draft, 'start' | 'end'>): string {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const lead = before.slice(
    (
      /^.*(?:\n|[.!?]\s)/s.exec(before)?.[0] ??
      (start > around ? /^\S*\s?/.exec(before)?.[0] : undefined) ??
      ''
    ).length,
  );
  const tail = /^(?:(?![.!?]\s|\n).)*/.exec(after)?.[0] ?? '';
  const isCut = tail.length === after.length && end + around < text.length;
  return `${lead}${text.slice(start, end)}${isCut ? tail.replace(/\S*$/, '') : tail}`.trim();
}

/** Of two drafts on one field of one model that share text, the longer one stays. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const last = new Map<string, Draft>();
  for (const draft of drafts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${draft.model} ${draft.field}`;
    const before = last.get(key);
    const shared = before ? before.end - draft.start : 0;
    // A chain of equations shares what stands in its middle.
    if (before && shared * 3 > Math.min(before.end - before.start, draft.end - draft.start) * 2) continue;
    last.set(key, draft);
    kept.push(draft);
  }
  return kept;
}

const pricedFields: ReadonlySet<string> = new Set(['price', 'input_price', 'output_price']);
const computedFields: ReadonlySet<string> = new Set(['difference', 'cost', 'unit_price']);

/** Without prices that are no prices but what was recomputed: a difference, or the cost of so many tokens. */
function withoutReadTwice(drafts: readonly Draft[]): Draft[] {
  const computed = drafts.filter(({ field }) => computedFields.has(field)).toSorted((a, b) => a.end - b.end);
  if (computed.length === 0) return [...drafts];
  return drafts.filter(({ field, start, end }) => {
    if (!pricedFields.has(field)) return true;
    // The first that ends where the price does or later; both stand in one sentence.
    let [low, high] = [0, computed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((computed[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return !computed.slice(low, low + 3).some((own) => own.start < end && own.end > start);
  });
}

/** What a text of an earlier time may have had right then. */
const isOfItsTime = ({ verdict, field }: Draft) => verdict === 'contradicted' && changesWithTime(field);
/** Input and output, which lists change together. */
const sides: ReadonlySet<Draft['field']> = new Set(['input_price', 'output_price']);
/** Says of a price whether the other side in its line is what the lab asks today: then it is of no earlier time. */
function besideTodays(catalog: Catalog, drafts: readonly Draft[], plain: string): (own: Draft) => boolean {
  const isLabs = ({ model, ours }: Draft) => {
    const lab = catalog.models.get(model ?? '')?.lab.provider ?? null;
    return ours?.kind === 'price' && lab !== null && ours.provider === providerName(catalog, lab);
  };
  const right = drafts.filter(
    (own) => sides.has(own.field) && own.verdict === 'supported' && !own.detail && isLabs(own),
  );
  const rights = Map.groupBy(right, ({ model }) => model);
  return ({ field, model, start }) =>
    sides.has(field) &&
    (rights.get(model) ?? []).some(
      (own) =>
        own.field !== field &&
        !plain.slice(Math.min(own.start, start), Math.max(own.start, start)).includes('\n'),
    );
}

const doubted = (own: Draft): Draft => ({ ...own, verdict: 'unknown', detail: 'cannot-tell' });

/** What is wrong of whom it is about, but may be about something else. */
function withDoubts(catalog: Catalog, drafts: readonly Draft[], layout: Layout) {
  if (drafts.every(({ verdict }) => verdict !== 'contradicted')) return { read: drafts, otherLists: 0 };
  const { isOpen, otherLists } = doubtsOf(catalog, layout, drafts);
  // "Sizes from 2B to 31B with windows up to 256K": what is right of one of several is not wrong of the others for certain.
  const keyOf = ({ field, start, end }: Draft) => `${field} ${start} ${end}`;
  const right = new Set(drafts.filter(({ verdict }) => verdict === 'supported').map(keyOf));
  const read = drafts.map((own) =>
    own.verdict === 'contradicted' && (right.has(keyOf(own)) || isOpen(own)) ? doubted(own) : own,
  );
  return { read, otherLists };
}

const readers = subjects.flatMap(({ claims }) => claims ?? []);

/** What came of a text: its claims, each with what is known of it, and the figures that were seen and not read. */
export type Checked = {
  readonly findings: readonly Finding[];
  readonly unread: readonly (Unread & Pick<Finding, 'text' | 'context'>)[];
  /** The ISO day before which prices and states are not known, where the text is of an earlier time and has others. */
  readonly since: string | null;
  /** How many of its tables have prices most of which are other than ours, none of them called wrong for that. */
  readonly otherLists: number;
};

/**
 * Claims about models in a text, each with what the catalog or a recomputation says of it: contradicted first, then in
 * the order of the text. What is not certainly about a known model is no finding, but its figures are told as not read:
 * those beside a model, or all of them where no finding is made. Time is linear in the length of the text.
 * @param today ISO day
 */
export function check(catalog: Catalog, text: string, today: string): Checked {
  const { drafts, unread, plain, since, otherLists } = inLanguagesOf(text, () => {
    const document = documentOf(text);
    const layout = layoutOf(document, namingOf(catalog, today));
    const all = readers.flatMap((own) => own(catalog, layout, today));
    const { read, otherLists } = withDoubts(
      catalog,
      withoutDoubles(withoutReadTwice([...all, ...readUnpublished(catalog, layout, today)])),
      layout,
    );
    const drafts = read.filter(({ model, field, verdict }) => {
      // Nothing is known of a model that its lab does not list, but that.
      const isAbsent = model !== null && catalog.models.get(model)?.absentFrom != null;
      return !isAbsent || field === 'model' || verdict === 'contradicted';
    });
    const { plain } = document;
    const isOfToday = besideTodays(catalog, drafts, plain);
    const ofTheirTime = drafts.filter((own) => isOfItsTime(own) && !isOfToday(own));
    const sinceAt = ofTheirTime.length > 0 ? knownSince(catalog, layout, today) : () => null;
    const open = new Set(ofTheirTime.filter(({ start }) => sinceAt(start) !== null));
    return {
      since: ofTheirTime.map(({ start }) => sinceAt(start)).find((day) => day !== null) ?? null,
      drafts: drafts.map((own) => (open.has(own) ? doubted(own) : own)),
      unread: unreadIn(plain, layout, drafts),
      plain,
      otherLists,
    };
  });
  // Nobody reads tags.
  const shown = isPage(text) ? plain : text;
  const quoted = <Own extends Pick<Draft, 'start' | 'end'>>(own: Own) => ({
    ...own,
    text: text.slice(own.start, own.end),
    context: contextOf(shown, own),
  });
  const findings = drafts
    .map(({ guessed = false, detail = null, trueOf = null, ...draft }) => {
      const verdict = guessed && draft.verdict !== 'supported' ? ('unknown' as const) : draft.verdict;
      return {
        ...draft,
        model: draft.model || null,
        verdict,
        detail: detail ?? (verdict === 'unknown' ? ('cannot-tell' as const) : null),
        trueOf,
        guessed,
      };
    })
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || a.start - b.start)
    .map(quoted);
  const near = unread.filter(({ why }) => why !== 'no-model');
  return {
    findings,
    unread: (findings.length + near.length > 0 ? near : unread).map(quoted),
    since,
    otherLists,
  };
}

/** The claims alone, as many as scripts are told. */
export function verify(catalog: Catalog, text: string, today: string): readonly Finding[] {
  return check(catalog, text, today).findings.slice(0, mostFindings);
}
