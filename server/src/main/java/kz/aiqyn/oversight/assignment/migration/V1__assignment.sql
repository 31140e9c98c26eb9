-- An assignment. `first_term` is what it was given with and is never written again; `term` moves with extensions alone.
-- `origin_subject` and `origin_local` lead to the record that it comes from, where that is one of ours. `controller` is
-- the account that alone removes it from control: that of whoever set it, until they hand it over. `indicator` is what it
-- is meant to move, `methodology/indicator`, empty where nothing is named.
create table assignment (
    id              bigint generated always as identity primary key,
    number          text not null unique check (number <> ''),
    name_kk         text not null check (name_kk <> ''),
    name_ru         text not null,
    name_en         text not null,
    organisation    text not null,
    origin          text not null check (origin in ('meeting', 'act', 'visit', 'appeal', 'contest', 'other')),
    origin_title    text not null,
    origin_subject  text not null,
    origin_local    text not null,
    indicator       text not null,
    given_on        date not null,
    first_term      date not null,
    term            date not null,
    weight          smallint not null check (weight between 1 and 3),
    promised        boolean not null,
    repeats         text not null check (repeats in ('once', 'monthly', 'quarterly')),
    controller      text not null check (controller <> ''),
    controlled_by   text not null,
    parent          bigint references assignment,
    state           text not null check (state in ('given', 'accepted', 'reported', 'returned', 'closed', 'failed',
                        'explained', 'excused', 'remarked', 'disciplined', 'withdrawn')),
    reported_on     date,
    proof           text not null,
    returns         integer not null check (returns >= 0),
    ended_on        date,
    intake          bigint not null default 0,
    version         integer not null default 1,
    changed_at      timestamptz not null,
    check (first_term >= given_on and term >= first_term),
    check ((ended_on is not null)
        = (state in ('closed', 'failed', 'explained', 'excused', 'remarked', 'disciplined', 'withdrawn')))
);

create index assignment_of_organisation on assignment (organisation, term);
create index assignment_of_parent on assignment (parent) where parent is not null;
create index assignment_of_origin on assignment (origin_subject) where origin_subject <> '';
create index assignment_at_work on assignment (term) where ended_on is null;
create index assignment_by_term on assignment (term, id);
create index assignment_in_state on assignment (state, term, id);
create index assignment_promised on assignment (term, id) where promised;
create index assignment_waiting on assignment (controller, state) where state in ('reported', 'explained');

-- Who carries it out beside the first named, who answers.
create table co_executor (
    assignment    bigint not null references assignment,
    organisation  text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (assignment, organisation)
);

-- A longer term that was asked for, and what was decided.
create table extension (
    assignment  bigint not null references assignment,
    asked_on    date not null,
    until       date not null,
    reason      text not null check (reason <> ''),
    decision    text not null check (decision in ('asked', 'granted', 'refused')),
    decided_on  date,
    answer      text not null,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (assignment, asked_on),
    check ((decided_on is null) = (decision = 'asked'))
);

create unique index extension_asked on extension (assignment) where decision = 'asked';

-- The running number of assignments that are given without one of the office's own, by year.
create table counter (
    year    integer primary key,
    number  integer not null
);

-- The day is asked for once and not of each row.
--
-- What is counted of an assignment whose term came: in which quarter, and how it was kept.
create view judged as
select a.id, a.organisation, a.weight, a.term, a.first_term, a.reported_on, a.ended_on, a.state, a.returns, a.proof,
       a.changed_at,
       concat(extract(year from a.term), '-Q', extract(quarter from a.term)) as period,
       a.state in ('reported', 'closed') and a.reported_on <= a.term as ontime,
       a.term > a.first_term as extended,
       a.state = 'closed' and a.proof = '' as noproof
from assignment a
where a.state <> 'withdrawn' and a.term < (select calendar.today());

-- What was overdue at the end of a quarter, or is today: its term had passed, and it was not reported on by then. Only the
-- quarters from its term to its end are looked at, of most none.
create view overdue as
select a.id, a.organisation, a.weight, a.changed_at,
       concat(extract(year from q.start), '-Q', extract(quarter from q.start)) as period
from assignment a
cross join lateral generate_series(
    date_trunc('quarter', cast(greatest(a.term, date '2022-01-01') as timestamp)),
    cast(least((select calendar.today()), a.reported_on, a.ended_on) as timestamp), interval '3 months') as q (start)
where a.state <> 'withdrawn' and a.term < (select calendar.today())
  and (a.reported_on is null
       or a.reported_on > a.term and a.reported_on > cast(q.start + interval '3 months - 1 day' as date))
  and (a.ended_on is null
       or a.ended_on > a.term and a.ended_on > cast(q.start + interval '3 months - 1 day' as date));

-- What was promised in public, which everybody reads.
create view promise as
select id, name_kk, name_ru, name_en, organisation, state, first_term, term, reported_on, ended_on, origin_title, proof,
       changed_at
from assignment
where promised and state <> 'withdrawn';
