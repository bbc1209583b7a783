/** What a row holds: times are milliseconds since 1970, what is more than a word is JSON. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Where the bot keeps what it must not forget. Rejects with a `StoreError` where the database does not answer or refuses. */
export type Store = {
  /** Such as `sqlite`, for the log. */
  readonly driver: string;
  /** Whether several processes may use it at the same time. */
  readonly isShared: boolean;
  /**
   * The rows that one statement returns, which both databases read alike: `$1`, `$2` and so on stand for the values.
   * @param how `safely`: it outlasts a power cut too, which takes longer; without, it outlasts the end of the process
   */
  query(sql: string, values?: readonly Value[], how?: 'safely'): Promise<readonly Row[]>;
  /** The clock in milliseconds, the same for all processes that use it. */
  now(): number;
  close(): Promise<void>;
};

/** The store cannot be asked now, or refused what it was asked. Its message holds no value and no secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** Whether it may be well again by itself, such as where a database is not up yet. */
  readonly isPassing: boolean;
  constructor(message: string, options: ErrorOptions & { readonly isPassing?: boolean } = {}) {
    super(message, options);
    this.isPassing = options.isPassing ?? false;
  }
}
