import type { DataVisualization } from '../slack/chart-message.ts';
import { type Html, html } from './html.ts';

const width = 480;
const height = 200;
const base = height - 40;
const top = 26;
/** Letters of a name that fit under a bar, as a share of its room in pixels. */
const letterWidth = 7.4;

function short(name: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / letterWidth));
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}

/** Pixels of a bar from which on its figure stands above it. */
const roomForFigure = 34;

/**
 * Slack's own bar chart, upright bars from zero, those of several series numbered as their names are above; the same
 * figures stand as text for who does not see them.
 */
export function slackChart({ title, chart }: DataVisualization): Html {
  const { series, axis_config } = chart;
  const { categories, y_label } = axis_config;
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const highest = Math.max(...values) || 1;
  const room = width / Math.max(1, categories.length);
  const isOne = series.length === 1;
  const thick = Math.min(72, (room * (isOne ? 0.6 : 0.86)) / Math.max(1, series.length));
  const groups = categories.map((category, index) => {
    const middle = Math.round(room * (index + 0.5));
    const bars = series.map(({ data }, at) => {
      const value = data[index]?.value ?? 0;
      const tall = Math.round((Math.max(0, value) / highest) * (base - top));
      const left = middle + (at - series.length / 2) * thick;
      const center = left + thick / 2;
      return html`<rect x="${left + 1}" y="${base - tall}" width="${thick - 2}" height="${tall}" rx="2" fill-opacity="${1 - at * 0.15}"></rect>
${thick >= roomForFigure ? html`<text x="${center}" y="${base - tall - 8}">${value}</text>` : null}${
  isOne ? null : html`<text x="${center}" y="${base + 14}">${at + 1}</text>`
}`;
    });
    return html`${bars}<text x="${middle}" y="${isOne ? base + 20 : height - 8}">${short(category, room)}</text>`;
  });
  const said = series.map(({ name, data }) => {
    const figures = data.map(({ label, value }) => `${label} ${value}`).join(', ');
    return isOne ? figures : `${name}: ${figures}`;
  });
  const legend = isOne ? y_label : series.map(({ name }, at) => `${at + 1} ${name}`).join(', ');
  return html`<figure class="chart"><figcaption>${title}<span>${legend}</span></figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${`${title}, ${y_label}. ${said.join('; ')}`}">
<path d="M0 ${base}H${width}"></path>${groups}</svg></figure>`;
}
