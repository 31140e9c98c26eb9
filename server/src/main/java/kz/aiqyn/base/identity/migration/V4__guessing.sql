-- The installation's own key, for digests and for what browsers keep. No backup holds it.
create table session_key (
    one  boolean primary key default true check (one),
    key  bytea not null check (length(key) = 32)
);

-- Attempts that failed, or have not succeeded yet, for an hour: of an account by address, or by a device that is known.
-- They mean nothing tomorrow, and those counted otherwise before mean nothing today.
drop table attempt;

create table attempt (
    -- keyed digest of the login, whether or not there is such an account; empty where none is named, as by tokens
    login    bytea not null,
    -- an address, or the first 64 bits of one of the sixth version
    network  text not null,
    -- a device that is known, or a session; null for strangers
    device   bytea,
    at       timestamptz not null
);

create index attempt_login on attempt (login, at);
create index attempt_network on attempt (network, at) where device is null;
create index attempt_at on attempt (at);

-- Devices of an account that were known before this number went up are strangers again.
create table device_epoch (
    login  text primary key references account (login),
    epoch  int not null
);

-- What failed, added up by hour: of an account by its login, of a name that nobody has by a keyed digest.
create table failed_sign_in (
    hour      timestamptz not null,
    login     text not null,
    digest    bytea not null,
    network   text not null,
    way       text not null check (way in ('PASSWORD', 'OLD_PASSWORD', 'PASSKEY', 'TOKEN', 'ORGANISATION')),
    -- from a device that the account had signed in from before
    known     boolean not null,
    -- wrong ones, and those that were not looked at because of too many before
    failed    int not null,
    held      int not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (hour, login, digest, network, way, known),
    check (login = '' or digest = '')
);

create index failed_sign_in_login on failed_sign_in (login, last_at) where login <> '';

-- When it was last recorded that an account is kept from strangers.
create table hold (
    login  text primary key references account (login),
    at     timestamptz not null
);

-- Questions that a passkey has answered: no answer counts twice. A row for each such sign-in, for some minutes.
create table answered_challenge (
    digest  bytea primary key,
    at      timestamptz not null
);
