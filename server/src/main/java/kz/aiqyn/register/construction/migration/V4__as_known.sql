-- Every state of sites and reports: values are shown with the records as they were when they became known.
create table site_was (like site, since timestamptz not null, gone boolean not null);
create index site_was_since on site_was (id, since);
insert into site_was select s.*, s.changed_at, false from site s;
create trigger remember after insert or update or delete on site for each row execute function keeping.remember();

create table report_was (like report, since timestamptz not null, gone boolean not null);
create index report_was_since on report_was (site, day, since);
insert into report_was select r.*, r.changed_at, false from report r;
create trigger remember after insert or update or delete on report for each row execute function keeping.remember();

-- Money of a year as it is to be paid by the ends of its quarters, since January.
create table quarter_money (
    site        bigint not null references site,
    period      text not null check (period ~ '^(19|20)\d\d-Q[1-4]$'),
    planned     numeric(16, 3) not null check (planned >= 0),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (site, period)
);

-- What is handed over of a housing estate, turn by turn, in square metres: by an act of acceptance.
create table housing_turn (
    site           bigint not null references site,
    turn           integer not null check (turn between 1 and 999),
    planned_on     date not null,
    planned_area   numeric(10, 1) not null check (planned_area > 0),
    accepted_on    date,
    accepted_area  numeric(10, 1) check (accepted_area > 0),
    intake         bigint not null default 0,
    version        integer not null default 1,
    changed_at     timestamptz not null,
    primary key (site, turn),
    check ((accepted_on is null) = (accepted_area is null))
);

drop view present, worked, completed, financed;
drop function on_day;

-- Late is what is not finished by its term, five percentage points behind its schedule, or not begun in time.
create function is_late(day date, planned_start date, planned_finish date, started date, finished date, gap numeric)
    returns boolean
    language sql immutable
as $$
    select (finished is null or finished > day)
           and coalesce(planned_finish < day or (started <= day and gap <= -5)
                        or ((started is null or started > day) and planned_start < day), false)
$$;

-- When it became known of each site what it was on a day: later changes of what does not concern the day are none.
create function known_on(day date) returns table (site bigint, known_at timestamptz)
    language sql stable
as $$
    select c.id, max(c.since)
    from (
        select v.id, v.since, v.facts, lag(v.facts) over known as before, row_number() over known as number
        from (
            select w.id, w.since, w.version,
                   row(w.organisation, w.planned_start, w.planned_finish, w.first_sum, w.present_sum,
                       case when w.started <= $1 then w.started end, case when w.finished <= $1 then w.finished end)::text as facts
            from construction.site_was w
            where not w.gone) v
        window known as (partition by v.id order by v.since, v.version)) c
    where c.number = 1 or c.facts is distinct from c.before
    group by c.id
$$;

-- Sites on a day: what the last report until then said and when it was written, whether they were late, when something
-- was heard last.
create function on_day(day date)
    returns table (site bigint, reported_on date, planned numeric, actual numeric, paid numeric, in_work boolean,
                   late boolean, stale boolean, heard_on date, reported_at timestamptz)
    language sql stable
as $$
    select s.id, r.day, r.planned, r.actual, r.paid,
           s.started <= $1 and (s.finished is null or s.finished > $1),
           construction.is_late($1, s.planned_start, s.planned_finish, s.started, s.finished, r.actual - r.planned),
           s.started <= $1 and (s.finished is null or s.finished > $1) and not (s.state = 'stopped' and $1 = construction.today())
           and $1 - greatest(r.day, s.started, i.day, v.day) > 30,
           greatest(r.day, s.started, i.day, v.day), r.changed_at
    from construction.site s
    left join lateral (
        select t.day, t.planned, t.actual, t.paid, t.changed_at from construction.report t
        where t.site = s.id and t.day <= $1 order by t.day desc limit 1) r on true
    left join lateral (
        select max(t.day) as day from construction.inspection t where t.site = s.id and t.day <= $1) i on true
    left join lateral (
        select max(t.day) as day from construction.visit t where t.site = s.id and t.day <= $1) v on true
$$;

-- The same as it was known at a moment, with what it is of each site.
create function on_day_known(day date, known timestamptz)
    returns table (id bigint, organisation text, name_kk text, name_ru text, name_en text, state text, planned_finish date,
                   present_sum numeric, finished date, reported_on date, planned numeric, actual numeric, paid numeric, paid_before numeric,
                   in_work boolean, late boolean)
    language sql stable
as $$
    with states as (
        select distinct on (w.id) w.* from construction.site_was w
        where w.since <= $2 order by w.id, w.since desc, w.version desc),
    reports as (
        select distinct on (w.site, w.day) w.* from construction.report_was w
        where w.since <= $2 and w.day <= $1 order by w.site, w.day, w.since desc, w.version desc),
    last as (
        select distinct on (r.site) r.* from reports r where not r.gone order by r.site, r.day desc),
    before as (
        select distinct on (r.site) r.* from reports r
        where not r.gone and r.day < date_trunc('year', $1) order by r.site, r.day desc)
    select s.id, s.organisation, s.name_kk, s.name_ru, s.name_en, s.state, s.planned_finish, s.present_sum, s.finished,
           r.day, r.planned, r.actual, r.paid, coalesce(b.paid, 0),
           coalesce(s.started <= $1 and (s.finished is null or s.finished > $1), false),
           construction.is_late($1, s.planned_start, s.planned_finish, s.started, s.finished, r.actual - r.planned)
    from states s
    left join last r on r.site = s.id
    left join before b on b.site = s.id
    where not s.gone
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
       round(100 * d.paid / s.present_sum - d.actual, 1) as ahead,
       s.bin, s.contract_number, s.contract_date
from site s
join on_day(construction.today()) d on d.site = s.id;

create view worked as
select s.organisation, q.period, d.late, d.stale, d.actual - d.planned as gap, s.first_sum, s.present_sum,
       greatest(k.known_at, d.reported_at) as changed_at
from quarter q
cross join lateral on_day(q.last_day) d
join known_on(q.last_day) k on k.site = d.site
join site s on s.id = d.site
where d.in_work;

create view completed as
select s.organisation, q.period, s.finished <= s.planned_finish as in_term, s.state = 'with-defects' as with_defects,
       k.known_at as changed_at
from quarter q
cross join lateral known_on(q.last_day) k
join site s on s.id = k.site and s.finished between q.first_day and q.last_day;

create view financed as
select s.organisation, q.period, m.planned,
       coalesce(d.paid, 0) - coalesce(
           (select t.paid from report t
            where t.site = s.id and t.day < date_trunc('year', q.first_day) order by t.day desc limit 1), 0) as paid,
       greatest(m.changed_at, d.reported_at) as changed_at
from quarter q
join money m on m.year = extract(year from q.first_day)
join site s on s.id = m.site
join lateral on_day(q.last_day) d on d.site = s.id;

-- What was paid of sites since January, by the reports of the year.
create view disbursed as
select s.organisation, q.period, d.paid - coalesce(b.paid, 0) as paid, greatest(d.reported_at, b.changed_at) as changed_at
from quarter q
cross join lateral on_day(q.last_day) d
join site s on s.id = d.site
left join lateral (
    select t.paid, t.changed_at from report t
    where t.site = s.id and t.day < date_trunc('year', q.first_day) order by t.day desc limit 1) b on true
where d.reported_on >= date_trunc('year', q.first_day);

-- What was to be paid of a site since January; where nobody has said it by quarters, the year's money is spread evenly.
create view site_money_due as
select m.site, q.period,
       coalesce(p.planned, case when not exists (
           select 1 from quarter_money o where o.site = m.site and left(o.period, 4) = cast(m.year as text))
           then round(m.planned * extract(quarter from q.first_day) / 4, 3) end) as planned,
       coalesce(p.changed_at, m.changed_at) as changed_at
from quarter q
join money m on m.year = extract(year from q.first_day)
left join quarter_money p on p.site = m.site and p.period = q.period;

create view money_due as
select s.organisation, d.period, d.planned, d.changed_at
from site_money_due d
join site s on s.id = d.site;

-- Square metres that were to be handed over since January, and that were.
create view housing_due as
select s.organisation, q.period, t.planned_area as area, t.changed_at
from quarter q
join housing_turn t on t.planned_on between cast(date_trunc('year', q.first_day) as date)
                                        and cast(q.first_day + interval '3 months' - interval '1 day' as date)
join site s on s.id = t.site;

create view housing_accepted as
select s.organisation, q.period, t.accepted_area as area, t.changed_at
from quarter q
join housing_turn t on t.accepted_on between cast(date_trunc('year', q.first_day) as date) and q.last_day
join site s on s.id = t.site;
