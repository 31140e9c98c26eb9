-- Money is in thousands of tenge, to the tenge; shares of works are percent to the tenth.
create table site (
    id               bigint generated always as identity primary key,
    organisation     text not null,
    name_kk          text not null check (name_kk <> ''),
    name_ru          text not null,
    name_en          text not null,
    kind             text not null check (kind in ('school', 'hospital', 'road', 'water', 'housing', 'culture', 'sport', 'other')),
    village          text not null,
    latitude         numeric(9, 5) check (latitude between -90 and 90),
    longitude        numeric(9, 5) check (longitude between -180 and 180),
    contractor       text not null,
    bin              text not null check (bin ~ '^(\d{4}[4-6]\d{7})?$'),
    contract_number  text not null,
    contract_date    date,
    first_sum        numeric(16, 3) not null check (first_sum > 0),
    present_sum      numeric(16, 3) not null check (present_sum > 0),
    programme        text not null,
    planned_start    date not null,
    planned_finish   date not null check (planned_finish > planned_start),
    started          date,
    finished         date,
    state            text not null
                     check (state in ('planned', 'under-way', 'stopped', 'finished', 'with-defects', 'handed-over')),
    remark           text not null,
    intake           bigint not null default 0,
    version          integer not null default 1,
    changed_at       timestamptz not null,
    check ((latitude is null) = (longitude is null)),
    check ((state = 'planned') = (started is null)),
    check ((state in ('finished', 'with-defects', 'handed-over')) = (finished is not null)),
    check (finished >= started),
    check (state not in ('stopped', 'with-defects') or remark <> ''),
    unique (organisation, name_kk)
);

create table milestone (
    site        bigint not null references site,
    stage       text not null,
    planned_on  date not null,
    share       numeric(8, 1) not null check (share between 0 and 100),
    reached_on  date,
    primary key (site, stage)
);

create table money (
    site     bigint not null references site,
    year     integer not null check (year between 1990 and 2100),
    planned  numeric(16, 3) not null check (planned >= 0),
    intake   bigint not null default 0,
    primary key (site, year)
);

-- `planned` is what the schedule asked for on that day: a schedule that is written anew does not mend the past.
create table report (
    site        bigint not null references site,
    day         date not null,
    planned     numeric(8, 1) not null check (planned between 0 and 100),
    actual      numeric(8, 1) not null check (actual between 0 and 100),
    paid        numeric(16, 3) not null check (paid >= 0),
    note        text not null,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (site, day)
);

create table inspection (
    id       bigint generated always as identity primary key,
    site     bigint not null references site,
    day      date not null,
    finding  text not null check (finding <> ''),
    risk     text not null check (risk in ('low', 'middle', 'high')),
    due      date not null check (due >= day),
    settled  date check (settled >= day)
);

create index inspection_of_site on inspection (site, day);

-- The day in Kazakhstan, wherever the server's session is.
create function today() returns date
    language sql stable
as $$ select cast(now() at time zone 'Asia/Almaty' as date) $$;

-- Sites on a day: what the last report until then said, whether they were late, when something was heard last.
-- Late is what is not finished by its term, five percentage points behind its schedule, or not begun in time.
create function on_day(day date)
    returns table (site bigint, reported_on date, planned numeric, actual numeric, paid numeric, in_work boolean,
                   late boolean, stale boolean, heard_on date)
    language sql stable
as $$
    select s.id, r.day, r.planned, r.actual, r.paid,
           s.started <= $1 and (s.finished is null or s.finished > $1),
           (s.finished is null or s.finished > $1)
           and coalesce(s.planned_finish < $1 or (s.started <= $1 and r.actual - r.planned <= -5)
                        or ((s.started is null or s.started > $1) and s.planned_start < $1), false),
           s.started <= $1 and (s.finished is null or s.finished > $1) and not (s.state = 'stopped' and $1 = construction.today())
           and $1 - greatest(r.day, s.started, i.day) > 30,
           greatest(r.day, s.started, i.day)
    from construction.site s
    left join lateral (
        select t.day, t.planned, t.actual, t.paid from construction.report t
        where t.site = s.id and t.day <= $1 order by t.day desc limit 1) r on true
    left join lateral (
        select max(t.day) as day from construction.inspection t where t.site = s.id and t.day <= $1) i on true
$$;

-- Sites today, as lists show them.
create view present as
select s.id, s.organisation, s.name_kk, s.name_ru, s.name_en, s.kind, s.village, s.latitude, s.longitude, s.contractor,
       s.first_sum, s.present_sum, s.programme, s.planned_start, s.planned_finish, s.started, s.finished, s.state,
       s.changed_at, d.reported_on, d.actual, d.paid, d.actual - d.planned as gap, coalesce(d.in_work, false) as in_work,
       d.late, coalesce(d.stale, false) as stale, d.heard_on,
       case when d.late then greatest(
           case when s.planned_finish < construction.today() then construction.today() - s.planned_finish end,
           case when s.started is null and s.planned_start < construction.today() then construction.today() - s.planned_start end, 0)
       end as days_late,
       round(100 * d.paid / s.present_sum - d.actual, 1) as ahead
from site s
join on_day(construction.today()) d on d.site = s.id;

-- What the measures rest on: quarters that have begun, each until its last day or today.
create view quarter as
select cast(extract(year from q.first_day) as text) || '-Q' || cast(extract(quarter from q.first_day) as text) as period,
       cast(q.first_day as date) as first_day,
       least(cast(q.first_day + interval '3 months' - interval '1 day' as date), construction.today()) as last_day
from generate_series(
    date_trunc('quarter', (select min(least(started, planned_start)) from site)),
    cast(construction.today() as timestamp), interval '3 months') as q(first_day);

create view worked as
select s.organisation, q.period, d.late, d.stale, d.actual - d.planned as gap, s.first_sum, s.present_sum, s.changed_at
from quarter q
cross join lateral on_day(q.last_day) d
join site s on s.id = d.site
where d.in_work;

create view completed as
select s.organisation, q.period, s.finished <= s.planned_finish as in_term, s.state = 'with-defects' as with_defects,
       s.changed_at
from site s
join quarter q on s.finished between q.first_day and q.last_day;

create view financed as
select s.organisation, q.period, m.planned,
       coalesce(d.paid, 0) - coalesce(
           (select t.paid from report t
            where t.site = s.id and t.day < date_trunc('year', q.first_day) order by t.day desc limit 1), 0) as paid,
       s.changed_at
from quarter q
join money m on m.year = extract(year from q.first_day)
join site s on s.id = m.site
join lateral on_day(q.last_day) d on d.site = s.id;
