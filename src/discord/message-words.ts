/** Deeper than Discord nests anything. */
const deepest = 8;

type Part = {
  readonly content?: unknown;
  readonly components?: unknown;
  readonly accessory?: unknown;
  readonly embeds?: unknown;
  readonly message_snapshots?: unknown;
};

const listOf = (value: unknown): readonly object[] =>
  Array.isArray(value) ? value.filter((own): own is object => typeof own === 'object' && own !== null) : [];
const texts = (...values: readonly unknown[]) =>
  values.filter((own): own is string => typeof own === 'string' && own !== '');

/** An embed as other bots send them: its title, its description and `name: value` of each field. */
function embedded(embed: object): string[] {
  const { title, description, fields } = embed as {
    title?: unknown;
    description?: unknown;
    fields?: unknown;
  };
  const rows = listOf(fields).map((field) => {
    const { name, value } = field as { name?: unknown; value?: unknown };
    return texts(name, value).join(': ');
  });
  return [...texts(title, description), ...rows];
}

/** Every text of a message, first to last: what was written, embeds, components, and what was forwarded. */
function textsOf(part: object, depth = 0): string[] {
  const { content, components, embeds, message_snapshots: forwarded } = part as Part;
  if (depth > deepest) return [];
  return [
    ...texts(content),
    ...listOf(embeds).flatMap(embedded),
    ...listOf(components).flatMap((own) => textsOf(own, depth + 1)),
    ...listOf(forwarded).flatMap((own) => textsOf((own as { message?: object }).message ?? {}, depth + 1)),
  ];
}

/** All that a message says, wherever Discord has it; bars that hide a spoiler become blanks. */
export function messageWords(message: object): string {
  return textsOf(message).join('\n').replaceAll('||', '  ');
}
