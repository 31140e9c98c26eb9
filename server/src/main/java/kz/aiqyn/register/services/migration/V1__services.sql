-- What a body did in a month by one service. `proactive` is null where it was not counted yet.
create table figure (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    service       text not null,
    month         text not null check (month ~ '^20\d\d-(0[1-9]|1[0-2])$'),
    given         integer not null check (given between 0 and 10000000),
    overdue       integer not null check (overdue between 0 and given),
    refused       integer not null check (refused between 0 and 10000000),
    unlawful      integer not null check (unlawful between 0 and refused),
    complaints    integer not null check (complaints between 0 and given + refused),
    electronic    integer not null check (electronic between 0 and given),
    proactive     integer check (proactive between 0 and given),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (organisation, service, month)
);

create index figure_service on figure (service, month);
create index figure_month on figure (month);

-- Points for a breach of a kind, from a day on.
create table breach_kind (
    id            bigint generated always as identity primary key,
    code          text not null check (code ~ '^[a-z][a-z-]{1,29}$'),
    valid_from    date not null,
    name_kk       text not null check (name_kk <> ''),
    name_ru       text not null,
    name_en       text not null,
    points        numeric(6, 2) not null check (points between 0 and 1000),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (code, valid_from)
);

-- A check of the quality of services. `cases` is how many given services were looked at.
create table inspection (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    act           text not null check (act <> ''),
    day           date not null,
    kind          text not null check (kind in ('planned', 'unplanned', 'remote')),
    cases         integer not null check (cases between 1 and 10000000),
    note          text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (organisation, act)
);

create table breach (
    inspection    bigint not null references inspection,
    kind          text not null,
    number        integer not null check (number between 0 and 10000000),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (inspection, kind)
);

-- Answers on a five-point scale, by point; `asked` is how many people were asked.
create table survey (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    period        text not null check (period ~ '^20\d\d-Q[1-4]$'),
    channel       text not null check (channel in ('field', 'egov')),
    asked         integer not null check (asked between 1 and 10000000),
    one           integer not null check (one >= 0),
    two           integer not null check (two >= 0),
    three         integer not null check (three >= 0),
    four          integer not null check (four >= 0),
    five          integer not null check (five >= 0),
    source        text not null check (source <> ''),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (organisation, period, channel),
    check (one + two + three + four + five between 1 and asked)
);

-- Weights of the criteria and what they are measured against, from a quarter's first day on. `complaints_limit` and
-- `points_limit` are how many of either per 1,000 services leave nothing of the criterion.
create table rule (
    id                  bigint generated always as identity primary key,
    valid_from          date not null unique,
    weight_terms        integer not null check (weight_terms between 0 and 100),
    weight_refusals     integer not null check (weight_refusals between 0 and 100),
    weight_complaints   integer not null check (weight_complaints between 0 and 100),
    weight_electronic   integer not null check (weight_electronic between 0 and 100),
    weight_breaches     integer not null check (weight_breaches between 0 and 100),
    weight_survey       integer not null check (weight_survey between 0 and 100),
    complaints_limit    numeric(8, 3) not null check (complaints_limit > 0),
    points_limit        numeric(8, 3) not null check (points_limit > 0),
    objection_days      integer not null check (objection_days between 1 and 60),
    intake              bigint not null default 0,
    version             integer not null default 1,
    changed_at          timestamptz not null,
    check (weight_terms + weight_refusals + weight_complaints + weight_electronic + weight_breaches + weight_survey = 100)
);

-- The operational assessment of a body and quarter. What stands below it is as it was when the body was shown it.
create table assessment (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    period        text not null check (period ~ '^20\d\d-Q[1-4]$'),
    state         text not null check (state in ('draft', 'preview', 'objected', 'answered', 'published')),
    score         numeric(5, 1) check (score between 0 and 100),
    shown_on      date,
    object_until  date,
    objection     text not null,
    answer        text not null,
    published_on  date,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (organisation, period),
    check ((shown_on is null) = (object_until is null)),
    check ((state = 'published') = (published_on is not null))
);

create table assessed (
    assessment    bigint not null references assessment,
    criterion     text not null check (criterion in ('terms', 'refusals', 'complaints', 'electronic', 'breaches', 'survey')),
    part          numeric(14, 2) not null,
    whole         numeric(14, 2) not null,
    against       numeric(8, 3) not null,
    points        numeric(5, 1) check (points between 0 and 100),
    weight        integer not null check (weight between 0 and 100),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (assessment, criterion)
);

-- Every state of what values rest on: they are shown with the records as they were when they became known.
create table figure_was (like figure, since timestamptz not null, gone boolean not null);
create index figure_was_of on figure_was (organisation, month, since);
create trigger remember after insert or update or delete on figure for each row execute function keeping.remember();

create table survey_was (like survey, since timestamptz not null, gone boolean not null);
create index survey_was_of on survey_was (organisation, period, since);
create trigger remember after insert or update or delete on survey for each row execute function keeping.remember();

create table inspection_was (like inspection, since timestamptz not null, gone boolean not null);
create index inspection_was_of on inspection_was (organisation, since);
create index inspection_was_id on inspection_was (id, since);
create trigger remember after insert or update or delete on inspection for each row execute function keeping.remember();

create table breach_was (like breach, since timestamptz not null, gone boolean not null);
create index breach_was_of on breach_was (inspection, kind, since);
create trigger remember after insert or update or delete on breach for each row execute function keeping.remember();

create table breach_kind_was (like breach_kind, since timestamptz not null, gone boolean not null);
create index breach_kind_was_of on breach_kind_was (id, since);
create trigger remember after insert or update or delete on breach_kind for each row execute function keeping.remember();

create function quarter_of(month text) returns text
    language sql immutable
as $$ select concat(left($1, 4), '-Q', (cast(right($1, 2) as integer) + 2) / 3) $$;

create function quarter_of(day date) returns text
    language sql immutable
as $$ select concat(extract(year from $1), '-Q', extract(quarter from $1)) $$;

-- Figures with their quarter and the service's name, as lists show them.
create view listed as
select f.*, services.quarter_of(f.month) as period, p.id as passport, coalesce(p.name_kk, f.service) as name_kk,
       coalesce(p.name_ru, f.service) as name_ru, coalesce(p.name_en, f.service) as name_en,
       round(100.0 * (f.given - f.overdue) / nullif(f.given, 0), 1) as in_time,
       round(100.0 * f.electronic / nullif(f.given, 0), 1) as electronic_share
from figure f
left join catalogue.present p on p.code = f.service;

-- What the measures rest on.
create view quarterly as
select organisation, services.quarter_of(month) as period, given, overdue, refused, unlawful, complaints, electronic,
       proactive, changed_at
from figure;

-- Breaches with the points that were in force on the day of the inspection.
create view penalised as
select i.id, i.organisation, i.day, services.quarter_of(i.day) as period, b.kind, b.number, k.points as each,
       b.number * k.points as points, greatest(i.changed_at, b.changed_at, k.changed_at) as changed_at
from inspection i
join breach b on b.inspection = i.id
join lateral (
    select v.points, v.changed_at from breach_kind v
    where v.code = b.kind and v.valid_from <= i.day order by v.valid_from desc limit 1) k on true;

create view inspected as
select i.id, i.organisation, i.act, i.day, services.quarter_of(i.day) as period, i.kind, i.cases, i.note, i.changed_at,
       coalesce(p.number, 0) as number, coalesce(p.points, 0) as points
from inspection i
left join (select id, sum(number) as number, sum(points) as points from penalised group by id) p on p.id = i.id;

create view surveyed as
select id, organisation, period, channel, asked, one, two, three, four, five, source, changed_at,
       one + two + three + four + five as answered,
       round(1.0 * (one + 2 * two + 3 * three + 4 * four + 5 * five) / (one + two + three + four + five), 2) as mean
from survey;

create view assessed_quarter as
select id, organisation, period, state, score, shown_on, object_until, published_on, changed_at
from assessment;
