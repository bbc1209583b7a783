import type { Bar, ChartBlock, ChartGroup } from '../card/card.ts';
import { says, template } from '../language/says.ts';
import type { Wording } from '../language/wording.ts';

/** Pictures of figures, and the button that asks for one. */
export const chartMessages = says('chart', {
  alt: template(['title', 'subtitle', 'figures'], {
    en: 'Bar chart. {title}. {subtitle}. {figures}',
    ru: 'Столбчатая диаграмма. {title}. {subtitle}. {figures}',
  }),
  /** `left` groups of bars had no room. */
  withMore: template(['subtitle', 'left: number'], {
    en: '{subtitle}; and {left} more in the answer',
    ru: '{subtitle}; ещё {left:grouped} — в ответе',
  }),
  leastOf: template(['unit'], { en: '{unit}, at least', ru: '{unit}, не меньше' }),
});

/** What a picture has room for, in bars, and how much of that a group's label takes: then it is at most 1,250 pixels high, twice as high as wide. */
const mostBars = 26;
const barsOfLabel = 1.3;
/** Characters of a description that repeats the names in every group; Discord takes 1,024. */
const longDescription = 1000;

type Drawn = Omit<ChartBlock, 'kind' | 'alt' | 'groups'> & {
  /** Without `full` the highest bar of the group is the longest one. */
  readonly groups: readonly (Omit<ChartGroup, 'full'> & { readonly full?: number })[];
  /** Groups that were left out of these already. */
  readonly more?: number;
};

function highest(bars: readonly Bar[]): number {
  return Math.max(0, ...bars.map(({ value }) => value?.[1] ?? 0));
}

/** Whether bars differ; what is not known is no difference. */
function differ(bars: readonly Bar[]): boolean {
  const known = bars.flatMap(({ value }) => (value ? [value.join()] : []));
  return new Set(known).size > 1;
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** "Light usage — Pixtral 12B: $0.90, Claude Haiku 5.5: $1.05; Heavy usage — ...", with a full stop. */
export function figuresOf({ names, groups }: Pick<ChartBlock, 'names' | 'groups'>): string {
  const each = groups.map(({ label, bars }) => {
    const figures = bars.map(({ shown }, index) => `${names[index] ?? ''}: ${shown}`).join(', ');
    return label ? `${label} — ${figures}` : figures;
  });
  return sentence(each.join('; '));
}

/** As `figuresOf`, with the names told once before. */
function shortFigures({ names, groups }: Pick<ChartBlock, 'names' | 'groups'>): string {
  const figures = groups.map(({ label, bars }) => `${label}: ${bars.map(({ shown }) => shown).join(', ')}`);
  return sentence(`${names.join(', ')} — ${figures.join('; ')}`);
}

/** A chart of as many groups as fit into one picture; null where there is nothing to see: no two bars of a group are known and differ. */
export function chartBlock({ groups, more = 0, ...own }: Drawn, words: Wording): ChartBlock | null {
  const chart = words.of(chartMessages);
  const { title, subtitle, names } = own;
  const known = groups.filter(({ bars }) => bars.some(({ value }) => value !== null));
  if (!known.some(({ bars }) => differ(bars))) return null;
  const room = Math.max(1, Math.floor(mostBars / (names.length + barsOfLabel)));
  const shown = known.slice(0, room).map(({ label, bars, full = highest(bars) }) => ({ label, bars, full }));
  const [first] = shown;
  const isAlone = shown.length === 1 && first !== undefined;
  const left = known.length - shown.length + more;
  const isRanged = shown.some(({ bars }) => bars.some(({ value }) => value && value[0] < value[1]));
  const block = {
    ...own,
    unit: isRanged ? chart.leastOf(own.unit) : own.unit,
    title: isAlone && first.label ? `${title}: ${first.label}` : title,
    subtitle: left > 0 ? chart.withMore(subtitle, left) : subtitle,
    groups: isAlone ? [{ ...first, label: '' }] : shown,
  };
  const long = chart.alt(block.title, block.subtitle, figuresOf(block));
  const isLong = long.length > longDescription && block.groups.length > 1;
  return {
    kind: 'chart',
    ...block,
    alt: isLong ? chart.alt(block.title, block.subtitle, shortFigures(block)) : long,
  };
}
