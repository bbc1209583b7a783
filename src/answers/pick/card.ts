import type { Block, Card, FieldsBlock } from '../../card/card.ts';
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
import { agesText } from '../../subjects/sources/ages.ts';
import { claimSources } from '../../subjects/sources/sources.ts';
import { speedMessages } from '../../subjects/speed/say.ts';
import { teamNotes } from '../../subjects/team.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { unitPriceJson } from '../../subjects/units/text.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import type { PickCommand } from '../command.ts';
import { type Asked, headTexts, newerThan } from './head.ts';
import { nothingText, pickNotes, relaxedTexts } from './notes.ts';
import { findPicks, newerTexts, ownApiTexts } from './own-line.ts';
import { pickPicture } from './picture.ts';
import { boughtBy, fullPrice, peakText, pricedBy } from './price.ts';
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
function timeClaims(catalog: Catalog, { picks }: Picks, { goal }: Request) {
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

/** The answer, its first sentence, and the picks side by side. */
export function answerBlocks(
  asked: Asked,
  found: Picks,
): { readonly head: string; readonly advice: string; readonly list: Block | null } {
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
    list: found.picks.length > 1 ? rows : null,
  };
}

/** The models that fit, as JSON and as a card. */
export function pickView(
  catalog: Catalog,
  command: PickCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { request } = command;
  const asked: Asked = { catalog, request, today, words };
  const found = findPicks(catalog, request, today);
  const { picks, count, unknown } = found;
  const { head, advice, list } = answerBlocks(asked, found);
  const relaxed = relaxedTexts(catalog, found, boughtBy(request), words);
  const isNamed = request.wishes.some(({ kind }) => kind === 'provider');
  const shown = picks.map(({ model }) => model);
  const notes = [
    ...teamNotes(
      catalog,
      shown,
      picks.map(({ route }) => route),
      !isNamed,
      words,
    ),
    ...pickNotes(catalog, found, request, today, words),
  ];
  const volume = request.volume ?? {};
  const ofLanguage = textLanguageTexts(catalog, shown, volume, words);
  const said = words.of(pickMessages).asked(requestText(catalog, request, words));
  const left = (['superseded', 'deprecated', 'preview'] as const).filter(
    (state) => !request.including.includes(state),
  );
  const claims = picks.map(({ standing }) => standing?.observations.map(({ score }) => score.claim) ?? []);
  const scored = claims.flat();
  // Each standing rests on many scores: the newest of each is named, all of them under quality in explain.
  const newest = claims.map((own) => own.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]);
  const times = timeClaims(catalog, found, request);
  const priced = picks.map((own) => ({ model: own.model, route: pricedBy(own, request) }));
  const ages = agesText(catalog, { priced, scores: [...scored, ...times] }, today, words);
  const footText = [
    ...(left.length > 0 ? [words.of(pickingMessages).leftOut(left)] : []),
    words
      .of(pickingMessages)
      .pricesOf(isNamed ? null : catalog.team?.allowedProviders ? 'allowed' : 'usual', boughtBy(request)),
    ages,
  ].join(' ');
  const picture = pickPicture(asked, found, { title: said, advice });
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: head }] },
    { kind: 'text', role: 'body', text: [said] },
    ...ofLanguage.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    ...(list ? [list] : []),
    ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
    ...(picks.length > 0
      ? [
          claimSources(
            [
              ...picks.map((own) => pricedBy(own, request)?.claim),
              ...times,
              ...picks.map((own) => scoreIn(request, own)?.claim),
              ...newest,
              ...textTokenClaims(shown, volume),
            ],
            words,
          ),
        ]
      : []),
    { kind: 'foot', text: footText },
    ...(picture ? [picture] : []),
  ];
  return {
    result: {
      constraints: constraintsJson(request),
      goal: goalJson(request),
      results: picks.map((own) => resultJson(asked, own)),
      count,
      relaxed,
      notes: [...ofLanguage, ...notes, ages],
      unmeasured: found.unmeasured.map(({ model }) => model.id),
      unknown: unknown.map(({ model }) => model.id),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: words.of(pickingMessages).title,
      summary: head,
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
