-- How offices lay out their tables, as somebody pointed it out: the headings of a row, a line for each column, and what
-- each is, a line for each column, empty where nothing of it is read. A file that was read by one keeps what it was read
-- by with itself, so that it reads the same when the layout is pointed out anew.
create table layout (
    id        bigint generated always as identity primary key,
    kind      text not null,
    name      text not null check (name <> ''),
    digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
    headings  text not null,
    below     integer not null check (below > 0),
    columns   text not null,
    kept_by   text not null,
    kept_at   timestamptz not null,
    unique (kind, digest)
);
