import { type UnitVolume, unitCosts } from '../../cost/unit-volume.ts';
import { pageOf, type QuestionInput, type Reply } from '../reply.ts';
import { unitOverview } from './overview.ts';

/** What so many of what is bought cost. */
export function unitCostReply(input: QuestionInput, units: UnitVolume): Reply {
  const { catalog, models, query, today, words } = input;
  const { provider, region } = query.details;
  const limits = { only: provider === null ? null : [provider], region };
  const { verdict, blocks } = unitOverview(catalog, models, { ...limits, models: [], units }, today, words);
  const table = blocks.find(({ kind }) => kind === 'table');
  return {
    text: verdict,
    claims: unitCosts(models, units, limits, today).map(({ route }) => route?.claim),
    ...(table && models.length > 1 ? { block: table } : {}),
    more: pageOf(models),
  };
}
