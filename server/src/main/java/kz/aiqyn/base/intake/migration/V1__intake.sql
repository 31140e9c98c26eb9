-- Files that were sent in. One that nobody confirms is forgotten after a day; one that was taken stays as the proof of what
-- came from it.
create table file (
    id         bigint generated always as identity primary key,
    kind       text not null,
    name       text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint not null,
    form       text not null,
    digest     text not null,
    sent_by    text not null,
    sent_at    timestamptz not null,
    changes    bigint not null default 0,
    taken_at   timestamptz,
    undone_at  timestamptz,
    check (undone_at is null or taken_at is not null)
);

create index file_kind on file (kind, id);

-- A file's bytes, a piece at a time.
create table piece (
    file    bigint not null references file on delete cascade,
    number  integer not null,
    bytes   bytea not null,
    primary key (file, number)
);
