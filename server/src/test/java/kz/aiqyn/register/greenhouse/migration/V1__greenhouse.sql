create table house (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    owner         text not null check (owner <> ''),
    area          numeric(12, 1) not null check (area > 0),
    heated        boolean not null,
    year_built    integer check (year_built between 1930 and 2100),
    state         text not null check (state in ('planned', 'built', 'working', 'closed')),
    working_from  date,
    closed_on     date,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    check (state = 'planned' or year_built is not null),
    check (state <> 'working' or working_from is not null),
    check ((state = 'closed') = (closed_on is not null)),
    check (closed_on >= working_from),
    unique (organisation, name_kk)
);

create table harvest (
    house        bigint not null references house,
    year         integer not null,
    tonnes       numeric(12, 3) not null check (tonnes >= 0),
    recorded_on  date not null,
    intake       bigint not null default 0,
    version      integer not null default 1,
    changed_at   timestamptz not null,
    primary key (house, year)
);

-- What the measures rest on.
create view worked as
select house.id, house.organisation, house.area, house.changed_at, cast(years.year as text) as period
from house
cross join lateral generate_series(
    cast(extract(year from house.working_from) as integer),
    cast(extract(year from coalesce(house.closed_on, calendar.today())) as integer)) as years(year);

create view harvested as
select house.organisation, harvest.tonnes, cast(harvest.year as text) as period,
       greatest(house.changed_at, harvest.changed_at) as changed_at
from harvest
join house on house.id = harvest.house;
