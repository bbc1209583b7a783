import { z } from 'zod';
import { nameKey } from '../../src/names/key.ts';

const card = z.looseObject({ memory: z.array(z.number().positive()).optional() });
const upstream = z.looseObject({
  GPU: z.record(z.string(), z.record(z.string(), card)),
  'Apple Silicon': z.record(z.string(), z.record(z.string(), card)),
});

type Known = { readonly name: string; readonly aliases?: readonly string[] | undefined };

/** What stands above the cards that this importer writes; everything below it is written anew. */
export const cardsMarker =
  '  # From the list of hardware of huggingface.js (MIT), by tools/import-facts; known by name only.';

/** Short names that are somebody else's too: "M3" is a model of MiniMax, "780M" a count. */
const isAmbiguous = (name: string) => /^m\d$|^\d+m$/i.test(name);

/** Generations whose number alone people say: "a 4090". */
const saidByNumber = /^RTX ([345]0[5-9]0)$/;

/** What people call a card of that name, without its memory. */
function namesOf(upstreamName: string): string[] {
  const bare = upstreamName.replace(/^(?:Apple|Radeon) /, '');
  const number = saidByNumber.exec(upstreamName)?.[1];
  const names = [upstreamName, ...(isAmbiguous(bare) ? [] : [bare]), ...(number ? [number] : [])];
  if (/^[RG]TX /.test(upstreamName)) names.push(`GeForce ${upstreamName}`);
  if (/^RX /.test(upstreamName)) names.push(`Radeon ${upstreamName}`);
  if (/^MI\d/.test(upstreamName)) names.push(`Instinct ${upstreamName}`);
  return [...new Set(names)];
}

const quoted = (text: string) => (/^[\d.]+$/.test(text) ? `'${text}'` : text);

/**
 * Cards as lines of gpus.yml: one a size of memory. A name without a size means the smallest, which whoever says it has at
 * least. Those that are known already are left out.
 * @param known the cards that people keep
 */
export function importCards(data: unknown, known: readonly Known[], asOf: string): string[] {
  const { GPU: gpus, 'Apple Silicon': apple } = upstream.parse(data);
  const taken = new Set(known.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(nameKey)));
  const lines: string[] = [];
  for (const [name, { memory = [] }] of [...Object.values(gpus), ...Object.values(apple)].flatMap((own) =>
    Object.entries(own),
  )) {
    const sizes = [...new Set(memory)].sort((a, b) => a - b);
    const names = namesOf(name);
    if (names.some((own) => taken.has(nameKey(own)))) continue;
    for (const [index, gigabytes] of sizes.entries()) {
      const [first = name] = names;
      const size = `${gigabytes}GB`;
      const isSized = sizes.length > 1 && !first.endsWith(size);
      const full = isSized ? `${first} ${size}` : first;
      const also = isSized ? names.flatMap((own) => [`${own} ${size}`, `${own} ${gigabytes} GB`]) : names;
      const all = index === 0 ? [...also, ...names] : also;
      const aliases = [...new Set(all)].filter((own) => own !== full && !taken.has(nameKey(own)));
      for (const own of [full, ...aliases]) taken.add(nameKey(own));
      const key = full
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '');
      const parts = [
        `name: ${full}`,
        ...(aliases.length > 0 ? [`aliases: [${aliases.map(quoted).join(', ')}]`] : []),
        `gigabytes: ${gigabytes}`,
        'byName: true',
        'source: huggingface-hardware',
        `asOf: ${asOf}`,
      ];
      lines.push(`  ${key}: { ${parts.join(', ')} }`);
    }
  }
  return lines;
}
