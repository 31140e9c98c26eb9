-- What was known of a year's days from a moment on. The latest version known at a moment holds.
create table version (
    id         bigint generated always as identity primary key,
    year       integer not null check (year between 1991 and 2200),
    known      timestamptz not null,
    source     text not null check (source <> ''),
    confirmed  boolean not null,
    recorded   timestamptz not null
);

create index version_year on version (year, known, id);

-- Days that differ from the week: holidays and days off among Monday to Friday, working days at the weekend.
create table day (
    version  bigint not null references version,
    day      date not null,
    kind     text not null check (kind in ('holiday', 'off', 'working')),
    name_kk  text not null,
    name_ru  text not null,
    name_en  text not null,
    primary key (version, day)
);
