create extension if not exists btree_gist with schema public;

-- What a change rests on: a law, a decree, a decision, with its number and day.
create table act (
    id      bigint generated always as identity primary key,
    name    text not null check (name <> ''),
    number  text not null,
    day     date,
    unique nulls not distinct (name, number, day)
);

create table change (
    id         bigint generated always as identity primary key,
    kind       text not null
               check (kind in ('created', 'renamed', 'split', 'merged', 'moved', 'ended', 'imported')),
    act        bigint not null references act,
    effective  date not null,
    recorded   timestamptz not null
);

-- Every code that was ever given to a territory.
create table territory (
    code  text primary key check (code ~ '^[0-9]{9}([0-9]{3})?$')
);

-- A territory as it was between two days.
create table version (
    id         bigint generated always as identity primary key,
    code       text not null references territory,
    valid      daterange not null check (not isempty(valid) and not lower_inf(valid)),
    parent     text references territory check (parent <> code),
    kind       text not null,
    name_kk    text not null,
    name_ru    text not null,
    name_en    text not null,
    opened_by  bigint not null references change,
    closed_by  bigint references change,
    check (name_kk <> '' or name_ru <> '' or name_en <> ''),
    check ((closed_by is null) = upper_inf(valid)),
    constraint version_never_overlaps exclude using gist (code with =, valid with &&) deferrable initially immediate
);

create index version_code on version (code);
create index version_parent on version (parent, code);
create index version_opened_by on version (opened_by);

-- Who took the place of whom. A predecessor is divided when its land went to several: its numbers cannot be.
create table succession (
    change       bigint not null references change,
    predecessor  text not null references territory,
    successor    text not null references territory,
    divided      boolean not null,
    primary key (change, predecessor, successor)
);

create index succession_predecessor on succession (predecessor);
create index succession_successor on succession (successor);

-- What is counted of a territory by year. The latest recorded row of a year holds; earlier ones stay.
create table attribute (
    id         bigint generated always as identity primary key,
    code       text not null references territory,
    name       text not null check (name <> ''),
    year       integer not null check (year between 1900 and 2200),
    value      numeric not null,
    unit       text not null,
    source     text not null,
    recorded   timestamptz not null
);

create index attribute_code on attribute (code, name, year, id desc);

create view current_attribute as
select distinct on (code, name, year) code, name, year, value, unit, source, recorded
from attribute
order by code, name, year, id desc;

-- One file of borders, from a day on.
create table border_set (
    id         bigint generated always as identity primary key,
    file       text not null,
    source     text not null,
    effective  date not null,
    recorded   timestamptz not null
);

create table border (
    id          bigint generated always as identity primary key,
    code        text not null references territory,
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    border_set  bigint not null references border_set,
    geometry    text not null,
    constraint border_never_overlaps exclude using gist (code with =, valid with &&) deferrable initially immediate
);

create index border_set_of on border (border_set);

-- Polygons of a file that no territory of its day has the code of.
create table unmatched_border (
    border_set  bigint not null references border_set,
    name        text not null,
    primary key (border_set, name)
);

-- Files that were uploaded and shown, but not confirmed yet.
create table upload (
    id        uuid primary key,
    kind      text not null,
    file      text not null,
    content   bytea not null,
    settings  text not null,
    uploaded  timestamptz not null
);
