import { z } from 'zod';
import { locales } from '../../language/locale.ts';

const id = z.string().min(1).max(100);

/** What can be chosen, each of it or not. */
const fields = {
  /** The language of answers. */
  locale: z.enum(locales as [(typeof locales)[number], ...(typeof locales)[number][]]),
  /** What models are for where nobody says it: id of a workload. */
  workload: id,
  /** Ids of providers whose routes alone count. */
  providers: z.array(id).min(1).max(300),
  /** Who sees the answers to commands. */
  audience: z.enum(['everyone', 'asker']),
  /** Whether questions are answered in the channel without the bot being called; of a channel alone. */
  faq: z.enum(['on', 'off']),
};

const choice = z.object(fields).partial();

export type SettingsField = keyof typeof fields;

/** What a workspace, a server or a channel has chosen; what is not in it is not chosen. */
export type Choice = Readonly<z.infer<typeof choice>>;

/** The fields in the order in which they are shown. */
export const settingsFields = Object.keys(fields) as readonly SettingsField[];

/** A choice as it is kept, field by field: what of it cannot be read is left out and named. */
export function readChoice(row: unknown): { readonly value: Choice; readonly broken: readonly string[] } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { value: {}, broken: ['value'] };
  const kept = new Map(Object.entries(row));
  const broken: string[] = [];
  const value = Object.fromEntries(
    settingsFields.flatMap((field) => {
      if (!kept.has(field)) return [];
      const read = fields[field].safeParse(kept.get(field));
      if (read.success) return [[field, read.data]];
      broken.push(field);
      return [];
    }),
  );
  return { value, broken };
}
