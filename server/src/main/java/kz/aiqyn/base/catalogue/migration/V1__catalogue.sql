-- Whoever serves people: sections of akimats and departments, which are organisations or parts of one, and territorial
-- bodies of the state, chambers and the one-stop shop, which are not rated.
create table institution (
    id            bigint generated always as identity primary key,
    code          text not null unique check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    kind          text not null check (kind in ('akimat', 'department', 'territorial', 'corporation', 'chamber')),
    organisation  text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null
);

create index institution_of on institution (organisation);

-- What a service was from a day on: another version begins where something of it changed. `ends_on` is the last day on
-- which the service itself was given.
create table passport (
    id            bigint generated always as identity primary key,
    code          text not null check (code ~ '^\d{2}-\d{2,3}$'),
    valid_from    date not null,
    ends_on       date check (ends_on >= valid_from),
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    term          integer not null check (term between 1 and 999),
    term_unit     text not null check (term_unit in ('minute', 'hour', 'working-day')),
    documents_kk  text not null,
    documents_ru  text not null,
    documents_en  text not null,
    on_paper      boolean not null,
    electronic    boolean not null,
    one_stop      boolean not null,
    fee_kind      text not null check (fee_kind in ('free', 'mrp', 'tenge')),
    fee           numeric(12, 3) check (fee > 0),
    result_kk     text not null check (result_kk <> ''),
    result_ru     text not null,
    result_en     text not null,
    act_kk        text not null check (act_kk <> ''),
    act_ru        text not null,
    act_en        text not null,
    proactive     boolean not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (code, valid_from),
    check ((fee_kind = 'free') = (fee is null)),
    check (on_paper or electronic or one_stop)
);

-- Who gives the service by this version of its passport.
create table provider (
    passport      bigint not null references passport,
    institution   text not null references institution (code),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (passport, institution)
);

create index provider_institution on provider (institution);

-- Versions with the day until which each was in force; null while nothing follows.
create view dated as
select p.*, least(p.ends_on, lead(p.valid_from) over (partition by p.code order by p.valid_from) - 1) as valid_to,
       p.fee_kind = 'free' as is_free
from passport p;

-- One row a service: the version of today, or else the nearest to it. Lists of other modules read names here.
create view present as
select distinct on (d.code) d.*,
       case when d.valid_from > calendar.today() then 'to-come'
            when d.valid_to < calendar.today() then 'ended'
            else 'in-force' end as standing
from dated d
order by d.code, d.valid_from > calendar.today(), case when d.valid_from <= calendar.today() then d.valid_from end desc,
         d.valid_from;
