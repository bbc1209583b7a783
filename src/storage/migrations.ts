/**
 * The steps that make the tables, in the order of their numbers: what a step says is never changed once it was released.
 * Statements of both databases: text, bigint and integer alone.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    // What is known of something for a time, such as that a request was seen, or what a thread is about.
    `create table kept (
      kind text not null,
      key text not null,
      value text not null,
      team text not null,
      person text not null,
      until bigint not null,
      primary key (kind, key)
    )`,
    'create index kept_until on kept (until)',
    // What was acknowledged and must be answered, until that is done; then only that it was.
    `create table work (
      id text primary key,
      kind text not null,
      team text not null,
      person text not null,
      body text not null,
      state text not null,
      holder text not null,
      held_until bigint not null,
      tries integer not null default 0,
      came bigint not null,
      until bigint not null
    )`,
    'create index work_open on work (state, held_until)',
    'create index work_until on work (until)',
    // Where Slack's app is installed; the tokens are encrypted.
    `create table installations (
      id text primary key,
      sealed text not null,
      changed bigint not null,
      renewing_until bigint not null
    )`,
    // What a workspace, a server or one of its channels has chosen.
    `create table settings (
      team text not null,
      channel text not null,
      value text not null,
      changed bigint not null,
      changed_by text not null,
      primary key (team, channel)
    )`,
    // Lists that were synced, for all processes.
    `create table lists (
      name text primary key,
      body text not null,
      changed bigint not null
    )`,
  ],
];
