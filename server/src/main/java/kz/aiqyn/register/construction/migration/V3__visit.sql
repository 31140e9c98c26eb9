-- Visits of inspectors, also such on which nothing was found wrong. The key is made on the device, so that what was sent
-- twice over a bad line is kept once; the digest tells the same sending from another one under its key.
create table visit (
    id          bigint generated always as identity primary key,
    key         uuid not null unique,
    site        bigint not null references site,
    day         date not null,
    seen        numeric(8, 1) check (seen between 0 and 100),
    inspection  bigint unique references inspection,
    digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
    sent_by     text not null,
    kept_at     timestamptz not null
);

create index visit_of_site on visit (site, day);

-- As before, and a visit is news of a site too.
create or replace function on_day(day date)
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
           and $1 - greatest(r.day, s.started, i.day, v.day) > 30,
           greatest(r.day, s.started, i.day, v.day)
    from construction.site s
    left join lateral (
        select t.day, t.planned, t.actual, t.paid from construction.report t
        where t.site = s.id and t.day <= $1 order by t.day desc limit 1) r on true
    left join lateral (
        select max(t.day) as day from construction.inspection t where t.site = s.id and t.day <= $1) i on true
    left join lateral (
        select max(t.day) as day from construction.visit t where t.site = s.id and t.day <= $1) v on true
$$;
