create table ground (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    place         text not null,
    cost          numeric(18, 3) not null check (cost >= 0),
    state         text not null check (state in ('planned', 'built', 'closed')),
    planned_for   date not null,
    opened_on     date,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    check (state = 'planned' or opened_on is not null),
    unique (organisation, name_kk)
);

create index ground_opened on ground (opened_on, organisation);

-- What the measures rest on.
create view opened as
select id, organisation, cost, opened_on, changed_at,
       concat(extract(year from opened_on), '-Q', extract(quarter from opened_on)) as period
from ground
where opened_on is not null;
