-- A digest that is to be sent to one person, or was. What it says is made of its notices each time it is tried, so that
-- nothing is mailed that its reader has read or lost the right for meanwhile; its Message-ID stays the same.
-- SENDING is one that a server has in hand, or had when it fell: then it is tried once more and never again.
create table mail (
    id          bigint generated always as identity primary key,
    recipient   text not null,
    message     text not null unique,
    state       text not null check (state in ('WAITING', 'SENDING', 'SENT', 'DROPPED', 'FAILED')),
    tries       smallint not null default 0,
    falls       smallint not null default 0 check (falls between 0 and 2),
    made_at     timestamptz not null,
    tried_at    timestamptz,
    next_at     timestamptz not null,
    ended_at    timestamptz,
    failure     text not null default '',
    check ((ended_at is not null) = (state in ('SENT', 'DROPPED', 'FAILED')))
);

create index mail_waiting on mail (next_at) where ended_at is null;
create index mail_of_recipient on mail (recipient, made_at);

-- What somebody should know. `key` is what it is the same by: nobody is told the same twice. `access_right` and
-- `organisation` are what it reached them by: who has lost that sees it no more.
create table notice (
    id            bigint generated always as identity primary key,
    recipient     text not null,
    key           text not null check (key <> ''),
    subject       text not null check (subject <> ''),
    local         text not null check (local like '/%'),
    what_kk       text not null,
    what_ru       text not null,
    what_en       text not null,
    why_kk        text not null,
    why_ru        text not null,
    why_en        text not null,
    access_right  text not null,
    organisation  text not null,
    urgent        boolean not null,
    written_at    timestamptz not null,
    read_at       timestamptz,
    mail          bigint references mail on delete set null,
    unique (recipient, key)
);

create index notice_of_recipient on notice (recipient, id);
create index notice_unread on notice (recipient, access_right, organisation) where read_at is null;
create index notice_not_mailed on notice (recipient) where read_at is null and mail is null;
create index notice_of_mail on notice (mail) where mail is not null;

-- How somebody wants to be told by e-mail. Quiet hours go over midnight where they end before they begin. `refused` is
-- what a mail server said of the address: nothing more is sent there until it is another one.
create table preference (
    login        text primary key,
    address      text not null,
    language     text not null check (language in ('kk', 'ru', 'en')),
    digest       text not null check (digest in ('none', 'daily', 'hourly')),
    quiet_from   time,
    quiet_until  time,
    refused      text not null default '',
    changed_at   timestamptz not null,
    check ((quiet_from is null) = (quiet_until is null))
);

-- Which rungs of the ladder were reached for the term of a thing. Another term begins anew.
create table rung (
    subject  text not null,
    term     date not null,
    rung     smallint not null check (rung between 1 and 4),
    told_at  timestamptz not null,
    primary key (subject, term, rung)
);

-- The last day on which terms were looked at; one for all servers.
create table ladder_day (
    one  boolean primary key default true check (one),
    day  date not null
);
