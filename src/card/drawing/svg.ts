import type { Drawing } from '../card.ts';
import { chartSvg } from './chart.ts';
import { pictureSvg } from './picture.ts';

/** A chart or a picture as SVG, which never fetches anything. */
export function drawingSvg(drawing: Drawing): string {
  return drawing.kind === 'chart' ? chartSvg(drawing) : pictureSvg(drawing);
}
