import type { Catalog, Claim, Fact, Model, Offer } from '../catalog/catalog.ts';
import { liveRoutes, providerName, type Route } from '../catalog/routes.ts';
import { ownLifecycle, stateOf } from '../catalog/state.ts';
import type { ModelCommand } from '../command/command.ts';
import { toUsd } from '../cost/amount.ts';
import { givesVectors } from '../cost/blended.ts';
import { estimate } from '../cost/estimate.ts';
import { workloadVolume } from '../cost/volume.ts';
import { fitFacts } from '../fit/facts.ts';
import { fitScores } from '../fit/score.ts';
import type { Block, Card, FieldsBlock } from './card.ts';
import { modelChoices } from './choices.ts';
import { fitFields, fitJson } from './fit.ts';
import { amountText, grouped, money, shortTokens, tokens } from './messages/en/format.ts';
import { plural } from './messages/en/plural.ts';
import { messagesOf } from './messages/messages.ts';
import { capabilitiesText, modelTable } from './model-table.ts';
import { pageSections } from './page-sections.ts';
import { matchRemark } from './remarks.ts';
import { claimSources } from './sources.ts';
import { stateSentence } from './state-sentence.ts';
import { notForChat } from './task-words.ts';
import { teamNotes, usualProviders } from './team-notes.ts';

/** The workloads of the cost index, each a number of requests of a stated size. */
const indexed = ['rag', 'triage', 'extraction', 'code-review', 'agents'] as const;
const mostRoutes = 12;

function costIndex(catalog: Catalog, route: Route | null) {
  return indexed.flatMap((id) => {
    const workload = catalog.workloads[id];
    if (!workload?.tokens || !workload.requests) return [];
    const cost = route && estimate(route.price, workloadVolume(workload));
    const { input, output } = workload.tokens;
    const each = cost?.perRequest ?? null;
    return [
      {
        id,
        name: workload.name,
        amount: cost?.bill.amount ?? null,
        cheap: each !== null && toUsd(each) < 0.01,
        per: `${grouped(workload.requests)} requests`,
        assumption: `${tokens(input)} in and ${grouped(output)} out a request`,
      },
    ];
  });
}

/** The cost index as lines; nothing where no price is known. */
function costFields(index: ReturnType<typeof costIndex>): FieldsBlock[] {
  const fields = index.flatMap(({ name, amount, per, assumption, cheap }) =>
    amount === null
      ? []
      : [
          {
            label: name,
            mark: amountText(amount),
            text: [`per ${per}, ${assumption}${cheap ? '; under $0.01 each' : ''}`],
          },
        ],
  );
  return fields.length > 0 ? [{ kind: 'fields', fields }] : [];
}

function factJson<Value>(fact: Fact<Value>): object | null {
  if (!fact) return null;
  const { value, source, asOf, basis } = fact.chosen;
  const differing = fact.claims.some((claim) => JSON.stringify(claim.value) !== JSON.stringify(value));
  return { value, source, asOf, basis, conflict: differing };
}

function offerJson(catalog: Catalog, offer: Offer, counted: boolean): object {
  const price = offer.price?.chosen;
  return {
    provider: offer.provider,
    name: providerName(catalog, offer.provider),
    tier: offer.tier,
    id: offer.id,
    region: offer.region,
    variant: offer.variant,
    snapshot: offer.snapshot,
    input: price?.value.input ?? null,
    output: price?.value.output ?? null,
    cacheRead: price?.value.cacheRead ?? null,
    tiers: price?.value.tiers ?? [],
    asOf: price?.asOf ?? null,
    contextWindow: offer.contextWindow?.chosen.value ?? null,
    maxOutput: offer.maxOutput?.chosen.value ?? null,
    included: offer.included,
    counted,
  };
}

function routeText(catalog: Catalog, model: Model, { offer, price }: Route): string {
  const form = [offer.region, offer.variant, offer.snapshot].filter(Boolean).join(', ');
  const context = offer.contextWindow ? `, ${shortTokens(offer.contextWindow.chosen.value)} context` : '';
  return `${providerName(catalog, offer.provider)}${form ? ` (${form})` : ''}: ${money(price.input)} in${givesVectors(model) ? '' : `, ${money(price.output)} out`}${context}`;
}

/** What one model is, as JSON and as a card; with an offer named, only that provider's offer counts. */
export function modelView(
  catalog: Catalog,
  model: Model,
  command: ModelCommand,
  today: string,
): { result: object; card: Card } {
  const words = messagesOf('en');
  const state = stateOf(catalog, model, today);
  const facts = fitFacts(catalog, model, today, command.offer);
  const { route } = facts;
  const chats = model.task === 'chat';
  const scores = chats ? fitScores(catalog.fit, facts) : [];
  const routes = liveRoutes(model, today, command.offer === null ? null : [command.offer]);
  const index = chats ? costIndex(catalog, route) : [];
  const warning = stateSentence(catalog, model, state, today, words);
  const remark = matchRemark(catalog, command.model, words);
  const ofTeam = teamNotes(catalog, [model], [route], command.offer === null).map((text) => `${text}.`);
  const price = route
    ? `${givesVectors(model) ? `${money(route.price.input)} per 1M input tokens` : `${money(route.price.input)} in, ${money(route.price.output)} out per 1M tokens`} via ${providerName(catalog, route.offer.provider)}`
    : model.offers.some((offer) => offer.included)
      ? 'included in a plan, no price per token is published'
      : catalog.team?.allowedProviders && command.offer === null
        ? 'no provider your team allows publishes a price per token'
        : 'no price per token is published';
  const context =
    facts.contextWindow === null
      ? 'context window not published'
      : `${tokens(facts.contextWindow)} of context`;
  const summary = `${model.name}: ${price}; ${context}.`;
  const all = [...new Set(routes.map((own) => routeText(catalog, model, own)))];
  const listed = all.slice(0, mostRoutes);
  if (all.length > mostRoutes) listed.push(`${all.length - mostRoutes} more`);
  const { table, silent } = modelTable(catalog, model, facts);
  const items = [
    ...(silent === null ? [] : [silent]),
    ...(command.offer !== null && route
      ? [`Only this offer counts: ${routeText(catalog, model, route)}`]
      : []),
    ...(command.offer === null && listed.length > 0
      ? [
          `${plural(all.length, 'route')} by ${usualProviders(catalog, 'lab, hyperscalers and hosts')}: ${listed.join('; ')}`,
        ]
      : []),
    ...(chats
      ? [
          'Fit scores reward declared capabilities, size, price and routes; they are no benchmarks. A range says what unknowns could add.',
        ]
      : []),
  ];
  const own = command.offer === null ? null : route?.offer;
  const claims: (Claim<unknown> | undefined)[] = [
    route?.claim,
    ownLifecycle(model)?.claim,
    (own ?? model).contextWindow?.chosen,
    (own ?? model).maxOutput?.chosen,
    model.released?.chosen,
    model.knowledgeCutoff?.chosen,
    model.licence?.chosen,
    model.parameters?.chosen,
  ];
  const part =
    command.show === null ? null : pageSections[command.show]({ catalog, model, state, facts, today, words });
  const leading: Block[] = [
    ...(warning ? [{ kind: 'text', role: 'state', text: [warning] } as const] : []),
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...[...(remark ? [remark] : []), ...ofTeam].map(
      (text): Block => ({ kind: 'text', role: 'body', text: [text] }),
    ),
  ];
  const overview: Block[] = [
    table,
    { kind: 'text', role: 'body', text: [capabilitiesText(facts)] },
    ...(chats
      ? [fitFields(scores), ...costFields(index)]
      : [
          {
            kind: 'text',
            role: 'body',
            text: [`${notForChat([model])}; fit scores are for models that chat.`],
          } as const,
        ]),
    ...(items.length > 0 ? [{ kind: 'notes', items: items.map((text) => [text]) } as const] : []),
    claimSources(claims, words),
  ];
  const foot: Block = {
    kind: 'foot',
    text: `Prices in USD per 1M tokens. Oldest price list in force: ${catalog.asOf ?? 'unknown'}.`,
  };
  const choices = modelChoices(
    model,
    {
      section: command.show,
      option: command.offer,
      isPrivate: command.private,
    },
    words,
  );
  const blocks = [...leading, ...(part?.blocks ?? overview), foot, ...(choices ? [choices] : [])];
  return {
    result: {
      model: {
        id: model.id,
        name: model.name,
        state: state.state,
        stateOn: state.on,
        surface: state.surface,
        replacement: state.replacement,
        anyNotice: state.anyNotice,
        lab: model.lab.name,
        task: model.task,
      },
      facts: {
        price: route
          ? {
              input: route.price.input,
              output: route.price.output,
              provider: route.offer.provider,
              asOf: route.claim.asOf,
            }
          : null,
        contextWindow: facts.contextWindow,
        maxOutput: facts.maxOutput,
        released: factJson(model.released),
        knowledgeCutoff: factJson(model.knowledgeCutoff),
        modalities: command.offer === null ? factJson(model.modalities) : { value: facts.modalities },
        openWeights: factJson(model.openWeights),
        licence: factJson(model.licence),
        parameters: factJson(model.parameters),
        capabilities: facts.capabilities,
      },
      offers: model.offers.map((offer) =>
        offerJson(
          catalog,
          offer,
          command.offer === null ? routes.some((own) => own.offer === offer) : route?.offer === offer,
        ),
      ),
      fit: scores.map(fitJson),
      costIndex: index.map(({ id, amount, per, assumption }) => ({
        id,
        usd: amount === null ? null : toUsd(amount),
        per,
        assumption,
      })),
      ...(command.show === null ? {} : { show: { [command.show]: part?.json } }),
      notes: [warning, remark, ...ofTeam].filter((text) => text !== null),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: model.name,
      summary: [summary, warning].filter(Boolean).join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
