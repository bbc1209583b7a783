import type { Metric, Registry } from 'prom-client';
import type { Catalog } from '../catalog/catalog.ts';
import type { Log } from '../log.ts';
import type { Handler } from '../platforms/http-server.ts';
import { answerKinds, requestKinds, type Times, timeBounds } from '../platforms/traffic.ts';
import { countEntries } from '../storage/entries.ts';
import type { Store } from '../storage/store.ts';
import type { Platform } from './platform.ts';

/** One figure; every label has its values from a closed list, so that nobody's words, name or team are among them. */
type Sample = {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
  /** Where it differs from the name of the measure, as in a histogram. */
  readonly metricName?: string;
};

/** A measure and where its figures are read when somebody asks. */
type Measure = {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly samples: () => readonly Sample[] | Promise<readonly Sample[]>;
};

/** What is measured. */
export type Measured = {
  readonly platforms: Readonly<Record<string, Platform>>;
  readonly isReady: (platform: string) => boolean;
  readonly catalog: () => Catalog;
  /** Syncs of lists since the start; `lastDone` in Unix milliseconds, null before the first. */
  readonly syncs: () => { readonly done: number; readonly failed: number; readonly lastDone: number | null };
  readonly rejections: () => number;
  readonly store: Store;
};

/** The figures of a histogram: how many were at most as long as each bound, all, and their sum. */
function histogramSamples(name: string, labels: Sample['labels'], { counts, sum }: Times): Sample[] {
  let all = 0;
  const buckets = [...timeBounds, '+Inf'].map((le, index) => {
    all += counts[index] ?? 0;
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: all };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: all },
  ];
}

const single = (value: number | null): Sample[] => (value === null ? [] : [{ labels: {}, value }]);

/** Milliseconds for which the store is not counted again: whoever scrapes must not keep a database busy. */
const storeCountedFor = 5000;

/** Counts the entries of a store, no more often than it may be. */
function entriesOf(store: Store): () => ReturnType<typeof countEntries> {
  let last: { readonly at: number; readonly entries: ReturnType<typeof countEntries> } | null = null;
  return () => {
    const at = performance.now();
    if (last === null || at - last.at > storeCountedFor) last = { at, entries: countEntries(store) };
    return last.entries;
  };
}

function measuresOf(measured: Measured): Measure[] {
  const { platforms, isReady, catalog, syncs, rejections, store } = measured;
  const entries = entriesOf(store);
  const names = Object.keys(platforms);
  const ofEach = (samples: (platform: Platform, name: string) => readonly Sample[]) => () =>
    names.flatMap((name) => {
      const platform = platforms[name];
      return platform ? samples(platform, name) : [];
    });
  const times = (name: string, which: 'acknowledgements' | 'durations') =>
    ofEach(({ traffic }, platform) =>
      traffic
        ? requestKinds
            .filter((kind) => traffic.requests[kind] > 0)
            .flatMap((kind) => histogramSamples(name, { platform, kind }, traffic[which][kind]))
        : [],
    );
  const counted = (...keys: readonly string[]) =>
    ofEach(({ counts }, platform) => {
      const own = counts?.() ?? {};
      return keys.flatMap((key) => {
        const value = own[key];
        if (value === undefined) return [];
        return [{ labels: keys.length > 1 ? { platform, outcome: key } : { platform }, value }];
      });
    });
  return [
    {
      name: 'tiebreak_requests_total',
      type: 'counter',
      help: 'Requests that came in, by the way in which people ask',
      samples: ofEach(({ traffic }, platform) =>
        traffic
          ? requestKinds.map((kind) => ({ labels: { platform, kind }, value: traffic.requests[kind] }))
          : [],
      ),
    },
    {
      name: 'tiebreak_answers_total',
      type: 'counter',
      help: 'Answers by kind: answered, asked back, declined, a mistake of the person, a fault of the bot',
      samples: ofEach(({ traffic }, platform) =>
        traffic
          ? answerKinds.map((kind) => ({ labels: { platform, kind }, value: traffic.answers[kind] }))
          : [],
      ),
    },
    {
      name: 'tiebreak_acknowledgement_seconds',
      type: 'histogram',
      help: 'From when a request came in until the platform knew that it had arrived',
      samples: times('tiebreak_acknowledgement_seconds', 'acknowledgements'),
    },
    {
      name: 'tiebreak_request_seconds',
      type: 'histogram',
      help: 'From when a request came in until its answer was sent, or that of a message was on its way',
      samples: times('tiebreak_request_seconds', 'durations'),
    },
    {
      name: 'tiebreak_deliveries_waiting',
      type: 'gauge',
      help: 'Answers to messages that wait until they get through',
      samples: counted('waiting'),
    },
    {
      name: 'tiebreak_deliveries_total',
      type: 'counter',
      help: 'Answers to messages by what became of them; unknown: may not have arrived',
      samples: counted('sent', 'lost', 'unknown'),
    },
    {
      name: 'tiebreak_delivery_retries_total',
      type: 'counter',
      help: 'Further tries to send answers to messages',
      samples: counted('retries'),
    },
    {
      name: 'tiebreak_ready',
      type: 'gauge',
      help: 'Whether a platform is ready: 1 or 0',
      samples: ofEach((_, platform) => [{ labels: { platform }, value: isReady(platform) ? 1 : 0 }]),
    },
    {
      name: 'tiebreak_unhandled_rejections_total',
      type: 'counter',
      help: 'Faults that nobody caught, each with an error in the log',
      samples: () => single(rejections()),
    },
    {
      name: 'tiebreak_catalog_models',
      type: 'gauge',
      help: 'Models in the catalog in force',
      samples: () => single(catalog().models.size),
    },
    {
      name: 'tiebreak_catalog_as_of_timestamp_seconds',
      type: 'gauge',
      help: 'The day of the oldest price list in force',
      samples: () => {
        const { asOf } = catalog();
        return single(asOf === null ? null : Date.parse(asOf) / 1000);
      },
    },
    {
      name: 'tiebreak_syncs_total',
      type: 'counter',
      help: 'Syncs of lists: all were synced, by this process or another one on the same store, or not',
      samples: () =>
        (['done', 'failed'] as const).map((outcome) => ({ labels: { outcome }, value: syncs()[outcome] })),
    },
    {
      name: 'tiebreak_last_sync_timestamp_seconds',
      type: 'gauge',
      help: 'When this process last found all lists synced; not there before it has',
      samples: () => {
        const { lastDone } = syncs();
        return single(lastDone === null ? null : lastDone / 1000);
      },
    },
    {
      name: 'tiebreak_store_up',
      type: 'gauge',
      help: 'Whether the store answers: 1 or 0',
      samples: async () => [{ labels: { driver: store.driver }, value: (await entries()) === null ? 0 : 1 }],
    },
    {
      name: 'tiebreak_store_entries',
      type: 'gauge',
      help: 'Entries of the store, by table; not there while it does not answer',
      samples: async () =>
        Object.entries((await entries()) ?? {}).map(([table, value]) => ({
          labels: { table },
          value,
        })),
    },
  ];
}

/** Figures for Prometheus; those of the process and of its event loop are measured from the first time that somebody asks. */
async function openRegistry(measured: Measured): Promise<Registry> {
  // Loading it takes longer than all else here, and many bots are never asked.
  const prometheus = await import('prom-client');
  const registry = new prometheus.Registry();
  for (const { samples, ...measure } of measuresOf(measured)) {
    const kept = {
      ...measure,
      aggregator: 'sum',
      get: async () => ({ ...measure, values: await samples() }),
    };
    // The registry asks for no more of a metric; its own classes keep figures that are kept here already.
    registry.registerMetric(kept as unknown as Metric);
  }
  prometheus.collectDefaultMetrics({ register: registry });
  return registry;
}

/** Answers `GET /metrics` in the text format of Prometheus. */
export function createMetrics({ log, ...measured }: Measured & { readonly log: Log }): Handler {
  let registry: Promise<Registry> | null = null;
  return (_, response) => {
    registry ??= openRegistry(measured);
    registry
      .then(async (own) => {
        const text = await own.metrics();
        response.writeHead(200, { 'content-type': own.contentType, 'cache-control': 'no-store' }).end(text);
      })
      .catch((error: unknown) => {
        log.error('metrics: they could not be read', { error });
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  };
}
