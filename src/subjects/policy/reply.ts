import { providerName } from '../../catalog/routes.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../reply.ts';
import { providersOf, usualProvider } from '../routes/access.ts';
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

/** "Yes" or "no", where that was asked of one provider and is known. */
function leadText({ query, words }: QuestionInput, policies: readonly (DataPolicy | null)[]): string {
  const { dataUse } = query.details;
  const [policy = null, ...others] = policies;
  if (dataUse === null || query.operator !== 'does-it' || !policy || others.length > 0) return '';
  const { lead } = words.of(policyMessages);
  if (dataUse === 'training') return policy.trains === null ? '' : lead[policy.trains];
  return policy.days === null ? '' : lead[policy.days > 0 ? 'yes' : 'no'];
}

/** Whether the other providers of a single model train on what they are sent; null where of none it is known. */
function elsewhere({ catalog, models, today, words }: QuestionInput, asked: readonly string[]) {
  const [model, ...others] = models;
  if (!model || others.length > 0) return null;
  const rest = providersOf(model, today).filter((id) => !asked.includes(id));
  const known = rest.flatMap((id) => dataPolicy(catalog, id) ?? []).filter(({ trains }) => trains !== null);
  if (known.length === 0) return null;
  const those = (trains: DataPolicy['trains']) =>
    known.filter((policy) => policy.trains === trains).map(nameOf);
  const unknown = rest.length - known.length;
  const text = words.of(policyMessages).elsewhere(those('yes'), those('opt-out'), those('no'), unknown);
  return { text, pages: known.flatMap(({ pages }) => pages) };
}

/** What becomes of what an API is sent: at the provider that is named, at those whose models they are, or at all. */
export function policyReply(input: QuestionInput): Reply {
  const { catalog, query, models, words, today } = input;
  const say = words.of(policyMessages);
  const { provider, lab } = query.details;
  const own = provider ?? (lab === null ? null : (catalog.labs[lab]?.provider ?? null));
  const asked =
    own === null
      ? [...new Set(models.flatMap((model) => model.lab.provider ?? usualProvider(model, today) ?? []))]
      : [own, ...query.details.otherProviders];
  if (asked.length === 0) return models.length > 0 ? { text: say.none, more: pageOf(models) } : ofAll(input);
  const policies = asked.map((id) => dataPolicy(catalog, id));
  const known = policies.filter((policy) => policy !== null);
  const unknown = asked.filter((_, index) => policies[index] === null);
  const others = own === null ? elsewhere(input, asked) : null;
  return {
    text: sentences(
      leadText(input, policies),
      ...known.map((policy) => policyText(policy, words, true)),
      unknown.length > 0 && say.unknown(unknown.map((id) => providerName(catalog, id))),
    ),
    rest: own === null ? (others?.text ?? say.others) : '',
    claims: [...known.flatMap(({ pages }) => pages), ...(others?.pages ?? [])],
    more: models.length > 1 ? pageOf(models).map((command) => `${command} show routes`) : pageOf(models),
  };
}
