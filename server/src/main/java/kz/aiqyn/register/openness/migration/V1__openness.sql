-- What the portals publish: of so many that had to be, so many are there, and so many in time or up to date. Of a month or
-- of a quarter. The percentage that was printed beside the counts is kept to be compared, and nothing is computed from it.
create table fact (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    kind          text not null check (kind in ('data', 'acts', 'budgets', 'dialogue')),
    period        text not null check (period ~ '^20\d\d-(Q[1-4]|0[1-9]|1[0-2])$'),
    due           integer not null check (due >= 0),
    done          integer not null check (done between 0 and due),
    timely        integer check (timely between 0 and done),
    printed       numeric(6, 1) check (printed between 0 and 100),
    source        text not null check (source <> ''),
    day           date not null,
    due_at        timestamptz not null,
    done_at       timestamptz not null,
    timely_at     timestamptz not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (organisation, kind, period)
);

-- Each count is known since it was last written: correcting one makes no other newer.
create function stamp() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'INSERT' then
        new.due_at := coalesce(new.due_at, new.changed_at);
        new.done_at := coalesce(new.done_at, new.changed_at);
        new.timely_at := coalesce(new.timely_at, new.changed_at);
    else
        new.due_at := case when new.due = old.due then old.due_at else new.changed_at end;
        new.done_at := case when new.done = old.done then old.done_at else new.changed_at end;
        new.timely_at := case when new.timely is not distinct from old.timely then old.timely_at else new.changed_at end;
    end if;
    return new;
end
$$;

create trigger stamp before insert or update on fact for each row execute function stamp();

-- Every state of facts: values are shown with the records as they were when they became known.
create table fact_was (like fact, since timestamptz not null, gone boolean not null);
create index fact_was_since on fact_was (organisation, kind, since);
create trigger remember after insert or update or delete on fact for each row execute function keeping.remember();

create function quarter(period text) returns text
    language sql immutable
as $$
    select case when $1 like '____-Q_' then $1
                else substr($1, 1, 4) || '-Q' || (cast(substr($1, 6, 2) as integer) + 2) / 3 end
$$;

create function quarter_before(period text) returns text
    language sql immutable
as $$
    select case when $1 like '%Q1' then (cast(substr($1, 1, 4) as integer) - 1) || '-Q4'
                else substr($1, 1, 6) || (cast(substr($1, 7, 1) as integer) - 1) end
$$;

-- What the measures rest on, by quarter. Months of questions add up; of lists the quarter's last month counts.
create view counted as
select organisation, kind, quarter as period,
       case when kind = 'dialogue' then sum(due) else (array_agg(due order by period desc))[1] end as due,
       case when kind = 'dialogue' then sum(done) else (array_agg(done order by period desc))[1] end as done,
       case when kind <> 'dialogue' then (array_agg(timely order by period desc))[1]
            when count(timely) = count(*) then sum(timely) end as timely,
       max(due_at) as due_at, max(done_at) as done_at, max(timely_at) as timely_at
from (select f.*, openness.quarter(f.period) as quarter from fact f) as of_quarter
group by organisation, kind, quarter;

-- What a body's openness is checked by. A version is in force until one begins later, and never changes.
create table checklist (
    id           bigint generated always as identity primary key,
    code         text not null unique check (code ~ '^[0-9a-z][0-9a-z.-]{0,19}$'),
    name_kk      text not null check (name_kk <> ''),
    name_ru      text not null,
    name_en      text not null,
    from_period  text not null unique check (from_period ~ '^20\d\d-Q[1-4]$'),
    basis        text not null check (basis <> ''),
    intake       bigint not null default 0,
    version      integer not null default 1,
    changed_at   timestamptz not null
);

create table component (
    checklist   bigint not null references checklist,
    code        text not null check (code ~ '^[a-z][a-z0-9]{0,11}$'),
    place       integer not null,
    name_kk     text not null check (name_kk <> ''),
    name_ru     text not null,
    name_en     text not null,
    weight      integer not null check (weight between 0 and 100),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (checklist, code)
);

-- A share is computed from the facts of its component; answers, points and breaches are what checkers find.
create table item (
    checklist   bigint not null,
    code        text not null check (code ~ '^[a-z0-9]{1,12}$'),
    component   text not null,
    place       integer not null,
    name_kk     text not null check (name_kk <> ''),
    name_ru     text not null,
    name_en     text not null,
    scoring     text not null check (scoring in ('share-done', 'share-timely', 'share-current', 'answer', 'points', 'breach')),
    points      integer not null check (points between 1 and 100),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (checklist, code),
    foreign key (checklist, component) references component
);

create function refuse() returns trigger
    language plpgsql
as $$
begin
    raise exception 'a version of the checklist never changes: make a new one';
end
$$;

create trigger fixed before update on component for each row execute function refuse();
create trigger fixed before update on item for each row execute function refuse();

create table assessment (
    id              bigint generated always as identity primary key,
    organisation    text not null,
    period          text not null check (period ~ '^20\d\d-Q[1-4]$'),
    checklist       bigint not null references checklist,
    state           text not null check (state in ('planned', 'checking', 'compared', 'shown', 'objected', 'final')),
    first_checker   text,
    second_checker  text,
    first_done_at   timestamptz,
    second_done_at  timestamptz,
    object_until    date,
    objection       text not null default '',
    answer          text not null default '',
    score           numeric(6, 1) check (score between 0 and 100),
    intake          bigint not null default 0,
    version         integer not null default 1,
    changed_at      timestamptz not null,
    unique (organisation, period),
    check (first_checker <> second_checker),
    check (first_checker is not null or (second_checker is null and first_done_at is null)),
    check (second_checker is not null or second_done_at is null),
    check (state in ('planned', 'checking') or (first_done_at is not null and second_done_at is not null)),
    check (state in ('planned', 'checking', 'compared') or (score is not null and object_until is not null)),
    check (state <> 'objected' or objection <> '')
);

create index assessment_of_period on assessment (period, organisation);

-- What each of the two checkers found, in whose seat. Nothing reads it but `revealed` and the checker's own sheet.
create table finding (
    assessment  bigint not null references assessment,
    seat        integer not null check (seat in (1, 2)),
    item        text not null,
    mark        text not null check (mark ~ '^(yes|partly|no|\d{1,3})$'),
    note        text not null,
    link        text not null,
    changed_at  timestamptz not null,
    primary key (assessment, seat, item)
);

-- Neither checker sees the other's findings until both have handed theirs in: then the assessment is compared.
create view revealed as
select f.assessment, f.seat, f.item, f.mark, f.note, f.link, f.changed_at
from finding f
join assessment a on a.id = f.assessment
where a.state not in ('planned', 'checking') and a.first_done_at is not null and a.second_done_at is not null;

-- What a third person decided where the two disagreed, or where the body was right to object.
create table resolution (
    assessment  bigint not null references assessment,
    item        text not null,
    mark        text not null check (mark ~ '^(yes|partly|no|\d{1,3})$'),
    reason      text not null check (reason <> ''),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (assessment, item)
);

-- Each item as the two marked it, and what holds.
create view compared as
select one.assessment, one.item, one.mark as first_mark, two.mark as second_mark,
       coalesce(r.mark, case when one.mark = two.mark then one.mark end) as mark, coalesce(r.reason, '') as reason
from revealed one
join revealed two on two.assessment = one.assessment and two.item = one.item and two.seat = 2
left join resolution r on r.assessment = one.assessment and r.item = one.item
where one.seat = 1;

-- What an item came to when the result was shown to the body, and again when an objection was answered. A breach gives no
-- points: what it got is deducted.
create table outcome (
    assessment  bigint not null references assessment,
    item        text not null,
    mark        text not null,
    part        bigint,
    whole       bigint,
    got         numeric(6, 2) not null check (got >= 0),
    possible    integer not null check (possible >= 0),
    changed_at  timestamptz not null,
    primary key (assessment, item),
    check (possible = 0 or got <= possible)
);

-- Assessments as lists show them.
create view standing as
select a.id, a.organisation, a.period, a.state, a.score, a.score - p.score as change, a.object_until, c.code as checklist,
       case when a.first_done_at is null then 0 else 1 end + case when a.second_done_at is null then 0 else 1 end as handed,
       d.items, d.agreed, d.open, a.changed_at
from assessment a
join checklist c on c.id = a.checklist
left join assessment p
    on p.organisation = a.organisation and p.period = openness.quarter_before(a.period) and p.state = 'final'
cross join lateral (
    select count(*) as items, count(*) filter (where first_mark = second_mark) as agreed,
           count(*) filter (where mark is null) as open
    from compared where assessment = a.id) d;

create view scored as
select organisation, period, score, changed_at from assessment where state = 'final';

-- The last day on which what was asked in a period is to be answered: three weeks after its end, for the code gives fifteen
-- working days.
create function answered_by(period text) returns date
    language sql immutable
as $$
    select cast(case when $1 like '%Q%'
                     then make_date(cast(substr($1, 1, 4) as integer), 3 * cast(substr($1, 7, 1) as integer) - 2, 1) + interval '3 months'
                     else make_date(cast(substr($1, 1, 4) as integer), cast(substr($1, 6, 2) as integer), 1) + interval '1 month' end
                + interval '20 days' as date)
$$;

-- Facts as lists show them, with the share that the counts give.
create view told as
select f.id, f.organisation, f.kind, f.period, openness.quarter(f.period) as quarter, f.due, f.done, f.timely, f.printed,
       round(100.0 * f.done / nullif(f.due, 0), 1) as share, f.source, f.day,
       split_part(f.source, ' | ', 1) as portal_kk, split_part(f.source, ' | ', 2) as portal_ru,
       split_part(f.source, ' | ', 3) as portal_en,
       case when f.kind = 'dialogue' then f.due - f.done else 0 end as unanswered,
       openness.answered_by(f.period) as answered_by, f.changed_at
from fact f;

-- Items of all versions as lists show them.
create view asked as
select i.checklist, i.code, c.code as version, c.from_period, i.name_kk, i.name_ru, i.name_en,
       p.name_kk as component_name_kk, p.name_ru as component_name_ru, p.name_en as component_name_en, p.weight, i.scoring,
       i.points, i.changed_at
from item i
join component p on p.checklist = i.checklist and p.code = i.component
join checklist c on c.id = i.checklist;

-- The last day of a quarter.
create function ends(quarter text) returns date
    language sql immutable
as $$
    select cast(make_date(cast(substr($1, 1, 4) as integer), 3 * cast(substr($1, 7, 1) as integer) - 2, 1)
                + interval '3 months' - interval '1 day' as date)
$$;
