import type { Volume } from '../cost/volume.ts';
import { shortCount } from '../language/numbers.ts';

/** The share of the input that is read from the cache, in per cent, with as many decimals as tell it from its neighbours. */
function share(cacheRead: number, input: number): string {
  const exact = (100 * cacheRead) / input;
  const texts = Array.from({ length: 13 }, (_, decimals) => exact.toFixed(decimals));
  return texts.find((text) => Math.round((input * Number(text)) / 100) === cacheRead) ?? exact.toFixed(12);
}

/** A period and its tokens; those of one request where that says the same. */
function tokens({ input, output, per, requests }: Volume): string {
  const perRequest = [input, output].map((own) => own / (requests ?? 1));
  if (per === 'once' && (requests === null || !perRequest.every(Number.isInteger))) {
    const asked = requests === null ? '' : ` --requests ${shortCount(requests)}`;
    return `--in ${shortCount(input)} --out ${shortCount(output)} --per once${asked}`;
  }
  const [one = 0, other = 0] = per === 'once' ? perRequest : [input, output];
  const said = `${shortCount(one)} in ${shortCount(other)} out`;
  if (per === 'once') return `${said} x ${shortCount(requests ?? 1)} requests`;
  const over = requests === null || per === 'request' ? '' : ` over ${shortCount(requests)} requests`;
  return `${said} ${per === 'request' ? 'a request' : `a ${per}`}${over}`;
}

/**
 * A volume in the words that people type, which read back as the same volume: "5M in 200k out a day, 60% cached, batch".
 * Left out is what has no words: tokens written to the cache, and how many requests are billed one by one.
 */
export function volumeWords(volume: Volume): string {
  const { input, cacheRead, batch } = volume;
  const cached = cacheRead > 0 && input > 0 ? `${share(cacheRead, input)}%` : '';
  const said = tokens(volume);
  return said.startsWith('--')
    ? [said, cached && `--cached ${cached}`, batch ? '--batch' : ''].filter(Boolean).join(' ')
    : [said, cached && `${cached} cached`, batch ? 'batch' : ''].filter(Boolean).join(', ');
}
