import { toUsd } from '../../language/amount.ts';
import type { Wording } from '../../language/wording.ts';
import { adviceText } from '../advice/show.ts';
import { type Comparison, categoryOf, reasonOf } from '../comparison.ts';
import { sameRoom } from '../context/rule.ts';
import { volumeText } from '../cost/arithmetic.ts';
import type { QualityCategory } from '../quality/rule.ts';
import { pageOf, type QuestionInput, type Reply, sectionOf, sentences } from '../reply.ts';
import { vocabularyMessages } from '../say.ts';
import { moveMessages } from './say.ts';
import { costsAt, replaceText } from './switch.ts';

/** What the move from the first model to the second costs or saves a month. */
function moneyText({ catalog, comparison, today, words }: ReturnType<typeof sectionOf>): string {
  const say = words.of(moveMessages);
  const { models, workload } = comparison;
  const { id, asked, costs } = costsAt(catalog, models, workload, today);
  const each = (costs?.rows ?? []).flatMap(({ estimate }) => estimate?.perMonth ?? []);
  const [from, to] = each.map(toUsd);
  if (!asked || !costs || from === undefined || to === undefined) return say.priceUnknown;
  return say.money(
    words.of(vocabularyMessages).workload(id, asked.name),
    volumeText(costs.volume, words),
    from,
    to,
  );
}

/** What to look at before the move: what is lost, what is not known, and how much less the new one holds. */
function checkText({ catalog, comparison, words }: ReturnType<typeof sectionOf>): string {
  const say = words.of(moveMessages);
  const [from, to] = comparison.models;
  if (!from || !to) return '';
  const less = (own: number | undefined, its: number | undefined) =>
    own !== undefined && its !== undefined && its * sameRoom < own ? its : null;
  return say.check(
    replaceText(catalog, from, to, words),
    less(from.contextWindow?.chosen.value, to.contextWindow?.chosen.value),
    less(from.maxOutput?.chosen.value, to.maxOutput?.chosen.value),
  );
}

/** Yes, no, or neither of it: what the advice says of going from the first to the second. */
function headOf({ advice }: Comparison, words: Wording): string {
  const say = words.of(moveMessages);
  if (advice.use === null) return '';
  return advice.use === 1 ? say.yes : say.no;
}

/** Whether to go from the first model to the second: the advice, the odds, the price at the same work, what to check. */
export function moveReply(input: QuestionInput): Reply {
  const section = sectionOf(input);
  const { catalog, comparison, today, words } = section;
  const { models } = comparison;
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const { costs } = costsAt(catalog, models, comparison.workload, today);
  return {
    text: sentences(headOf(comparison, words), adviceText(catalog, comparison, today, words)),
    rest: sentences(
      quality && reasonOf(catalog, comparison, quality, words),
      moneyText(section),
      checkText(section),
    ),
    claims: (costs?.rows ?? []).map(({ route }) => route?.claim),
    saysSources: true,
    more: pageOf(models).map((command) => `${command} show switch`),
  };
}
