import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName, referenceRoute } from '../catalog/routes.ts';
import type { CompareCommand } from '../command/command.ts';
import type { Comparison } from '../comparison/compare.ts';
import type { Outcome } from '../comparison/outcome.ts';
import { anyRoute } from '../cost/compare-costs.ts';
import { daysPerMonth } from '../cost/volume.ts';
import type { Block, Card } from './card.ts';
import { comparisonChoices } from './choices.ts';
import { comparisonSections } from './comparison-sections.ts';
import { costJson } from './cost-json.ts';
import { list } from './messages/en/format.ts';
import { messagesOf } from './messages/messages.ts';
import { reasonOf } from './reasons.ts';
import { matchRemark, remarks } from './remarks.ts';
import { sourcesBlock } from './sources.ts';
import { specsTable } from './specs.ts';
import { stateSentence } from './state-sentence.ts';
import { differentTasks } from './task-words.ts';
import { teamNotes } from './team-notes.ts';
import { verdictSentence } from './verdict-sentence.ts';

const labels = {
  price: 'Price',
  context: 'Context',
  benchmarks: 'Benchmarks',
  modalities: 'Modalities',
  openness: 'Openness',
} as const;

/** The winner's name, who ties when others do not, or that it is unknown. */
function markOf(models: readonly Model[], result: Outcome): string {
  if (result.outcome === 'win') return models[result.winner]?.name ?? '';
  if (result.outcome === 'unknown') return 'Unknown';
  if (result.among.length === models.length) return 'Tie';
  return `Tie of ${list(result.among.map((index) => models[index]?.name ?? ''))}`;
}

/** The comparison as JSON (what scripts read) and as a card (what people read), from the same sentences. */
export function compareView(
  catalog: Catalog,
  comparison: Comparison,
  command: CompareCommand,
  today: string,
): { result: object; card: Card } {
  const words = messagesOf('en');
  const { models, states, categories, verdict } = comparison;
  const apart = differentTasks(models);
  const warnings = [
    ...(apart ? [apart] : []),
    ...models.flatMap((model, index) => stateSentence(catalog, model, states[index]!, today, words) ?? []),
  ];
  const summary = verdictSentence(comparison, words);
  const notes = remarks(catalog, comparison, command.models, today, words);
  const idAt = (index: number | null) => (index === null ? null : (models[index]?.id ?? null));
  const outcomes = categories.map((category) => ({
    id: category.id,
    outcome: category.result.outcome,
    winner: category.result.outcome === 'win' ? idAt(category.result.winner) : null,
    reason: reasonOf(catalog, comparison, category, words),
  }));
  const taken = command.models.flatMap((match) => matchRemark(catalog, match, words) ?? []);
  const workload = comparison.workload ? catalog.workloads[comparison.workload]?.name : null;
  const ofTeam = teamNotes(
    catalog,
    models,
    models.map((model) => referenceRoute(model, today)),
    true,
  ).map((text) => `${text}.`);
  const names = models.map((model) => model.name);
  const title = `${names.join(' vs ')}${workload ? `, for ${workload}` : ''}`;
  const costs = categories.find((category) => category.id === 'price')?.costs ?? null;
  const assumed = costs ? ` ${words.cost.equalTokens} A month is ${daysPerMonth} days.` : '';
  const asOf = catalog.asOf ? ` Oldest price list in force: ${catalog.asOf}.` : '';
  const part =
    command.show === null ? null : comparisonSections[command.show]({ catalog, comparison, today, words });
  const leading: Block[] = [
    ...warnings.map((text): Block => ({ kind: 'text', role: 'state', text: [text] })),
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...[...taken, ...ofTeam].map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
  ];
  const specs = specsTable(catalog, models, today);
  const overview: Block[] = [
    {
      kind: 'fields',
      fields: categories.map((category, index) => ({
        label: labels[category.id],
        mark: markOf(models, category.result),
        text: [outcomes[index]?.reason ?? ''],
      })),
    },
    specs.table,
  ];
  const rest = [
    ...(specs.silent === null ? [] : [specs.silent]),
    ...notes.filter((note) => !taken.includes(note)),
  ];
  if (rest.length > 0) overview.push({ kind: 'notes', items: rest.map((note) => [note]) });
  const sources = sourcesBlock(models, today, words);
  if (sources.items.length > 0) overview.push(sources);
  const foot: Block = { kind: 'foot', text: `Prices in USD per 1M tokens.${assumed}${asOf}` };
  const choices = comparisonChoices(
    catalog,
    models,
    {
      section: command.show,
      option: comparison.workload,
      volume: command.volume ?? null,
      isPrivate: command.private,
    },
    words,
  );
  const blocks = [...leading, ...(part?.blocks ?? overview), foot, ...(choices ? [choices] : [])];
  return {
    // Made when asked: chats show the card alone.
    get result() {
      return {
        models: models.map((model, index) => {
          const { state, on, surface, replacement } = states[index]!;
          return {
            id: model.id,
            name: model.name,
            state,
            stateOn: on,
            surface,
            replacement,
            provider:
              model.lab.provider === null ? model.lab.name : providerName(catalog, model.lab.provider),
          };
        }),
        categories: outcomes,
        verdict: {
          outcome: verdict.outcome,
          winner: idAt(verdict.winner),
          recommended: idAt(verdict.recommended),
          wins: Object.fromEntries(models.map((model, index) => [model.id, verdict.wins[index] ?? 0])),
          summary,
        },
        notes: [...warnings, ...ofTeam, ...notes],
        workload: comparison.workload,
        ...(costs ? { atVolume: costJson(costs, { ...anyRoute, team: catalog.team }) } : {}),
        ...(command.show === null ? {} : { [command.show]: part?.json }),
        catalog: { asOf: catalog.asOf },
      };
    },
    card: {
      title,
      summary: [summary, ...warnings].join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
