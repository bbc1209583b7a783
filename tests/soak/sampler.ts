import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded into a process, it writes each second how much memory is used and how long the event loop was held up. */
const file = process.env.SOAK_SAMPLES;
if (file) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  setInterval(() => {
    const sample = {
      megabytes: process.memoryUsage.rss() / 1e6,
      p99: delay.percentile(99) / 1e6,
      most: delay.max / 1e6,
    };
    delay.reset();
    appendFileSync(file, `${JSON.stringify(sample)}\n`);
  }, 1000).unref();
}
