import { grouped, list, money, shortTokens, tokens } from './format.ts';
import { plural } from './plural.ts';

/** A price, USD per 1M tokens; what gives vectors has none of output. */
type Rate = { readonly provider: string; readonly input: number; readonly output: number | null };
/** One way to a model: `form` is its region, variant and snapshot. */
type Way = Rate & { readonly form: readonly string[]; readonly context: number | null };

const whyNoPrice = {
  plan: 'included in a plan, no price per token is published',
  allowed: 'no provider your team allows publishes a price per token',
  unpublished: 'no price per token is published',
} as const;

function priceText(price: Rate | keyof typeof whyNoPrice): string {
  if (typeof price === 'string') return whyNoPrice[price];
  const { provider, input, output } = price;
  return output === null
    ? `${money(input)} per 1M input tokens via ${provider}`
    : `${money(input)} in, ${money(output)} out per 1M tokens via ${provider}`;
}

/** A model's page. */
export const page = {
  summary: (name: string, price: Parameters<typeof priceText>[0], window: number | null) =>
    `${name}: ${priceText(price)}; ${window === null ? 'context window not published' : `${tokens(window)} of context`}.`,
  route: ({ provider, form, input, output, context }: Way) =>
    `${provider}${form.length > 0 ? ` (${form.join(', ')})` : ''}: ${money(input)} in${output === null ? '' : `, ${money(output)} out`}${context === null ? '' : `, ${shortTokens(context)} context`}`,
  onlyOffer: (route: string) => `Only this offer counts: ${route}`,
  /** The first of `count` routes; `isLimited`: a team allows some providers alone. */
  routes: (count: number, isLimited: boolean, shown: readonly string[]) => {
    const more = count > shown.length ? [`${count - shown.length} more`] : [];
    return `${plural(count, 'route')} by ${isLimited ? 'providers your team allows' : 'lab, hyperscalers and hosts'}: ${[...shown, ...more].join('; ')}`;
  },
  fitNote:
    'Fit scores reward declared capabilities, size, price and routes; they are no benchmarks. A range says what unknowns could add.',
  /** `task` says what the model is for. */
  noFit: (task: string) => `${task}; fit scores are for models that chat.`,

  requests: (count: number) => `${grouped(count)} requests`,
  eachRequest: (input: number, output: number) => `${tokens(input)} in and ${grouped(output)} out a request`,
  /** What a number of requests costs; `isCheap`: less than a cent each. */
  cost: (requests: string, each: string, isCheap: boolean) =>
    `per ${requests}, ${each}${isCheap ? '; under $0.01 each' : ''}`,

  corner: 'Facts',
  /** Capabilities by what is known of them. */
  can: (
    yes: readonly string[],
    no: readonly string[],
    host: readonly string[],
    open: readonly string[],
  ): string =>
    [
      yes.length > 0 ? `Has ${list(yes)}.` : '',
      no.length > 0 ? `Has no ${list(no, 'or')}.` : '',
      host.length > 0 ? `Depends on the host: ${list(host)}.` : '',
      open.length > 0 ? `Not published: ${list(open)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};
