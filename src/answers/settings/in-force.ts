import { choosable } from '../../catalog/allowing.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { weightsOf } from '../../catalog/criteria.ts';
import type { Locale } from '../../language/locale.ts';
import type { Choice, SettingsField } from './choice.ts';

/** Who chose what is in force: the channel, the whole workspace or server, or nobody. */
export type From = 'channel' | 'team' | 'nobody';

type Setting<Value> = { readonly value: Value; readonly from: From };

/** What is in force at a place, and who chose it. */
export type InForce = {
  /** Null: that of each person. */
  readonly locale: Setting<Locale | null>;
  readonly workload: Setting<string | null>;
  /** None: the usual policy, or that of the team's file. */
  readonly providers: Setting<readonly string[]>;
  readonly audience: Setting<'everyone' | 'asker'>;
  readonly faq: Setting<boolean>;
};

/** What a choice says that the catalog does not have, or does not let choose: it counts as not chosen. */
export type Gone = { readonly field: SettingsField; readonly ids: readonly string[] };

/** Whether a workload can be chosen: one that weighs comparisons. */
export function isWorkload(catalog: Catalog, id: string): boolean {
  return Object.hasOwn(catalog.workloads, id) && weightsOf(catalog.criteria, id) !== null;
}

/** A choice as far as the catalog knows what it names, and what of it is gone. */
export function knownOf(
  catalog: Catalog,
  choice: Choice,
): { readonly choice: Choice; readonly gone: readonly Gone[] } {
  const { workload, providers, ...others } = choice;
  const isGone = workload !== undefined && !isWorkload(catalog, workload);
  const known = providers && choosable(catalog, providers);
  const lost = providers?.filter((id) => !known?.includes(id)) ?? [];
  return {
    choice: {
      ...others,
      ...(workload === undefined || isGone ? {} : { workload }),
      ...(known && known.length > 0 ? { providers: [...known] } : {}),
    },
    gone: [
      ...(isGone ? [{ field: 'workload', ids: [workload] } as const] : []),
      ...(lost.length > 0 ? [{ field: 'providers', ids: lost } as const] : []),
    ],
  };
}

/**
 * What is in force: the channel's choice over that of its team, field by field.
 * @param usesFaq whether questions are answered uncalled where nobody chose it
 */
export function inForce(team: Choice, channel: Choice, usesFaq: boolean): InForce {
  const chosen = <Value, Usual>(
    own: Value | undefined,
    whole: Value | undefined,
    usual: Usual,
  ): Setting<Value | Usual> => {
    if (own !== undefined) return { value: own, from: 'channel' };
    if (whole !== undefined) return { value: whole, from: 'team' };
    return { value: usual, from: 'nobody' };
  };
  return {
    locale: chosen(channel.locale, team.locale, null),
    workload: chosen(channel.workload, team.workload, null),
    providers: chosen<readonly string[], readonly string[]>(channel.providers, team.providers, []),
    audience: chosen(channel.audience, team.audience, 'everyone' as const),
    // What is said in one channel says nothing of another one.
    faq: chosen(channel.faq && channel.faq === 'on', undefined, usesFaq),
  };
}
