import type { Catalog } from '../../catalog/catalog.ts';
import type { Topic } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Details, Thread } from '../../subjects/query.ts';
import type { Told } from '../pick/told.ts';
import type { Ends } from './ends.ts';
import type { Reading } from './reading.ts';

/** What a question is asked by, beside its words. */
export type Asked = {
  readonly catalog: Catalog;
  /** The words that were read. */
  readonly text: string;
  readonly reading: Reading;
  /** The surest first; empty where none is sure. */
  readonly topics: readonly Topic[];
  /** Topics that are likely, the likeliest first. */
  readonly near: readonly Topic[];
  readonly aspect: Details['aspect'];
  readonly volume: Volume | null;
  /** Indexes of the atoms that told the volume. */
  readonly ofVolume: ReadonlySet<number>;
  readonly today: string;
  /** What the thread was last about; null where there is none. */
  readonly thread: Thread | null;
  /** What a plan wishes; null where none was made or it wishes nothing. */
  readonly told: Told | null;
  readonly ends: Ends;
};
