import type { Block, FieldsBlock, SourcesBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { speedOf, timingParty } from '../../catalog/speed.ts';
import { rankOf } from '../../catalog/standings/standing.ts';
import type { Wording } from '../../language/wording.ts';
import type { Pick as Picked } from '../../pick/candidate.ts';
import { independentScores } from '../../pick/judge.ts';
import type { Picks } from '../../pick/search.ts';
import { benchmarkGoal, domainIn, qualityGoal, type Request, type Wish } from '../../pick/wish.ts';
import { termsJson } from '../../subjects/price/terms.ts';
import { placesText } from '../../subjects/quality/reason.ts';
import { sideBySideMessages } from '../../subjects/side-by-side/say.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { pricesText } from '../../subjects/sources/prices.ts';
import { claimSources } from '../../subjects/sources/sources.ts';
import { speedMessages } from '../../subjects/speed/say.ts';
import { summaryMessages } from '../../subjects/summary/say.ts';
import { passedOn } from '../../subjects/summary/show.ts';
import { teamNotes } from '../../subjects/team.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { unitPriceJson } from '../../subjects/units/text.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import type { PickCommand } from '../command.ts';
import type { Answer, Said } from '../command-entry.ts';
import { pickButtons } from './buttons.ts';
import { type Asked, headTexts, newerThan } from './head.ts';
import { closestTexts, nothingText, pickNotes, relaxedTexts, unmeasuredTexts } from './notes.ts';
import { findPicks, newerTexts, ownApiTexts } from './own-line.ts';
import type { PickPart } from './parts.ts';
import { pickPicture } from './picture.ts';
import { boughtBy, fullPrice, isBlended, peakText, pricedBy } from './price.ts';
import { pickingMessages } from './say.ts';
import { picksTable } from './table.ts';
import { requestText } from './wishes.ts';

/** How long an answer takes, with who timed it; empty where speed is not asked for. */
function timedText(catalog: Catalog, model: Model, { goal }: Request, words: Wording): string {
  const size = catalog.practice.timedAnswer;
  const total = goal === 'speed' ? speedOf(model, size, timingParty).total : null;
  if (!total) return '';
  const who = catalog.sources[timingParty]?.name ?? timingParty;
  return words.of(pickingMessages).timed(words.of(speedMessages).seconds(...total), size, who);
}

/** The best independent score of a model in the benchmark that makes the best. */
function scoreIn({ goal }: Request, { model, score }: Picked) {
  const benchmark = benchmarkGoal(goal);
  if (benchmark === null || score === null) return null;
  return independentScores(model, benchmark).find(({ value }) => value.includes(Math.abs(score))) ?? null;
}

/** The score that makes the best, by the name of its benchmark; empty where another thing does. */
function scoreText(catalog: Catalog, picked: Picked, { goal }: Request, words: Wording): string {
  const benchmark = benchmarkGoal(goal);
  if (benchmark === null || picked.score === null) return '';
  const name = catalog.benchmarks[benchmark]?.name ?? benchmark;
  return `${name} ${words.format.grouped(Math.abs(picked.score))}`;
}

/** Where the times of the picks come from, where speed is asked for. */
function timeClaims(catalog: Catalog, picks: Picks['picks'], { goal }: Request) {
  if (goal !== 'speed') return [];
  return picks.flatMap(({ model }) => {
    const { first, rate } = speedOf(model, catalog.practice.timedAnswer, timingParty);
    return [first?.claim, rate?.claim];
  });
}

/** Place, price with its route, context, date and size, where each is known. */
export function whyText(catalog: Catalog, picked: Picked, request: Request, words: Wording): string {
  const { model, standing } = picked;
  const { format } = words;
  const pick = words.of(pickingMessages);
  const parameters = model.parameters?.chosen.value.total;
  return [
    standing ? placesText(catalog, standing, words) : '',
    scoreText(catalog, picked, request, words),
    timedText(catalog, model, request, words),
    fullPrice(catalog, picked, request, words),
    boughtBy(request) === null ? peakText(picked, request.volume, words) : '',
    model.contextWindow ? pick.context(format.shortTokens(model.contextWindow.chosen.value)) : '',
    model.released ? pick.released(format.date(model.released.chosen.value)) : '',
    parameters === undefined ? '' : pick.parameters(format.grouped(parameters)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Wishes of which there may be several of a kind. */
const severalKinds: readonly Wish['kind'][] = [
  'takes',
  'gives',
  'can',
  'lacks',
  'notLab',
  'notFamily',
  'notProvider',
];

/** Wishes by name; those that may be several as a list. */
function constraintsJson({ task, wishes, volume, including }: Request): object {
  const all = (kind: Wish['kind']) => wishes.filter((wish) => wish.kind === kind).map(({ value }) => value);
  const lists = Object.fromEntries(severalKinds.map((kind) => [kind, all(kind)]));
  const single = wishes
    .filter(({ kind }) => !severalKinds.includes(kind))
    .map(({ kind, value, ...rest }) => {
      if ('volume' in rest) return [kind, value];
      return [kind, Object.keys(rest).length > 0 ? { ...rest, value } : value];
    });
  return {
    ...Object.fromEntries(Object.entries({ ...lists, including }).filter(([, values]) => values.length > 0)),
    ...Object.fromEntries(single),
    ...(task === 'chat' ? {} : { task }),
    ...(volume ? { volume } : {}),
  };
}

function resultFields(catalog: Catalog, { picks }: Picks, request: Request, words: Wording): FieldsBlock {
  return {
    kind: 'fields',
    fields: picks.slice(1).map((own, index) => ({
      label: `${index + 2}.`,
      mark: own.model.name,
      text: [whyText(catalog, own, request, words)],
    })),
  };
}

/** A result for scripts; `quality` is null where it was not looked at. */
function resultJson(asked: Asked, own: Picked) {
  const { catalog, request, words } = asked;
  const { standing } = own;
  const rank = standing && rankOf(catalog, standing);
  return {
    model: own.model.id,
    why: whyText(catalog, own, request, words),
    score: own.score,
    price: own.price,
    unit: boughtBy(request) ?? 'tokens',
    ...(boughtBy(request) === null ? {} : { unitPrice: unitPriceJson(own.unit) }),
    route: pricedBy(own, request)?.offer.provider ?? null,
    ...termsJson(boughtBy(request) === null ? own.route : null),
    tier: own.tier,
    quality: standing && {
      rank: rank && [rank.low, rank.high],
      of: rank?.of ?? 0,
      basis: standing.basis,
    },
    newer: newerThan(asked, own)?.id ?? null,
  };
}

function goalJson({ goal }: Request): object | string {
  const quality = qualityGoal(goal);
  return quality ? { quality: quality.quality, take: quality.take } : goal;
}

/** The answer, its first sentence and what follows that, and the picks side by side. */
export function answerBlocks(
  asked: Asked,
  found: Picks,
): { readonly head: string; readonly advice: string; readonly rest: string; readonly list: Block | null } {
  const { catalog, request, words } = asked;
  const texts = [
    ...headTexts(asked, found, (own) => whyText(catalog, own, request, words)),
    ...newerTexts(asked, found),
    ...ownApiTexts(asked, found),
  ];
  const head = texts.length > 0 ? texts.join(' ') : nothingText(asked, found);
  const isRated = domainIn(request) !== null;
  const rows = isRated ? picksTable(asked, found) : resultFields(catalog, found, request, words);
  return {
    head,
    advice: texts[0] ?? head,
    rest: texts.slice(1).join(' '),
    list: found.picks.length > 1 ? rows : null,
  };
}

/** Models on the first screen, and where more are asked for. */
const mostShown = 3;
const mostOfMore = 10;
/** Models in a picture. */
const mostDrawn = 5;

/** How old the figures of picks are, and where they come from. */
function basisOf(
  { catalog, request, today, words }: Asked,
  picks: Picks['picks'],
): { readonly ages: string; readonly sources: SourcesBlock } {
  const claims = picks.map(({ standing }) => standing?.observations.map(({ score }) => score.claim) ?? []);
  // Each standing rests on many scores: the newest of each is named, all of them under quality in explain.
  const newest = claims.map((own) => own.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]);
  const times = timeClaims(catalog, picks, request);
  const priced = picks.map((own) => ({ model: own.model, route: pricedBy(own, request) }));
  const shown = picks.map(({ model }) => model);
  return {
    ages: agesText(catalog, { priced, scores: [...claims.flat(), ...times] }, today, words),
    sources: claimSources(
      [
        ...picks.map((own) => pricedBy(own, request)?.claim),
        ...times,
        ...picks.map((own) => scoreIn(request, own)?.claim),
        ...newest,
        ...textTokenClaims(shown, request.volume ?? {}),
      ],
      words,
    ),
  };
}

/** What the sign before a place says; empty where every place of the table is measured. */
function aboutText(catalog: Catalog, picks: Picks['picks'], words: Wording): string {
  const standings = picks.flatMap(({ standing }) => standing ?? []);
  const of = standings.flatMap((standing) => rankOf(catalog, standing)?.of ?? [])[0];
  const has = (own: string) => standings.some(({ basis }) => basis === own);
  if (of === undefined || !(has('expected') || has('thin'))) return '';
  return words.of(sideBySideMessages).rank(null, of, null, has('expected'), has('thin'));
}

/** Names of sources, each once and without what its author added in brackets. */
function sourcesText({ items }: SourcesBlock, words: Wording): string {
  const names = [...new Set(items.map(({ name }) => name.replaceAll(/\s*\([^()]*\)/g, '').trim()))];
  return names.length === 0 ? '' : words.of(pickingMessages).sources(names);
}

/**
 * The models that fit, as JSON and as a card.
 * @param said what was asked, for its buttons; null where that is not known
 */
export function pickView(
  catalog: Catalog,
  command: PickCommand,
  today: string,
  words: Wording,
  said: Said | null = null,
): Answer {
  const { request, show = null } = command;
  const asked: Asked = { catalog, request, today, words };
  const say = words.of(pickingMessages);
  const found = findPicks(catalog, request, today);
  const { picks, count, unknown } = found;
  const listed = show === 'more' ? findPicks(catalog, request, today, mostOfMore) : found;
  const onScreen = show === 'more' ? listed : { ...found, picks: picks.slice(0, mostShown) };
  const { head, advice, rest, list } = answerBlocks(asked, onScreen);
  const isNamed = request.wishes.some(({ kind }) => kind === 'provider');
  const shown = picks.map(({ model }) => model);
  const ofTeam = teamNotes(
    catalog,
    shown,
    picks.map(({ route }) => route),
    !isNamed,
    words,
  );
  const volume = request.volume ?? {};
  const ofLanguage = textLanguageTexts(catalog, shown, volume, words);
  const askedText = words.of(pickMessages).asked(requestText(catalog, request, words));
  const left = (['superseded', 'deprecated', 'preview'] as const).filter(
    (state) => !request.including.includes(state),
  );
  const basis = basisOf(asked, onScreen.picks);
  const prices = say.pricesOf(
    isNamed ? null : catalog.team?.allowedProviders ? 'allowed' : 'usual',
    boughtBy(request),
    isBlended(request),
  );
  const body = (text: string): Block => ({ kind: 'text', role: 'body', text: [text] });
  const buttons = pickButtons(
    { catalog, command, found: onScreen, said, today },
    show !== 'more' && count > mostShown,
    words,
  );
  const noted = (items: readonly string[]): Block[] =>
    items.length > 0 ? [{ kind: 'notes', items: items.map((text) => [text]) }] : [];
  const unmeasured = unmeasuredTexts(catalog, onScreen, request, words).map((text) => `${text}.`);
  const overview = (): Block[] => [
    ...ofTeam.map((text): Block => ({ kind: 'text', role: 'state', text: [text] })),
    ...ofLanguage.map(body),
    ...buttons.first,
    ...(list ? [list] : []),
    ...noted(closestTexts(catalog, found, request, words)),
    ...(picks.length > 0 ? unmeasured.map(body) : []),
    // Who times answers is credited with a link, as the terms of use ask.
    ...(request.goal === 'speed' && picks.length > 0 ? [basis.sources] : []),
    {
      kind: 'foot',
      text: [
        askedText,
        // A table says above its prices what they are of.
        list?.kind === 'table' ? aboutText(catalog, onScreen.picks, words) : '',
        list?.kind === 'fields' ? prices : '',
        basis.ages,
        picks.length > 0 ? sourcesText(basis.sources, words) : '',
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
  const why = (): Block[] => [
    body(askedText),
    ...ofLanguage.map(body),
    ...noted([...ofTeam, ...pickNotes(catalog, onScreen, request, today, words)]),
    ...(picks.length > 0 ? [basis.sources] : []),
    {
      kind: 'foot',
      text: [left.length > 0 ? say.leftOut(left) : '', prices, basis.ages].filter(Boolean).join(' '),
    },
  ];
  const text = (): Block[] => {
    const routes = onScreen.picks.map((own) => pricedBy(own, request));
    const passed = [askedText, head, unmeasured[0] ?? words.of(summaryMessages).tryBoth];
    return [passedOn(passed, pricesText(catalog, routes, today, words), today, words)];
  };
  const shownPart: Record<PickPart, () => Block[]> = { why, more: overview, text };
  return {
    get result() {
      const notes = [...ofTeam, ...pickNotes(catalog, found, request, today, words)];
      return {
        constraints: constraintsJson(request),
        goal: goalJson(request),
        results: picks.map((own) => resultJson(asked, own)),
        count,
        relaxed: relaxedTexts(catalog, found, boughtBy(request), words),
        notes: [...ofLanguage, ...notes, basisOf(asked, picks).ages],
        unmeasured: found.unmeasured.map(({ model }) => model.id),
        unknown: unknown.map(({ model }) => model.id),
        catalog: { asOf: catalog.asOf },
      };
    },
    picture: () =>
      pickPicture(
        asked,
        { ...onScreen, picks: onScreen.picks.slice(0, mostDrawn) },
        { title: askedText, advice },
      ),
    card: {
      title: show === 'why' ? say.whyTitle : say.title,
      summary: head,
      audience: command.private ? 'asker' : 'everyone',
      blocks: [
        ...(show === 'text'
          ? []
          : [
              {
                kind: 'text',
                role: 'verdict',
                text: [{ bold: advice }, ...(rest === '' ? [] : [` ${rest}`])],
              } as const,
            ]),
        ...(show === null ? overview() : shownPart[show]()),
        ...buttons.last,
      ],
    },
  };
}
