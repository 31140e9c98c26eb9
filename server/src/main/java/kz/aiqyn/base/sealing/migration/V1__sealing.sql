-- Judgements that are handed in sealed and opened together. What is judged lies encrypted in the envelopes until a round
-- is opened; what everybody may know of it is the digest that it was committed to by.
create table round (
    id         bigint generated always as identity primary key,
    subject    text not null unique check (subject ~ '^[a-z.-]+:[A-Za-z0-9-]+$'),
    begun_at   timestamptz not null,
    deadline   timestamptz not null check (deadline > begun_at),
    secret     bytea not null check (length(secret) = 32),
    closed_at  timestamptz,
    opened_at  timestamptz
);

-- Who owes what.
create table slot (
    round       bigint not null references round,
    judge       text not null check (judge <> ''),
    item        text not null check (item <> ''),
    excused_at  timestamptz,
    why         text not null default '',
    primary key (round, judge, item),
    check ((excused_at is null) = (why = ''))
);

-- Rows are only added; of several of one slot the last counts.
create table envelope (
    id         bigint generated always as identity primary key,
    round      bigint not null,
    judge      text not null,
    item       text not null,
    digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
    key_mark   text not null,
    sealed     bytea not null,
    handed_at  timestamptz not null,
    foreign key (round, judge, item) references slot
);

create index envelope_slot on envelope (round, judge, item, id);

-- What was in an envelope, and what it is worth.
create table opening (
    envelope  bigint primary key references envelope,
    nonce     text not null,
    payload   text not null,
    standing  text not null check (standing in ('genuine', 'excused', 'mismatch', 'unreadable'))
);
