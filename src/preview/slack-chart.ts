import type { FollowUp } from '../slack/chart-message.ts';
import { type Html, html } from './html.ts';

export type SlackChart = Extract<FollowUp['blocks'][number], { readonly type: 'data_visualization' }>;

const width = 480;
const height = 200;
const base = height - 28;
const top = 26;
/** Letters of a name that fit under a bar, as a share of its room in pixels. */
const letterWidth = 6.6;

function short(name: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / letterWidth));
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}

/** Slack's own bar chart, upright bars from zero; the same figures stand as text for who does not see them. */
export function slackChart({ title, chart }: SlackChart): Html {
  const [series] = chart.series;
  const points = series?.data ?? [];
  const highest = Math.max(...points.map(({ value }) => value)) || 1;
  const room = width / Math.max(1, points.length);
  const thick = Math.min(72, room * 0.6);
  const bars = points.map(({ label, value }, index) => {
    const middle = Math.round(room * (index + 0.5));
    const tall = Math.round((Math.max(0, value) / highest) * (base - top));
    return html`<rect x="${middle - thick / 2}" y="${base - tall}" width="${thick}" height="${tall}" rx="3"></rect>
<text x="${middle}" y="${base - tall - 8}">${value}</text><text x="${middle}" y="${height - 8}">${short(label, room)}</text>`;
  });
  const said = points.map(({ label, value }) => `${label} ${value}`).join(', ');
  return html`<figure class="chart"><figcaption>${title}<span>${series?.name ?? ''}</span></figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${`${title}: ${said}`}">
<path d="M0 ${base}H${width}"></path>${bars}</svg></figure>`;
}
