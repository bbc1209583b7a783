import { providerName } from '../../catalog/routes.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { usualProvider } from '../routes/access.ts';
import { type DataPolicy, dataPolicies, dataPolicy } from './rule.ts';
import { policyMessages } from './say.ts';
import { policyText } from './show.ts';

const nameOf = ({ name }: DataPolicy) => name;

/** Of all providers whose page was read. */
function ofAll({ catalog, words }: QuestionInput): Reply {
  const say = words.of(policyMessages);
  const all = dataPolicies(catalog);
  if (all.length === 0) return { text: say.none };
  const those = (trains: DataPolicy['trains']) =>
    all.filter((policy) => policy.trains === trains).map(nameOf);
  const keepNothing = all.filter(({ days }) => days === 0).map(nameOf);
  return {
    text: say.all(all.length, those('yes'), those('opt-out'), those('no'), keepNothing),
    claims: all.flatMap(({ pages }) => pages),
  };
}

/** What becomes of what an API is sent: at the provider that is named, at those whose models they are, or at all. */
export function policyReply(input: QuestionInput): Reply {
  const { catalog, query, models, words, today } = input;
  const say = words.of(policyMessages);
  const { provider } = query.details;
  const asked =
    provider === null
      ? [...new Set(models.flatMap((model) => model.lab.provider ?? usualProvider(model, today) ?? []))]
      : [provider];
  if (asked.length === 0) return models.length > 0 ? { text: say.none, more: pageOf(models) } : ofAll(input);
  const known = asked.flatMap((id) => dataPolicy(catalog, id) ?? []);
  const unknown = asked.filter((id) => known.every((policy) => policy.provider !== id));
  return {
    text: sentences(
      ...known.map((policy) => policyText(policy, words, true)),
      unknown.length > 0 && say.unknown(unknown.map((id) => providerName(catalog, id))),
    ),
    ...(provider === null ? { rest: say.others } : {}),
    claims: known.flatMap(({ pages }) => pages),
    more: models.length > 1 ? pageOf(models).map((command) => `${command} show routes`) : pageOf(models),
  };
}
