import { withoutEmoji } from '../emoji.ts';

/** Deeper than Discord nests anything. */
const deepest = 8;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const texts = (...values: readonly unknown[]): string[] =>
  values.filter((own): own is string => typeof own === 'string' && own.trim() !== '');
const inner = (value: unknown, ...names: readonly string[]): unknown[] =>
  isFields(value) ? names.map((name) => value[name]) : [];

/** An embed as other bots and links show them: its title, its description and `name: value` of each field. */
function embedded({ title, description, fields, author, footer, image, thumbnail }: Fields): string[] {
  const rows = listOf(fields).map(({ name, value }) => {
    const [own = '', ...others] = texts(name, value);
    if (others.length === 0) return own;
    const told = others.join(' ');
    return `${own.trim().replace(/:$/, '')}:${told.includes('\n') ? '\n' : ' '}${told}`;
  });
  const told = [
    ...texts(...inner(author, 'name')),
    ...texts(title).map((own) => `# ${own}`),
    ...texts(description),
    ...rows,
    ...texts(...inner(image, 'description'), ...inner(thumbnail, 'description')),
    ...texts(...inner(footer, 'text')),
  ];
  // What follows is not said of what its title names.
  return texts(title).length > 0 ? [...told, '\n---\n'] : told;
}

/** The question of a poll and its answers. */
function asked(poll: unknown): string[] {
  if (!isFields(poll)) return [];
  const answers = listOf(poll.answers).flatMap((own) => texts(...inner(own.poll_media, 'text')));
  return [...texts(...inner(poll.question, 'text')), ...answers.map((own) => `- ${own}`)];
}

/** Every text of a message or of a part of one, first to last. */
function textsOf(part: Fields, depth = 0): string[] {
  if (depth > deepest) return [];
  const {
    content,
    components,
    accessory,
    items,
    embeds,
    poll,
    attachments,
    message_snapshots: forwarded,
  } = part;
  return [
    ...texts(content),
    ...listOf(embeds).flatMap(embedded),
    ...listOf(components).flatMap((own) => textsOf(own, depth + 1)),
    // What pictures show, in the words of who put them there.
    ...listOf(items).flatMap(({ description }) => texts(description)),
    ...texts(...inner(accessory, 'description')),
    ...asked(poll),
    ...listOf(attachments).flatMap(({ title, description }) => texts(title, description)),
    ...listOf(forwarded).flatMap(({ message }) => (isFields(message) ? textsOf(message, depth + 1) : [])),
  ];
}

const plain = (parts: readonly string[]): string =>
  withoutEmoji(
    parts
      .join('\n')
      .replaceAll('||', '  ')
      .replace(/\n\n---\n$/, ''),
  );

/** All that a message says, wherever Discord has it; bars that hide a spoiler become blanks. */
export function messageWords(message: object): string {
  return plain(textsOf({ ...message }));
}

/** What a message shows beside its author's own words: what was forwarded, what links lead to, pictures. */
export function wordsBeside(message: object): string {
  return plain(textsOf({ ...message, content: '' }));
}
