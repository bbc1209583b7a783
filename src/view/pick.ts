import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { PickCommand } from '../command/command.ts';
import { givesVectors } from '../cost/blended.ts';
import { priceOf } from '../pick/place.ts';
import { type Pick as Picked, type Picks, pick } from '../pick/search.ts';
import type { Request, Wish } from '../pick/wish.ts';
import type { Block, Card, FieldsBlock } from './card.ts';
import { scoreText } from './fit.ts';
import { date, grouped, list, money, plural, shortTokens } from './format.ts';
import { memoryFormula } from './host-words.ts';
import { names } from './names.ts';
import { benchmarkName, scoreText as measuredText } from './reasons.ts';
import { claimSources } from './sources.ts';
import { teamNotes, usualProviders } from './team-notes.ts';
import { changeText, missingText, requestText } from './wish-text.ts';

/** The fit that is asked for, as what is best or as a wish. */
function judgedBy({ goal, wishes }: Request): string | null {
  if (typeof goal === 'object') return goal.fit;
  const wish = wishes.find(({ kind }) => kind === 'fitAtLeast');
  return wish?.kind === 'fitAtLeast' ? wish.fit : null;
}

/** One independent score in the field of the fit that is asked for, or that there is none. */
function measuredIn(catalog: Catalog, model: Model, request: Request): string {
  const fit = judgedBy(request);
  const isField = Object.values(catalog.benchmarks).some(({ domain }) => domain === fit);
  if (fit === null || !isField) return '';
  const [score] = model.scores
    .filter(({ benchmark, runBy }) => {
      const independent = runBy !== null && runBy !== 'lab' && runBy !== model.lab.id;
      return independent && catalog.benchmarks[benchmark]?.domain === fit;
    })
    .toSorted((a, b) => (a.claim.asOf < b.claim.asOf ? 1 : -1));
  return score
    ? `${benchmarkName(catalog, score.benchmark, score.variant)} ${measuredText(catalog, score)}`
    : `no independent ${fit} score`;
}

/** Price with its route, context, date and size, where each is known. */
function whyText(catalog: Catalog, { model, route, fit }: Picked, request: Request): string {
  const { volume } = request;
  const price = priceOf(model, route, volume);
  const parameters = model.parameters?.chosen.value.total;
  return [
    fit ? `fit ${scoreText(fit)} of 100` : '',
    price === null || !route
      ? 'no price published'
      : `${money(price)} ${volume ? 'a month' : givesVectors(model) ? 'per 1M input tokens' : 'blended'} via ${providerName(catalog, route.offer.provider)}${
          route.offer.region ? ` (${route.offer.region})` : ''
        }`,
    measuredIn(catalog, model, request),
    model.contextWindow ? `${shortTokens(model.contextWindow.chosen.value)} context` : '',
    model.released ? `released ${date(model.released.chosen.value)}` : '',
    parameters === undefined ? '' : `${grouped(parameters)} billion parameters`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** "12 models may qualify but publish no price", or by what is missing where that differs. */
function unknownText(catalog: Catalog, { unknown, picks }: Picks, { goal }: Request): string[] {
  if (unknown.length === 0) return [];
  const reasons = unknown.flatMap(({ missing }) => [
    ...new Set(missing.map((wish) => missingText(catalog, wish, goal))),
  ]);
  const counts = [...Map.groupBy(reasons, (reason) => reason)].sort((a, b) => b[1].length - a[1].length);
  const what =
    counts.length === 1
      ? (counts[0]?.[0] ?? '')
      : counts.map(([reason, { length }]) => `${reason} (${length})`).join(', ');
  const one = unknown.length === 1;
  const who = unknown.length <= 5 ? `: ${list(names(unknown.map(({ model }) => model)))}` : '';
  return [
    `${plural(unknown.length, picks.length > 0 ? 'more model' : 'model')} may qualify but ${one ? 'publishes' : 'publish'} ${what}${who}`,
  ];
}

function relaxedTexts(catalog: Catalog, { relaxations }: Picks): string[] {
  return relaxations.map(({ changes, models }) => {
    const what = list(changes.map((change) => changeText(catalog, change)));
    const who = models.length <= 3 ? list(names(models)) : plural(models.length, 'model');
    return `${what}: ${who}`;
  });
}

/** Wishes by name; those that may be several as a list. */
function constraintsJson({ task, wishes, volume, including }: Request): object {
  const all = (kind: Wish['kind']) => wishes.filter((wish) => wish.kind === kind).map(({ value }) => value);
  const lists = { takes: all('takes'), can: all('can'), including };
  const single = wishes
    .filter(({ kind }) => kind !== 'takes' && kind !== 'can')
    .map(({ kind, value, ...rest }) => {
      if ('volume' in rest) return [kind, value];
      return [kind, Object.keys(rest).length > 0 ? { ...rest, value } : value];
    });
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
    ...Object.fromEntries(single),
    ...(task === 'chat' ? {} : { task }),
    ...(volume ? { volume } : {}),
  };
}

function resultFields(catalog: Catalog, { picks }: Picks, request: Request): FieldsBlock {
  return {
    kind: 'fields',
    fields: picks.slice(1).map((own, index) => ({
      label: `${index + 2}.`,
      mark: own.model.name,
      text: [whyText(catalog, own, request)],
    })),
  };
}

/** The models that fit, as JSON and as a card. */
export function pickView(
  catalog: Catalog,
  command: PickCommand,
  today: string,
): { result: object; card: Card } {
  const { request } = command;
  const found = pick(catalog, request, today);
  const { picks, count, unknown, mightLead } = found;
  const [first] = picks;
  const verdict = first
    ? `${first.model.name}: ${whyText(catalog, first, request)}.`
    : 'Nothing in the catalog certainly fits.';
  const relaxed = relaxedTexts(catalog, found);
  const isNamed = request.wishes.some(({ kind }) => kind === 'provider');
  const notes = [
    ...teamNotes(
      catalog,
      picks.map(({ model }) => model),
      picks.map(({ route }) => route),
      !isNamed,
    ),
    ...(relaxed.length > 0 ? [`Closest: ${relaxed[0]}`] : []),
    ...relaxed.slice(1).map((text) => `Or: ${text}`),
    ...(count > picks.length ? [`${plural(count, 'model')} fit; the first ${picks.length} are shown`] : []),
    ...(mightLead > 0
      ? [`${plural(mightLead, 'model')} might score higher: what they do not publish counts as nothing here`]
      : []),
    ...unknownText(catalog, found, request),
    ...(judgedBy(request) === null
      ? []
      : [
          'Fit counts declared capabilities, size, price and routes, no measured quality: name a benchmark to ask for that, such as GPQA Diamond over 60',
        ]),
    ...(request.wishes.some(({ kind }) => kind === 'memoryAtMost')
      ? [`Memory is an estimate: ${memoryFormula(catalog)}`]
      : []),
  ];
  const asked = `Asked for ${requestText(catalog, request)}.`;
  const left = ['superseded', 'deprecated', 'preview'].filter(
    (state) => !request.including.some((own) => own === state),
  );
  const foot = [
    left.length > 0 ? `Left out: ${list(left)} models` : '',
    `Prices in USD per 1M tokens${isNamed ? '' : `, of ${usualProviders(catalog, 'labs, hyperscalers and hosts')}`}`,
    `Oldest price list in force: ${catalog.asOf ?? 'unknown'}`,
  ];
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: verdict }] },
    { kind: 'text', role: 'body', text: [asked] },
    ...(picks.length > 1 ? [resultFields(catalog, found, request)] : []),
    ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
    ...(picks.length > 0 ? [claimSources(picks.map(({ route }) => route?.claim))] : []),
    { kind: 'foot', text: `${foot.filter(Boolean).join('. ')}.` },
  ];
  return {
    result: {
      constraints: constraintsJson(request),
      goal: typeof request.goal === 'object' ? request.goal.fit : request.goal,
      results: picks.map((own) => ({
        model: own.model.id,
        why: whyText(catalog, own, request),
        score: own.score,
        high: own.fit?.high ?? own.score,
        price: priceOf(own.model, own.route, request.volume),
        route: own.route?.offer.provider ?? null,
      })),
      count,
      relaxed,
      notes,
      unknown: unknown.map(({ model }) => model.id),
      catalog: { asOf: catalog.asOf },
    },
    card: { title: 'Pick', summary: verdict, audience: command.private ? 'asker' : 'everyone', blocks },
  };
}
