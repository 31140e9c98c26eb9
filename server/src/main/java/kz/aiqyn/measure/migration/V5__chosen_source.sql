-- Whose values of a measure are taken, where several sources declare it: the first that gives any, until people choose
-- another one. The last row of a measure holds.
create table chosen_source (
    id           bigint generated always as identity primary key,
    measure      text not null,
    source       text not null,
    recorded_at  timestamptz not null
);

create index on chosen_source (measure, id desc);

create trigger added_to before update or delete or truncate on chosen_source
    for each statement execute function refuse_change();

-- The latest moment that an edition keeps: values that become known are recorded later than it, for ever. As long as
-- there is none, values are recorded as of when they became known, as their sources noted.
alter table recording add column kept timestamptz;
