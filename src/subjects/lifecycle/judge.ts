import type { Catalog, Claim, Lifecycle, LifecycleDates, Model } from '../../catalog/catalog.ts';
import { liveRoutes } from '../../catalog/routes.ts';
import { familyMembers, isShutDown, ownLifecycle, stateOf } from '../../catalog/state.ts';
import { type Ours, sourceOf } from '../../claims/finding.ts';
import { isTrusted, type Judged, judgeFact } from '../../claims/judge-fact.ts';
import { daysApart, overlap, type Span, spanOf } from '../../claims/when.ts';
import { createMemo } from '../../memo.ts';
import { isPreview } from '../../names/families.ts';

const date = (value: string, idOf: string | null = null): Ours => ({ kind: 'date', value, idOf });

/** A launch is announced on one day and open to all on another: so many days apart nobody is wrong for certain. */
const launchDays = 3;
/** A preview goes before by so many days at most. */
const previewDays = 120;
/** Price lists name other cut-offs than labs do: so many days apart they tell nothing. */
const cutoffDays = 150;
/** A month that one list alone gives is often that of the line: so many days apart it tells nothing. */
const roughDays = 200;
/** For so many days what is said of a preview may be older than the release. */
const previewedDays = 365;

/** So many days nothing that came out is deprecated. */
const noticedDays = 365;

const wasOutFor = ({ released }: Model, days: number, today: string): boolean =>
  released !== null && daysApart(spanOf(released.chosen.value), spanOf(today)) > days;

/** What is announced can be had by all so many days later at most. */
const announcedDays = 60;
/** A cloud ends a model on a day of its own, so many days from its lab's. */
const cloudDays = 365;
/** So many days after an end a list that is kept has it. */
const listedDays = 60;
/** Who passes a model on may have it before or after its lab. */
const offeredDays = 60;

/** Ids that hold the day of an edition, or stand for whichever is the last. */
const namesEdition =
  /-latest$|-(?:20[12]\d(?:-?[01]\d){1,2}(?:-?[0-3]\d)?|[01]\d-20[12]\d|[01]\d[0-3]\d|2[3-9](?:0[1-9]|1[0-2]))(?![\d.])/;

/** Whether a date is a month or a year that a list gives. */
const isRough = ({ value, basis }: Claim<string>) => value.length < 10 && basis !== 'lab' && basis !== 'team';

const kept = createMemo<ReadonlyMap<string, readonly Model[]>>(1);

/** Models by the days that their ids hold, in digits alone: 20240806. */
const namedByDay = (catalog: Catalog) =>
  kept(catalog, '', () => {
    const days = [...catalog.models.values()].flatMap((model) => {
      const ids = model.listings.map(({ id }) => id.replaceAll('-', ''));
      const own = new Set(ids.flatMap((id) => [...id.matchAll(/(?=(20\d{6}))/g)].map(([, day = '']) => day)));
      return [...own].map((day) => ({ day, model }));
    });
    return new Map(
      [...Map.groupBy(days, ({ day }) => day)].map(([day, own]) => [day, own.map((one) => one.model)]),
    );
  });

/** The model whose id has this day as the name of an edition: itself, else one of its line. */
function namedAfter(catalog: Catalog, model: Model, day: string): Model | null {
  const named = namedByDay(catalog).get(day.replaceAll('-', '')) ?? [];
  const [line] = model.families;
  const ofLine = (own: Model) => line !== undefined && own.families.includes(line);
  return named.includes(model) ? model : (named.find(ofLine) ?? null);
}

const isDay = ({ from, to }: Span) => from === to;
const fitsAny = (spans: readonly Span[]) => (value: string) =>
  spans.some((own) => overlap(own, spanOf(value)));

/** Days in ids of a model, each the name of an edition: "2024-08-06". */
function editionDays({ listings }: Model): ReadonlySet<string> {
  const days = listings.flatMap(({ id }) => {
    const [, year, month, day] = /(20\d\d)-?([01]\d)-?([0-3]\d)(?!\d)/.exec(id) ?? [];
    return year && month && day ? [`${year}-${month}-${day}`] : [];
  });
  return new Set(days);
}

/** What the catalog says of a stated day of release. */
export function judgeRelease(catalog: Catalog, model: Model, spans: readonly Span[]): Judged | null {
  const fits = fitsAny(spans);
  const own = judgeFact(model.released, fits, (value) => date(value));
  if (own?.verdict === 'supported') return own;
  const [stated] = spans;
  const edition = stated && isDay(stated) ? namedAfter(catalog, model, stated.from) : null;
  if (edition && (own?.verdict === 'contradicted' || edition.id !== model.id)) {
    if (edition === model && editionDays(model).size > 1 && stated)
      return own && { ...own, verdict: 'unknown', trueOf: { kind: 'edition', name: stated.from } };
    const real = judgeFact(
      edition.released,
      () => false,
      (value) => date(value, edition.name),
    );
    // The day of another edition that came out on the very day tells nothing of this one.
    const isItsDay = edition.released !== null && fits(edition.released.chosen.value);
    if (real?.verdict === 'contradicted' && !isItsDay) return real;
  }
  if (own?.verdict !== 'contradicted' || !model.released) return own;
  const { chosen, claims } = model.released;
  const isClose = spans.some((span) => daysApart(span, spanOf(chosen.value)) <= launchDays);
  const isSaid = claims.some(({ value }) => fits(value));
  // A line that is shown as a preview first is called released then.
  const isEarlier = spans.some(
    (span) => span.to < chosen.value && daysApart(span, spanOf(chosen.value)) <= previewDays,
  );
  const hasPreviews = model.families.some((family) => {
    const isLine = catalog.families.get(family)?.succession === true;
    return isLine && familyMembers(catalog, family).filter(({ id }) => isPreview(id)).length > 1;
  });
  // The name of a line is that of its first edition, too: "Command R+" of command-r-plus-08-2024.
  const isOfFirst = namesEdition.test(model.id) && spans.some((span) => span.to < spanOf(chosen.value).from);
  // What is announced is out for all some weeks later, and who names no day may mean either.
  const isAnnounced = spans.some(
    (span) =>
      !isDay(span) && span.to < chosen.value && daysApart(span, spanOf(chosen.value)) <= announcedDays,
  );
  const days = isRough(chosen) ? roughDays : chosen.basis === 'offers' ? offeredDays : 0;
  const isNear = spans.some((span) => daysApart(span, spanOf(chosen.value)) <= days);
  return isClose || isSaid || isOfFirst || isNear || isAnnounced || (isEarlier && hasPreviews)
    ? { ...own, verdict: 'unknown', detail: 'cannot-tell' }
    : own;
}

/**
 * What the catalog says of a stated cut-off.
 * @param isTraining whether the text speaks of training data, which may be younger than what is known well
 */
export function judgeCutoff(model: Model, spans: readonly Span[], isTraining: boolean): Judged | null {
  const fact = model.knowledgeCutoff;
  const fits = fitsAny(spans);
  const own = judgeFact(fact, fits, (value) => date(value));
  if (own?.verdict !== 'contradicted' || !fact) return own;
  const unsure = { ...own, verdict: 'unknown', detail: 'cannot-tell' } as const;
  const released = model.released?.chosen.value;
  // Nothing is learned from after it came out.
  if (released && spans.every(({ from }) => from > spanOf(released).to)) return own;
  if (fact.claims.some(({ value }) => fits(value))) return unsure;
  const isBefore = spans.every(({ to }) => to < spanOf(fact.chosen.value).from);
  if (isTraining && !isBefore) return unsure;
  if (fact.chosen.basis === 'lab' || fact.chosen.basis === 'team') return own;
  const isFar = fact.claims.every(({ value }) =>
    spans.every((span) => daysApart(span, spanOf(value)) > cutoffDays),
  );
  return isFar ? own : unsure;
}

/** What a text says became of a model. */
export type Said = 'retired' | 'deprecated' | 'kept' | 'preview' | 'available';

const stateOurs = (catalog: Catalog, model: Model, today: string): Ours => ({
  kind: 'state',
  state: stateOf(catalog, model, today),
});

/** What the catalog says of the state that a text gives a model. */
export function judgeState(catalog: Catalog, model: Model, said: Said, today: string): Judged | null {
  const own = ownLifecycle(model);
  const { state, closed } = stateOf(catalog, model, today);
  const ours = stateOurs(catalog, model, today);
  const isOf = (verdict: Judged['verdict'], more: Partial<Judged> = {}): Judged => ({
    verdict,
    ours,
    source: sourceOf(own?.claim),
    ...(verdict === 'unknown' ? { detail: 'cannot-tell' as const } : {}),
    ...more,
  });
  const live = liveRoutes(model, today);
  const isLabs = live.some(({ offer }) => offer.tier === 'lab');
  // That a model is as ever is told by what its lab sells.
  const ongoing =
    (own && isTrusted(own.claim)) || isLabs
      ? isOf(isPreview(model.id) && said !== 'preview' ? 'unknown' : 'contradicted')
      : null;
  // What may end at any notice may have got it since.
  const isNoticed = own?.earliestShutdown != null && own.earliestShutdown <= today;
  const elsewhere = (row: Lifecycle | undefined) =>
    row &&
    isOf('supported', { detail: 'via-another-route', trueOf: { kind: 'provider', provider: row.surface } });
  const isEnded = closed === 'retired' || closed === 'gone';
  const isEnding = state === 'retiring' || state === 'deprecated';
  switch (said) {
    case 'retired':
      if (isEnded) return isOf('supported');
      if (isEnding || closed) return isOf('unknown');
      return elsewhere(model.lifecycle.find((row) => isShutDown(row, today))) ?? ongoing;
    case 'deprecated': {
      if (isEnded || isEnding) return isOf('supported');
      if (closed || isNoticed || state === 'superseded') return isOf('unknown');
      const row = model.lifecycle.find(
        ({ deprecated, shutdown }) => deprecated !== null || shutdown !== null,
      );
      if (row) return elsewhere(row) ?? null;
      // A notice may be younger than the list, save of what came out of late.
      const isOpen =
        wasOutFor(model, noticedDays, today) || model.offers.some(({ deprecated }) => deprecated !== null);
      return isOpen ? isOf('unknown') : ongoing;
    }
    case 'kept':
      if (closed === 'unconfirmed') return null;
      return isEnded || isEnding
        ? isOf(own && isTrusted(own.claim) ? 'contradicted' : 'unknown')
        : isOf('supported');
    case 'preview':
      if (isPreview(model.id) || model.lifecycle.some(({ preview }) => preview)) return isOf('supported');
      if (isEnded || isEnding || closed) return isOf('unknown');
      // Of what came out of late it may have been said when it was so.
      return wasOutFor(model, previewedDays, today) ? ongoing : isOf('unknown');
    case 'available': {
      if (closed === 'unconfirmed' || (!isEnded && live.length === 0)) return null;
      if (!isEnded) return isOf(isPreview(model.id) || own?.preview ? 'unknown' : 'supported');
      const [other] = live;
      if (other)
        return isOf('supported', {
          detail: 'via-another-route',
          trueOf: { kind: 'provider', provider: other.offer.provider },
        });
      const { on: day } = stateOf(catalog, model, today);
      return day === null
        ? isOf('contradicted')
        : isOf('stale', { detail: 'until', trueOf: { kind: 'until', day } });
    }
    default:
      return said satisfies never;
  }
}

type EndDate = Extract<keyof LifecycleDates, 'shutdown' | 'deprecated'>;

/**
 * What the catalog says of the day on which a model is said to be shut down, or to be deprecated.
 * @param isInList whether it stands in a table, which may be that of a cloud
 */
export function judgeEnd(
  catalog: Catalog,
  model: Model,
  key: EndDate,
  spans: readonly Span[],
  today: string,
  isInList = false,
): Judged | null {
  const fits = fitsAny(spans);
  const own = ownLifecycle(model);
  const known = own?.[key] ?? null;
  const isOf = (
    verdict: Judged['verdict'],
    value: string,
    row: Lifecycle,
    more: Partial<Judged> = {},
  ): Judged => ({
    verdict,
    ours: date(value),
    source: sourceOf(row.claim),
    ...more,
  });
  if (own && known !== null && fits(known)) return isOf('supported', known, own);
  for (const row of model.lifecycle) {
    const value = row[key];
    if (value !== null && fits(value))
      return isOf('supported', value, row, {
        detail: 'via-another-route',
        trueOf: { kind: 'provider', provider: row.surface },
      });
  }
  if (!own || known === null) {
    const earliest = own?.earliestShutdown ?? null;
    const isNear = earliest !== null && spans.some((span) => daysApart(span, spanOf(earliest)) <= launchDays);
    if (own && isNear && key === 'shutdown') return isOf('unknown', earliest, own, { detail: 'cannot-tell' });
    // What was to have ended long ago has ended, or it was not so; of what was announced since, a list may not tell.
    const isLongPast = spans.every(
      ({ to }) => to < today && daysApart({ from: to, to }, spanOf(today)) > listedDays,
    );
    const state = isLongPast
      ? judgeState(catalog, model, key === 'shutdown' ? 'retired' : 'deprecated', today)
      : null;
    if (state?.verdict === 'contradicted') return state;
    if (!own || earliest === null || key !== 'shutdown') return null;
    if (fits(earliest)) return isOf('supported', earliest, own);
    return isOf('unknown', earliest, own, { detail: 'cannot-tell' });
  }
  // Words for the notice and for the end are mixed up, and sources disagree by days.
  const near = (value: string | null) =>
    value !== null && spans.some((span) => daysApart(span, spanOf(value)) <= launchDays);
  const isSaid =
    near(known) ||
    model.lifecycle.some(
      (row) =>
        near(row.shutdown) ||
        near(row.deprecated) ||
        near(row.earliestShutdown) ||
        row.claims.some(({ value }) => near(value.shutdown) || near(value.deprecated)),
    );
  const isInCloud = isInList && spans.some((span) => daysApart(span, spanOf(known)) <= cloudDays);
  return isSaid || isInCloud || !isTrusted(own.claim)
    ? isOf('unknown', known, own, { detail: 'cannot-tell' })
    : isOf('contradicted', known, own);
}

/** What the catalog says of one model having been replaced by another. */
export function judgeSuccessor(catalog: Catalog, model: Model, other: Model, today: string): Judged | null {
  const own = stateOf(catalog, model, today);
  const source = sourceOf(ownLifecycle(model)?.claim ?? model.released?.chosen);
  const ours = stateOurs(catalog, model, today);
  const isNamed =
    own.replacement === other.id || own.replacement === other.name || model.successor === other.id;
  if (isNamed) return { verdict: 'supported', ours, source };
  const [from, to] = [model.released?.chosen, other.released?.chosen];
  if (!from || !to || !isTrusted(from) || !isTrusted(to)) return null;
  const isOlder = spanOf(to.value).to < spanOf(from.value).from;
  const isOfLine = model.families.some((family) => other.families.includes(family));
  if (isOlder) return { verdict: 'contradicted', ours: date(to.value, null), source: sourceOf(to) };
  return isOfLine
    ? { verdict: 'supported', ours, source }
    : { verdict: 'unknown', detail: 'cannot-tell', ours, source };
}
