-- Money is in thousands of tenge, to the tenge; figures of targets are in their own unit of measurement.
create table goal (
    id          bigint generated always as identity primary key,
    code        text not null unique check (code ~ '^\d{1,2}(\.\d{1,2}){0,2}$'),
    name_kk     text not null check (name_kk <> ''),
    name_ru     text not null,
    name_en     text not null,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null
);

-- `reach` says over what a target is measured: the whole oblast, for which a body answers, or the body's own territory.
create table target (
    id            bigint generated always as identity primary key,
    goal          text not null references goal (code),
    organisation  text not null,
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    kind          text not null check (kind in ('target', 'result')),
    reach         text not null check (reach in ('oblast', 'own')),
    unit          text not null check (unit <> ''),
    direction     text not null check (direction in ('up', 'down')),
    base_year     integer not null check (base_year between 2000 and 2100),
    base          numeric(18, 3) not null,
    programme     text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    check (kind = 'target' or programme <> ''),
    unique (organisation, name_kk)
);

create index target_of_goal on target (goal);

-- What a target is to be by the end of a quarter; the fourth quarter's is the year's.
create table plan (
    target      bigint not null references target,
    period      text not null check (period ~ '^20\d\d-Q[1-4]$'),
    number      numeric(18, 3) not null,
    money       numeric(16, 3) check (money >= 0),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (target, period)
);

-- What it came to.
create table fact (
    target      bigint not null,
    period      text not null,
    number      numeric(18, 3) not null,
    day         date not null,
    status      text not null check (status in ('preliminary', 'final', 'unreliable')),
    source      text not null check (source <> ''),
    spent       numeric(16, 3) check (spent >= 0),
    cause       text check (cause in ('money', 'contractor', 'supply', 'method', 'demand', 'weather', 'staff', 'other')),
    remark      text not null,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (target, period),
    foreign key (target, period) references plan,
    check (cause <> 'other' or remark <> '')
);

-- Records of other registers that a target is reached by, as they were called when they were named.
create table project (
    target      bigint not null references target,
    kind        text not null,
    record_id   text not null,
    label_kk    text not null,
    label_ru    text not null,
    label_en    text not null,
    local       text not null,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (target, kind, record_id)
);

create index project_of_record on project (kind, record_id);

create function is_reached(direction text, plan numeric, fact numeric) returns boolean
    language sql immutable
as $$ select case when $1 = 'up' then $3 >= $2 else $3 <= $2 end $$;

-- How much of the plan was reached, in percent to the tenth, 200 at most. Where a ratio says nothing, all or nothing.
create function degree(direction text, plan numeric, fact numeric) returns numeric
    language sql immutable
as $$
    select case
        when $3 is null then null
        when $1 = 'up' and $2 > 0 then least(200.0, greatest(0, round(100 * $3 / $2, 1)))
        when $1 = 'down' and $3 > 0 then least(200.0, greatest(0, round(100 * $2 / $3, 1)))
        when $1 = 'down' and $2 > 0 then 200.0
        when goals.is_reached($1, $2, $3) then 100.0
        else 0.0 end
$$;

-- Every quarter that is planned, with what follows from it. A figure found unreliable reaches nothing.
create view judged as
select t.id as target, t.goal, t.organisation, t.name_kk, t.name_ru, t.name_en, t.kind, t.reach, t.unit, t.direction,
       t.base_year, t.base, t.programme, p.period, d.year, d.quarter, d.first_day, d.last_day, d.last_day + 20 as due_on,
       p.number as plan, p.money as money_planned, p.changed_at as planned_at, f.number as fact, f.day as fact_day,
       f.status as fact_status, f.source as fact_source, f.spent as money_spent, f.cause, f.remark, f.changed_at as fact_at,
       r.reached, r.degree, least(100, r.degree) as counted,
       case when f.status = 'unreliable' then 'unreliable'
            when r.reached then 'reached'
            when f.number is not null and f.cause is null then 'unexplained'
            when f.number is not null then 'missed'
            when d.last_day + 20 < calendar.today() then 'overdue'
            else 'awaited' end as standing,
       greatest(t.changed_at, p.changed_at, f.changed_at) as changed_at
from target t
join plan p on p.target = t.id
left join fact f on f.target = p.target and f.period = p.period
cross join lateral (
    select cast(substr(p.period, 1, 4) as integer) as year, cast(substr(p.period, 7, 1) as integer) as quarter,
           make_date(cast(substr(p.period, 1, 4) as integer), 3 * cast(substr(p.period, 7, 1) as integer) - 2, 1) as first_day,
           cast(make_date(cast(substr(p.period, 1, 4) as integer), 3 * cast(substr(p.period, 7, 1) as integer) - 2, 1)
                + interval '3 months' - interval '1 day' as date) as last_day) d
cross join lateral (
    select f.status <> 'unreliable' and goals.is_reached(t.direction, p.number, f.number) as reached,
           case when f.status = 'unreliable' then 0.0 else goals.degree(t.direction, p.number, f.number) end as degree) r;

-- Targets as lists show them: by the latest quarter that has ended, or else by the first to come.
create view present as
select t.id, t.organisation, t.name_kk, t.name_ru, t.name_en, t.kind, t.reach, t.unit, t.direction, t.base_year, t.base,
       t.programme, t.goal, j.period, j.last_day, j.plan, j.fact, j.degree, j.money_planned, j.money_spent, j.cause,
       coalesce(j.standing, 'awaited') as standing, coalesce(j.changed_at, t.changed_at) as changed_at
from target t
left join lateral (
    select v.period, v.last_day, v.plan, v.fact, v.degree, v.money_planned, v.money_spent, v.cause, v.standing, v.changed_at
    from judged v where v.target = t.id
    order by v.last_day >= calendar.today(), case when v.last_day < calendar.today() then v.last_day end desc, v.last_day
    limit 1) j on true;

-- What the measures rest on: quarters that have begun.
create view counted as
select organisation, period, kind, reach, reached, counted, fact, standing, money_planned, money_spent, planned_at, fact_at
from judged
where first_day <= calendar.today();
