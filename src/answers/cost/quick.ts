import type { ChoicesBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import { offersBlock } from '../clicks/offers.ts';
import { clicksMessages } from '../clicks/say.ts';
import type { CostCommand } from '../command.ts';

/** Requests a day of a small, a middling and a large use. */
const quickRequests = [1000, 10_000, 100_000] as const;
/** Work whose requests are taken where nobody says of which size they are. */
const usual = 'chat';

type Tokens = { readonly input: number; readonly output: number };

/** Tokens of one request of a volume; null where it is not said of how many requests it is, or has more to it than its size. */
function perRequest({
  input,
  output,
  requests,
  cacheRead,
  cacheWrite,
  batch,
  ...more
}: Volume): Tokens | null {
  const isPlain = cacheRead + cacheWrite === 0 && !batch && more.textLanguage === undefined;
  if (!isPlain || !requests) return null;
  const each = { input: input / requests, output: output / requests };
  return Number.isInteger(each.input) && Number.isInteger(each.output) ? each : null;
}

const isShown = (volume: Volume | null, requests: number) =>
  volume?.per === 'day' && volume.requests === requests;

/** The same cost at other numbers of requests a day, in its place: a button each; none where the size of a request is open. */
export function quickVolumes(
  catalog: Catalog,
  models: readonly Model[],
  { volume, workload, only, price, region, flat, textLanguage, private: isPrivate }: CostCommand,
  words: Wording,
): ChoicesBlock[] {
  if ([only, price, region, flat, textLanguage].some((own) => own !== null)) return [];
  const size = volume ? perRequest(volume) : catalog.workloads[workload ?? usual]?.tokens;
  if (!size || models.some(({ task }) => task !== 'chat')) return [];
  const named = models.map((_, index) => `{${index}}`).join(', ');
  const offers = quickRequests
    .filter((requests) => !isShown(volume, requests))
    .map((requests, at) => ({
      // Side by side on a phone: the first says of what they are.
      label: at === 0 ? words.of(clicksMessages).requestsADay(requests) : words.format.shortTokens(requests),
      typed: `cost ${named} ${requests} requests a day x ${size.input} in / ${size.output} out${isPrivate ? ' privately' : ''}`,
      isInPlace: true,
    }));
  return offersBlock(models, offers, words);
}
