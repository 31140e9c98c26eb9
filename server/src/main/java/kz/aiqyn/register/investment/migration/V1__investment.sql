-- Money is in thousands of tenge, to the tenge; areas are in hectares. Of a sole trader neither number nor name is kept.
create table project (
    id             bigint generated always as identity primary key,
    organisation   text not null,
    name_kk        text not null check (name_kk <> ''),
    name_ru        text not null,
    name_en        text not null,
    branch         text not null
                   check (branch in ('food', 'materials', 'metals', 'machines', 'chemistry', 'light', 'mining', 'energy', 'other')),
    investor       text not null,
    investor_key   text not null check (investor_key ~ '^(\d{4}[4-6]\d{7}|[px]-[0-9a-f]{32})?$'),
    place          text not null,
    latitude       numeric(9, 5) check (latitude between -90 and 90),
    longitude      numeric(9, 5) check (longitude between -180 and 180),
    capacity       text not null,
    sum            numeric(16, 3) not null check (sum >= 0),
    jobs           integer not null check (jobs >= 0),
    stage          text not null check (stage in ('idea', 'agreed', 'being-built', 'equipment', 'trial-run', 'opened',
                                                  'at-capacity', 'stopped', 'given-up')),
    remark         text not null,
    ended_on       date,
    origin_kind    text not null,
    origin_id      text not null,
    origin_kk      text not null,
    origin_ru      text not null,
    origin_en      text not null,
    origin_local   text not null,
    moved_at       timestamptz,
    intake         bigint not null default 0,
    version        integer not null default 1,
    changed_at     timestamptz not null,
    check ((latitude is null) = (longitude is null)),
    check ((stage = 'given-up') = (ended_on is not null)),
    check (stage not in ('stopped', 'given-up') or remark <> ''),
    unique (organisation, name_kk)
);

-- On which day a production is promised to open: the first promise has the number 1, every move is one more.
create table promise (
    project     bigint not null references project,
    number      integer not null check (number >= 1),
    said_on     date not null,
    due         date not null check (due >= said_on),
    reason      text not null check (number = 1 or reason <> ''),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (project, number)
);

-- On which day it opened, and by which act; the last one counts.
create table opening (
    project     bigint not null references project,
    number      integer not null check (number >= 1),
    opened_on   date not null,
    act         text not null check (act <> ''),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (project, number)
);

create function stand() returns trigger
    language plpgsql
as $$
begin
    raise exception 'a row of % is not overwritten: project %, number %', tg_table_name, old.project, old.number;
end
$$;
create trigger stand before update on promise for each row execute function stand();
create trigger stand before update on opening for each row execute function stand();

create table funds (
    project     bigint not null references project,
    year        integer not null check (year between 2000 and 2100),
    source      text not null check (source in ('own', 'credit', 'budget')),
    planned     numeric(16, 3) not null check (planned >= 0),
    made        numeric(16, 3) not null check (made >= 0),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (project, year, source)
);

-- What a project came to by the end of a quarter; money since its beginning.
create table fact (
    project       bigint not null references project,
    period        text not null check (period ~ '^20\d\d-Q[1-4]$'),
    jobs_planned  integer check (jobs_planned >= 0),
    jobs          integer not null check (jobs >= 0),
    invested      numeric(16, 3) not null check (invested >= 0),
    note          text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (project, period)
);

create table fact_was (like fact, since timestamptz not null, gone boolean not null);
create index fact_was_since on fact_was (project, period, since);
create trigger remember after insert or update or delete on fact for each row execute function keeping.remember();

-- What begins on a day and may end on one; `..._at` says when either was written down.
create table zone (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    place         text not null,
    area          numeric(10, 2) not null check (area > 0),
    utilities     text not null,
    moved_at      timestamptz,
    since         date not null,
    until         date check (until > since),
    since_at      timestamptz not null,
    until_at      timestamptz,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (organisation, name_kk),
    check ((until is null) = (until_at is null))
);

create table plot (
    zone        bigint not null references zone,
    number      text not null check (number <> ''),
    area        numeric(10, 2) not null check (area > 0),
    tenant      text not null,
    project     bigint references project,
    since       date not null,
    until       date check (until > since),
    since_at    timestamptz not null,
    until_at    timestamptz,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (zone, number, since),
    check ((until is null) = (until_at is null)),
    check (tenant <> '' or project is not null)
);

create index plot_of_project on plot (project);

create table enterprise (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    bin           text not null check (bin ~ '^(\d{4}[4-6]\d{7})?$'),
    branch        text not null
                  check (branch in ('food', 'materials', 'metals', 'machines', 'chemistry', 'light', 'mining', 'energy', 'other')),
    moved_at      timestamptz,
    since         date not null,
    until         date check (until > since),
    since_at      timestamptz not null,
    until_at      timestamptz,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (organisation, name_kk),
    check ((until is null) = (until_at is null))
);

create table standstill (
    enterprise  bigint not null references enterprise,
    since       date not null,
    until       date check (until > since),
    reason      text not null check (reason <> ''),
    since_at    timestamptz not null,
    until_at    timestamptz,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (enterprise, since),
    check ((until is null) = (until_at is null))
);

-- `moved_at` says when another body was written for a record, and `departed` whose it was until then: the values of both
-- are known anew.
create table departed (
    kind          text not null check (kind in ('project', 'zone', 'enterprise')),
    record        bigint not null,
    organisation  text not null,
    left_at       timestamptz not null,
    primary key (kind, record, left_at)
);

create function move() returns trigger
    language plpgsql
as $$
begin
    new.moved_at := old.moved_at;
    if new.organisation <> old.organisation then
        new.moved_at := new.changed_at;
        insert into investment.departed values (tg_table_name, old.id, old.organisation, new.changed_at) on conflict do nothing;
    end if;
    return new;
end
$$;
create trigger move before update on project for each row execute function move();
create trigger move before update on zone for each row execute function move();
create trigger move before update on enterprise for each row execute function move();

-- Every state of what values rest on: they are shown with the records as they were when they became known.
create table project_was (like project, known_since timestamptz not null, gone boolean not null);
create index project_was_id on project_was (id, known_since);
create index project_was_of on project_was (organisation);
create trigger remember after insert or update or delete on project
    for each row execute function keeping.remember('known_since');

create table zone_was (like zone, known_since timestamptz not null, gone boolean not null);
create index zone_was_id on zone_was (id, known_since);
create index zone_was_of on zone_was (organisation);
create trigger remember after insert or update or delete on zone
    for each row execute function keeping.remember('known_since');

create table plot_was (like plot, known_since timestamptz not null, gone boolean not null);
create index plot_was_of on plot_was (zone, number, since, known_since);
create trigger remember after insert or update or delete on plot
    for each row execute function keeping.remember('known_since');

create table enterprise_was (like enterprise, known_since timestamptz not null, gone boolean not null);
create index enterprise_was_id on enterprise_was (id, known_since);
create index enterprise_was_of on enterprise_was (organisation);
create trigger remember after insert or update or delete on enterprise
    for each row execute function keeping.remember('known_since');

create table standstill_was (like standstill, known_since timestamptz not null, gone boolean not null);
create index standstill_was_of on standstill_was (enterprise, since, known_since);
create trigger remember after insert or update or delete on standstill
    for each row execute function keeping.remember('known_since');

create view first_promise as select project, due, said_on, changed_at from promise where number = 1;

create view last_promise as
select distinct on (project) project, number - 1 as moves, due, said_on, reason, changed_at
from promise order by project, number desc;

create view last_opening as
select distinct on (project) project, opened_on, act, changed_at from opening order by project, number desc;

create view last_fact as
select distinct on (project) project, period, jobs_planned, jobs, invested, changed_at
from fact order by project, period desc;

-- Projects today, as lists show them.
create view present as
select p.id, p.organisation, p.name_kk, p.name_ru, p.name_en, p.branch, p.investor, p.investor_key, p.place, p.latitude,
       p.longitude, p.capacity, p.sum, p.jobs, p.stage, p.remark, p.ended_on, p.changed_at, f.due as first_due, f.said_on,
       l.due, coalesce(l.moves, 0) as moves, o.opened_on, o.act, t.period as told, t.jobs as jobs_made, t.invested,
       case when p.stage <> 'given-up' then greatest(0, coalesce(o.opened_on, greatest(l.due, calendar.today())) - f.due) end as slipped,
       case when p.stage = 'given-up' then 'given-up'
            when o.opened_on is not null and (p.stage = 'stopped' or t.jobs = 0) then 'idle'
            when o.opened_on is not null then 'opened'
            when p.stage = 'stopped' then 'stopped'
            when l.due < calendar.today() then 'overdue'
            when l.due is null then 'unpromised'
            else 'promised' end as standing,
       o.opened_on is not null and p.stage <> 'given-up' and 2 * t.jobs < p.jobs as short
from project p
left join first_promise f on f.project = p.id
left join last_promise l on l.project = p.id
left join last_opening o on o.project = p.id
left join last_fact t on t.project = p.id;

-- When a production that was to open between two days, or did, last left a body.
create function left_at(body text, first_day date, last_day date) returns timestamptz
    language sql stable
as $$
    select max(d.left_at) from investment.departed d
    where d.kind = 'project' and d.organisation = $1
      and (exists (select 1 from investment.promise r where r.project = d.record and r.due between $2 and $3)
           or exists (select 1 from investment.opening o where o.project = d.record and o.opened_on between $2 and $3))
$$;

create view quarter as
select to_char(q.day, 'YYYY"-Q"Q') as period, cast(extract(year from q.day) as integer) as year, cast(q.day as date) as first_day,
       cast(q.day + interval '3 months' - interval '1 day' as date) as last_day
from generate_series(timestamp '2020-01-01', cast(calendar.today() as timestamp), interval '3 months') as q(day);

-- What was to open in a year: by the promise that stood when the year began, or by the first one where it was given
-- later. A move within the year changes nothing in it.
create view year_plan as
select p.id as project, p.organisation, y.year, t.due, greatest(t.changed_at, p.moved_at) as changed_at
from project p
cross join generate_series(2020, cast(extract(year from calendar.today()) as integer)) as y(year)
join lateral (
    select r.due, r.changed_at from promise r
    where r.project = p.id and (r.number = 1 or r.said_on < make_date(y.year, 1, 1))
    order by r.number desc limit 1) t on extract(year from t.due) = y.year
left join last_opening o on o.project = p.id
where (o.opened_on is null or o.opened_on >= make_date(y.year, 1, 1))
  and (p.ended_on is null or p.ended_on >= make_date(y.year, 1, 1));

-- Productions since January of each quarter's year: each that was to open, and each that did, with its jobs.
create view counted as
select y.organisation, q.period, 1 as planned, 0 as opened, 0 as jobs,
       greatest(y.changed_at, investment.left_at(y.organisation, make_date(q.year, 1, 1), q.last_day)) as planned_at,
       cast(null as timestamptz) as opened_at, cast(null as timestamptz) as jobs_at
from quarter q
join year_plan y on y.year = q.year and y.due <= q.last_day
union all
select p.organisation, q.period, 0, 1, coalesce(f.jobs, 0), cast(null as timestamptz),
       greatest(o.changed_at, p.moved_at, investment.left_at(p.organisation, make_date(q.year, 1, 1), q.last_day)),
       greatest(f.changed_at, p.moved_at)
from quarter q
join last_opening o on o.opened_on between make_date(q.year, 1, 1) and q.last_day
join project p on p.id = o.project
left join lateral (
    select t.jobs, t.changed_at from fact t
    where t.project = p.id and t.period <= q.period order by t.period desc limit 1) f on true;

-- Zones at the ends of quarters. An akimat that has enterprises and no zone has nothing to be measured.
create view zoned as
select z.organisation, q.period, true as applies, z.area, greatest(z.since_at, z.moved_at, d.left_at) as since_at,
       coalesce(t.area, 0) as occupied, greatest(z.since_at, z.moved_at, d.left_at, t.known_at) as known_at
from quarter q
join zone z on z.since <= q.last_day and (z.until is null or z.until > q.last_day)
left join lateral (
    select sum(case when s.until is null or s.until > q.last_day then s.area else 0 end) as area,
           max(greatest(s.since_at, case when s.until <= q.last_day then s.until_at end)) as known_at
    from plot s where s.zone = z.id and s.since <= q.last_day) t on true
left join lateral (
    select max(g.left_at) as left_at from departed g join zone x on x.id = g.record and x.since <= q.last_day
    where g.kind = 'zone' and g.organisation = z.organisation) d on true
union all
select e.organisation, q.period, false, null, min(e.since_at), null, min(e.since_at)
from quarter q
join enterprise e on e.since <= q.last_day and (e.until is null or e.until > q.last_day)
where not exists (
    select 1 from zone z
    where z.organisation = e.organisation and z.since <= q.last_day and (z.until is null or z.until > q.last_day))
group by e.organisation, q.period;

-- Enterprises at the ends of quarters; idle is what stood through the whole quarter.
create view industrial as
select e.organisation, q.period, e.until is null or e.until > q.last_day as there, coalesce(s.idle, false) as idle,
       greatest(e.since_at, e.moved_at, d.left_at, case when e.until <= q.last_day then e.until_at end) as known_at,
       greatest(s.known_at, e.moved_at, d.left_at) as idle_at
from quarter q
join enterprise e on e.since <= q.last_day
left join lateral (
    select bool_or(t.since <= q.first_day and (t.until is null or t.until > q.last_day)) as idle,
           max(greatest(t.since_at, case when t.until <= q.last_day then t.until_at end)) as known_at
    from standstill t where t.enterprise = e.id and t.since <= q.last_day) s on true
left join lateral (
    select max(g.left_at) as left_at from departed g join enterprise x on x.id = g.record and x.since <= q.last_day
    where g.kind = 'enterprise' and g.organisation = e.organisation) d on true;
