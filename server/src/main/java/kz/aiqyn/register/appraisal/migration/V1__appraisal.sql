-- Money is in thousands of tenge, to the tenge; capacity is in the proposal's own unit of measurement.
create table call (
    id          bigint generated always as identity primary key,
    year        integer not null check (year between 2000 and 2100),
    name_kk     text not null check (name_kk <> ''),
    name_ru     text not null,
    name_en     text not null,
    deadline    date not null,
    state       text not null check (state in ('gathering', 'scoring', 'opened', 'ranked', 'signed')),
    signed_on   date,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    check ((state = 'signed') = (signed_on is not null)),
    unique (year, name_kk)
);

create table budget (
    call        bigint not null references call,
    year        integer not null check (year between 2000 and 2100),
    amount      numeric(16, 3) not null check (amount >= 0),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (call, year)
);

-- `basis` says where a criterion's number comes from: what experts give, or a figure of the proposal.
create table criterion (
    call        bigint not null references call,
    code        text not null check (code ~ '^[a-z][a-z0-9-]{0,29}$'),
    name_kk     text not null check (name_kk <> ''),
    name_ru     text not null,
    name_en     text not null,
    basis       text not null check (basis in ('experts', 'burden', 'return', 'people', 'readiness')),
    weight      numeric(6, 2) not null check (weight > 0),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (call, code)
);

-- Which part of the chosen money a district is to get at the least and at the most, in percent.
create table share (
    call          bigint not null references call,
    organisation  text not null,
    least         numeric(8, 2) not null check (least between 0 and 100),
    most          numeric(8, 2) not null check (most between 0 and 100),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (call, organisation),
    check (least <= most)
);

-- `number` is what everybody reads instead of who it is; `organisation` is the body that the expert works for, if any.
create table expert (
    call          bigint not null references call,
    login         text not null check (login <> ''),
    number        integer not null check (number > 0),
    organisation  text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (call, login),
    unique (call, number)
);

create table proposal (
    id            bigint generated always as identity primary key,
    call          bigint not null references call,
    organisation  text not null,
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    kind          text not null
                  check (kind in ('school', 'hospital', 'road', 'water', 'housing', 'culture', 'sport', 'other')),
    unit          text not null check (unit <> ''),
    capacity      numeric(14, 3) not null check (capacity > 0),
    people        integer not null check (people > 0),
    benefit       numeric(16, 3) not null check (benefit >= 0),
    upkeep        numeric(16, 3) not null check (upkeep >= 0),
    readiness     integer not null check (readiness between 0 and 100),
    requires      bigint references proposal,
    rivals        text not null check (rivals ~ '^[a-z0-9-]{0,30}$'),
    state         text not null check (state in ('proposed', 'returned', 'complete', 'scoring', 'opened', 'ranked',
                                                 'chosen', 'not-chosen', 'put-off')),
    remark        text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    check (requires <> id),
    unique (call, organisation, name_kk)
);

create index proposal_of_organisation on proposal (organisation);

create table cost (
    proposal    bigint not null references proposal,
    year        integer not null check (year between 2000 and 2100),
    amount      numeric(16, 3) not null check (amount > 0),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    primary key (proposal, year)
);

-- What one unit of capacity may cost, since a day.
create table norm (
    id          bigint generated always as identity primary key,
    kind        text not null
                check (kind in ('school', 'hospital', 'road', 'water', 'housing', 'culture', 'sport', 'other')),
    unit        text not null check (unit <> ''),
    valid_from  date not null,
    cost        numeric(16, 3) not null check (cost > 0),
    act         text not null check (act <> ''),
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    unique (kind, unit, valid_from)
);

-- What experts gave, by criterion, once all envelopes were opened; `expert` is the number.
create table score (
    proposal    bigint not null references proposal,
    expert      integer not null,
    criterion   text not null,
    number      integer not null check (number between 0 and 10),
    reason      text not null check (reason <> ''),
    changed_at  timestamptz not null,
    primary key (proposal, expert, criterion)
);

-- Who did not score a proposal, and why.
create table abstention (
    proposal    bigint not null references proposal,
    expert      integer not null,
    cause       text not null check (cause in ('conflict', 'own', 'silent', 'unreadable')),
    reason      text not null,
    changed_at  timestamptz not null,
    primary key (proposal, expert)
);

-- The ranking: places with the interval in which nine of ten draws lie, and what each criterion gives.
create table rank (
    proposal  bigint primary key references proposal,
    place     integer not null,
    low       numeric(7, 1) not null,
    high      numeric(7, 1) not null,
    score     numeric(7, 2) not null
);

create table point (
    proposal   bigint not null references proposal,
    criterion  text not null,
    number     numeric(18, 3) not null,
    score      numeric(7, 2) not null,
    weight     numeric(9, 4) not null,
    points     numeric(7, 2) not null,
    primary key (proposal, criterion)
);

-- The best set for so many percent of the budgets; `conflict` says why there is none.
create table sweep (
    call      bigint not null references call,
    percent   integer not null,
    value     bigint not null,
    bound     bigint not null,
    proven    boolean not null,
    conflict  text not null,
    primary key (call, percent)
);

create table best (
    call      bigint not null,
    percent   integer not null,
    proposal  bigint not null references proposal,
    primary key (call, percent, proposal),
    foreign key (call, percent) references sweep
);

-- What officials tick, with their reason.
create table pick (
    proposal    bigint primary key references proposal,
    chosen      boolean not null,
    reason      text not null,
    changed_at  timestamptz not null
);

-- What became of a proposal elsewhere.
create table became (
    proposal    bigint primary key references proposal,
    kind        text not null,
    record_id   text not null,
    label_kk    text not null,
    label_ru    text not null,
    label_en    text not null,
    local       text not null,
    changed_at  timestamptz not null
);

-- Every state of what values rest on: they are shown with the records as they were when they became known.
create table call_was (like call, since timestamptz not null, gone boolean not null);
create index call_was_of on call_was (id, since);
create trigger remember after insert or update or delete on call for each row execute function keeping.remember();

create table proposal_was (like proposal, since timestamptz not null, gone boolean not null);
create index proposal_was_of on proposal_was (id, since);
create trigger remember after insert or update or delete on proposal for each row execute function keeping.remember();

create table cost_was (like cost, since timestamptz not null, gone boolean not null);
create index cost_was_of on cost_was (proposal, year, since);
create trigger remember after insert or update or delete on cost for each row execute function keeping.remember();

create table norm_was (like norm, since timestamptz not null, gone boolean not null);
create index norm_was_of on norm_was (id, since);
create trigger remember after insert or update or delete on norm for each row execute function keeping.remember();

create view costed as
select p.id, p.call, p.organisation, p.name_kk, p.name_ru, p.name_en, p.kind, p.unit, p.capacity, p.people, p.benefit,
       p.upkeep, p.readiness, p.requires, p.rivals, p.state, p.remark, p.intake, p.version, c.year, c.state as call_state,
       coalesce(t.total, 0) as total, t.first_year, t.last_year,
       round(coalesce(t.total, 0) / p.capacity, 3) as unit_cost,
       greatest(p.changed_at, t.changed_at) as changed_at
from proposal p
join call c on c.id = p.call
left join (select proposal, sum(amount) as total, min(year) as first_year, max(year) as last_year,
                  max(changed_at) as changed_at
           from cost group by proposal) t on t.proposal = p.id;

-- Projects of one kind and unit in calls of ten years: those that a proposal of the last of them is compared with.
create view alike as
select k.kind, k.unit, k.year, count(*) as projects,
       round(cast(percentile_cont(0.25) within group (order by o.unit_cost) as numeric), 3) as low,
       round(cast(percentile_cont(0.5) within group (order by o.unit_cost) as numeric), 3) as middle,
       round(cast(percentile_cont(0.75) within group (order by o.unit_cost) as numeric), 3) as high,
       max(o.changed_at) as changed_at
from (select distinct kind, unit, year from costed) k
join costed o on o.kind = k.kind and o.unit = k.unit and o.year between k.year - 9 and k.year and o.total > 0
group by k.kind, k.unit, k.year;

-- The norm that was in force when the year of the call began.
create view normed as
select c.*, n.cost as norm, n.changed_at as norm_changed_at
from costed c
left join lateral (
    select v.cost, v.changed_at from norm v
    where v.kind = c.kind and v.unit = c.unit and v.valid_from <= make_date(c.year, 1, 1)
    order by v.valid_from desc limit 1) n on true;

-- Beyond what is needed is what exceeds the norm and the upper quartile of at least five like projects; where one of
-- the two is not known, what exceeds the other.
create view judged as
select b.*, round(coalesce(least(b.over_norm, b.over_peers), 0), 3) as overrun
from (select n.*, a.projects, a.low, a.middle, a.high,
             case when n.norm is not null then greatest(0, n.total - n.norm * n.capacity) end as over_norm,
             case when a.projects >= 5 then greatest(0, n.total - a.high * n.capacity) end as over_peers,
             n.state <> 'proposed' and n.state <> 'returned' as complete,
             greatest(n.changed_at, n.norm_changed_at, a.changed_at) as judged_at
      from normed n
      left join alike a on a.kind = n.kind and a.unit = n.unit and a.year = n.year) b;

-- What lists and measures rest on; places are for everybody once the decision is signed.
create view present as
select j.*, cast(j.year as text) as period,
       case when j.call_state = 'signed' then r.place end as place,
       case when j.call_state = 'signed' then r.score end as score
from judged j
left join rank r on r.proposal = j.id;
