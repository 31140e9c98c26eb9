-- Which source gives which measure, as the source said at a time. The last row of a measure holds.
create table definition (
    id           bigint generated always as identity primary key,
    measure      text not null,
    source       text not null,
    kk           text not null,
    ru           text not null,
    en           text not null,
    unit         text not null,
    period       text not null check (period in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    roll_up      text not null check (roll_up in ('SUM', 'LAST', 'MEAN', 'CUMULATIVE')),
    level        text not null check (level in ('UNIT', 'PARENT')),
    withdrawn    boolean not null,
    recorded_at  timestamptz not null
);

create index on definition (measure, id desc);

create view current_definition as
select * from (
    select distinct on (measure) measure, source, kk, ru, en, unit, period, roll_up, level, withdrawn, recorded_at
    from definition
    order by measure, id desc) last
where not withdrawn;

-- A measure for a period: the column of a panel. Values name it by number, so that millions of them are small.
create table panel_column (
    id         integer generated always as identity primary key,
    measure    text not null,
    period     text not null,
    first_day  date not null,
    last_day   date not null check (last_day > first_day),
    unique (measure, period)
);

create table organisation (
    id    integer generated always as identity primary key,
    code  text not null unique
);

-- What keepers of values name as their source, with the note and the file.
create table place (
    id      integer generated always as identity primary key,
    stated  text not null,
    note    text not null,
    file    text not null,
    digest  text not null generated always as (md5(stated || chr(31) || note || chr(31) || file)) stored unique
);

-- By what a source opens its records behind values as they were then.
create table evidence (
    id        bigint generated always as identity primary key,
    source    text not null,
    query     text not null,
    known_at  timestamptz not null
);

-- Every value that was ever recorded. Never changed and never deleted: the last of a key holds.
create table value (
    id            bigint generated always as identity primary key,
    panel_column  integer not null references panel_column,
    organisation  integer not null references organisation,
    number        double precision check (number not in ('NaN', 'Infinity', '-Infinity')),
    missing       text check (missing in ('NO_DATA', 'NOT_APPLICABLE', 'INCOMPLETE_PERIOD', 'DIVISION_BY_ZERO',
                                          'BASE_NOT_POSITIVE', 'UNDEFINED', 'NO_SUCH_UNIT')),
    preliminary   boolean not null,
    withdrawn     boolean not null,
    evidence      bigint not null references evidence,
    place         integer not null references place,
    row           integer not null,
    recorded_at   timestamptz not null,
    check (num_nonnulls(number, missing) = case when withdrawn then 0 else 1 end)
);

create index value_key on value (panel_column, organisation, recorded_at desc, id desc);

create view current_value as
select organisation, measure, period, number, missing, preliminary, source, query, known_at, stated, note, file, row,
       recorded_at
from (
    select distinct on (v.panel_column, v.organisation)
           o.code as organisation, c.measure, c.period, v.number, v.missing, v.preliminary, v.withdrawn,
           e.source, e.query, e.known_at, p.stated, p.note, p.file, v.row, v.recorded_at
    from value v
    join panel_column c on c.id = v.panel_column
    join organisation o on o.id = v.organisation
    join evidence e on e.id = v.evidence
    join place p on p.id = v.place
    order by v.panel_column, v.organisation, v.recorded_at desc, v.id desc) last
where not withdrawn;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is only ever added to', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger added_to before update or delete or truncate on value
    for each statement execute function refuse_change();
create trigger added_to before update or delete or truncate on evidence
    for each statement execute function refuse_change();
create trigger added_to before update or delete or truncate on place
    for each statement execute function refuse_change();
create trigger added_to before update or delete or truncate on definition
    for each statement execute function refuse_change();

-- What sources said they have touched and nobody has pulled yet. No measures: their catalogue. No organisations: all.
create table touched (
    id             bigint generated always as identity primary key,
    source         text not null,
    measures       text[] not null,
    periods        text[] not null,
    organisations  text[] not null
);

-- The time of the last recording. Whoever records locks this table first, so that times never go back.
create table recording (
    only_one  boolean primary key default true check (only_one),
    last      timestamptz not null
);

insert into recording (last) values ('1900-01-01T00:00:00Z');
