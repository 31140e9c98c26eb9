-- A life situation as it is from a day on: another version begins where something of it changed.
create table situation (
    id          bigint generated always as identity primary key,
    code        text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    valid_from  date not null,
    name_kk     text not null check (name_kk <> ''),
    name_ru     text not null check (name_ru <> ''),
    name_en     text not null,
    summary_kk  text not null check (summary_kk <> ''),
    summary_ru  text not null check (summary_ru <> ''),
    summary_en  text not null,
    words_kk    text not null,
    words_ru    text not null,
    words_en    text not null,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    unique (code, valid_from)
);

-- Its questions, each with its answers after it, its steps and its examples, in their order. `condition` says with which
-- answers a step is taken, and which answers an example gives.
create table part (
    situation   bigint not null references situation,
    place       integer not null check (place > 0),
    kind        text not null check (kind in ('question', 'answer', 'step', 'example')),
    code        text not null check (code <> ''),
    condition   text not null,
    name_kk     text not null,
    name_ru     text not null,
    name_en     text not null,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (situation, place),
    check (kind in ('step', 'example') or condition = ''),
    check (kind = 'example' or name_kk <> '')
);

-- One row a situation: the version of today.
create view present as
select distinct on (code) * from situation where valid_from <= calendar.today() order by code, valid_from desc;
