-- Money is in thousands of tenge, to the tenge. A figure that nobody reported is null.
create table budget (
    id            bigint generated always as identity primary key,
    kato          text not null unique check (kato ~ '^\d{9}$'),
    level         text not null check (level in ('republican', 'oblast', 'district', 'rural')),
    organisation  text not null,
    name_kk       text not null,
    name_ru       text not null,
    name_en       text not null
);

create index budget_of_organisation on budget (organisation, level);

-- The classification, as the reports have it. A line is found by its path of codes; what has no code is in the path by
-- its name.
create table line (
    id             integer generated always as identity primary key,
    path           text not null unique,
    parent         integer references line,
    section        smallint not null check (section between 0 and 9),
    level          smallint not null check (level between 0 and 9),
    code           text not null,
    name_kk        text not null,
    name_ru        text not null,
    name_en        text not null,
    -- functional group of an expenditure, empty elsewhere
    functional     text not null,
    -- code of the administrator of programmes that it is, or is below; empty elsewhere
    administrator  text not null
);

create index line_below on line (parent);

-- Which organisation an administrator of programmes of a budget is.
create table administrator (
    budget        bigint not null references budget,
    code          text not null,
    organisation  text not null,
    primary key (budget, code)
);

create index administrator_of_organisation on administrator (organisation);

-- What was reported of a budget for a month, cumulative since 1 January. A report is never changed: one that corrects it
-- takes its place, and it stays as it was.
create table report (
    id          bigint generated always as identity primary key,
    budget      bigint not null references budget,
    year        smallint not null check (year between 1990 and 2100),
    month       smallint not null check (month between 1 and 12),
    version     integer not null,
    current     boolean not null,
    -- the current report of the last month that the budget has
    latest      boolean not null default false,
    digest      text not null,
    differing   integer not null default 0,
    intake      bigint not null default 0,
    changed_at  timestamptz not null,
    period      text not null generated always as
                (cast(year as text) || '-' || lpad(cast(month as text), 2, '0')) stored,
    quarter     text generated always as
                (case when month % 3 = 0 then cast(year as text) || '-Q' || cast(month / 3 as text) end) stored,
    unique (budget, year, month, version)
);

create unique index report_current on report (budget, year, month) where current;
create unique index report_latest on report (budget) where latest;
create index report_of_period on report (period) where current;
create index report_of_quarter on report (quarter) where current and quarter is not null;
create index report_of_intake on report (intake) where intake <> 0;

-- The rows of a report: few columns, for they are many millions. Those of one report are written together and stay
-- beside each other.
create table figure (
    report        bigint not null references report,
    line          integer not null references line,
    leaf          boolean not null,
    development   boolean not null,
    approved      numeric(18, 3),
    adjusted      numeric(18, 3),
    plan_year     numeric(18, 3),
    plan_period   numeric(18, 3),
    executed      numeric(18, 3),
    obligations   numeric(18, 3),
    primary key (report, line)
);

-- What of a report is asked for again and again, so that nobody adds up a thousand rows for it: revenue and its parts,
-- own revenue, expenditure, the development budget, each administrator. A number that a correction leaves alone keeps
-- the moment since when it is known.
create table total (
    report             bigint not null references report,
    part               text not null check (part in ('revenue', 'tax', 'nontax', 'capital', 'own', 'transfers',
                       'expenditure', 'development', 'administrator')),
    administrator      text not null default '',
    approved           numeric(18, 3),
    adjusted           numeric(18, 3),
    plan_year          numeric(18, 3),
    plan_period        numeric(18, 3),
    executed           numeric(18, 3),
    obligations        numeric(18, 3),
    plan_known_at      timestamptz not null,
    executed_known_at  timestamptz not null,
    primary key (report, part, administrator),
    check ((part = 'administrator') = (administrator <> ''))
);

-- What stands beside the lines of a budget at the end of a quarter.
create table balance (
    organisation  text not null,
    kind          text not null
                  check (kind in ('tax-arrears', 'payables-overdue', 'transfers-received', 'transfers-unspent')),
    period        text not null check (period ~ '^\d{4}-Q[1-4]$'),
    amount        numeric(18, 3) not null check (amount >= 0),
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    primary key (organisation, kind, period)
);

create index balance_of_period on balance (period, kind);
create index balance_of_intake on balance (intake) where intake <> 0;

-- Why money of a line was not spent by the end of a month, as its administrator explains it.
create table explanation (
    id            bigint generated always as identity primary key,
    budget        bigint not null references budget,
    year          smallint not null,
    month         smallint not null,
    line          integer not null references line,
    organisation  text not null,
    shortfall     numeric(18, 3) not null,
    cause         text not null check (cause in ('saving', 'contractor', 'procurement', 'other')),
    words         text not null check (words <> ''),
    state         text not null check (state in ('given', 'returned', 'accepted')),
    due           date not null,
    given_on      date not null,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    unique (budget, year, month, line)
);

create index explanation_of_organisation on explanation (organisation);

-- Payments for construction sites, with the programme that was paid from and the one that the site belongs to.
create table payment (
    id              bigint generated always as identity primary key,
    budget          bigint not null references budget,
    number          text not null check (number <> ''),
    paid_on         date not null,
    amount          numeric(18, 3) not null check (amount > 0),
    programme       text not null check (programme <> ''),
    site            text not null check (site ~ '^\d{1,18}$'),
    site_programme  text not null check (site_programme <> ''),
    purpose         text not null,
    intake          bigint not null default 0,
    changed_at      timestamptz not null,
    unique (budget, number)
);

create index payment_of_intake on payment (intake) where intake <> 0;

-- The totals of the reports in force.
create view standing as
select r.id as report, r.budget, b.organisation, b.level, b.kato, r.year, r.month, r.period, r.quarter, r.latest, t.part,
       t.administrator, t.approved, t.adjusted, t.plan_year, t.plan_period, t.executed, t.obligations, t.plan_known_at,
       t.executed_known_at
from report r
join budget b on b.id = r.budget
join total t on t.report = r.id
where r.current;

-- What the measures rest on: a budget's report has in it what the budgets below it had, so those of rural districts
-- count for their district apart.
create view monthly as
select organisation, period, part, plan_year, plan_period, executed, plan_known_at, executed_known_at
from standing
where level <> 'rural' and part <> 'administrator';

create view quarterly as
select organisation, quarter as period, part, plan_year, plan_period, executed, plan_known_at, executed_known_at
from standing
where level <> 'rural' and part <> 'administrator' and quarter is not null;

create view rural as
select organisation, quarter as period, part, plan_period, executed, plan_known_at, executed_known_at
from standing
where level = 'rural' and part = 'own' and quarter is not null;

create view administered as
select a.organisation, s.quarter as period, s.plan_period, s.executed, s.plan_known_at, s.executed_known_at
from administrator a
join standing s on s.budget = a.budget and s.administrator = a.code
where s.part = 'administrator' and s.quarter is not null;

-- Reports in force with what they come to, as lists show them.
create view report_now as
select r.id, r.budget, b.organisation, b.level, b.name_kk, b.name_ru, b.name_en, r.year, r.month, r.period, r.latest,
       r.differing, r.changed_at,
       v.executed as revenue, o.plan_period as own_plan, o.executed as own,
       round(100 * o.executed / nullif(o.plan_period, 0), 1) as own_share,
       e.plan_year as spending_year, e.plan_period as spending_plan, e.executed as spending,
       round(100 * e.executed / nullif(e.plan_period, 0), 1) as spending_share,
       d.plan_period as development_plan, d.executed as development,
       round(100 * d.executed / nullif(d.plan_period, 0), 1) as development_share
from report r
join budget b on b.id = r.budget
left join total v on v.report = r.id and v.part = 'revenue' and v.administrator = ''
left join total o on o.report = r.id and o.part = 'own' and o.administrator = ''
left join total e on e.report = r.id and e.part = 'expenditure' and e.administrator = ''
left join total d on d.report = r.id and d.part = 'development' and d.administrator = ''
where r.current;

-- Budgets of the fourth level in their last month, beside the same month of the year before.
create view rural_now as
select r.id, b.organisation, b.name_kk, b.name_ru, b.name_en, r.period, r.changed_at,
       v.executed as revenue, o.plan_period as own_plan, o.executed as own, t.executed as transfers,
       round(100 * o.executed / nullif(o.plan_period, 0), 1) as own_share,
       round(100 * t.executed / nullif(v.executed, 0), 1) as dependency,
       round(100 * o.executed / nullif(before.executed, 0) - 100, 1) as growth
from report r
join budget b on b.id = r.budget
left join total v on v.report = r.id and v.part = 'revenue' and v.administrator = ''
left join total o on o.report = r.id and o.part = 'own' and o.administrator = ''
left join total t on t.report = r.id and t.part = 'transfers' and t.administrator = ''
left join report year_before
    on year_before.budget = r.budget and year_before.year = r.year - 1 and year_before.month = r.month
    and year_before.current
left join total before on before.report = year_before.id and before.part = 'own' and before.administrator = ''
where r.latest and b.level = 'rural';

-- Lines of expenditure below which there is nothing, in the last month of each budget.
create view spending_now as
select f.report, f.line, b.organisation, b.level, r.period, r.changed_at, l.name_kk, l.name_ru, l.name_en, l.path,
       l.functional, l.administrator, f.development, f.plan_year, f.plan_period, f.executed,
       f.plan_period - f.executed as shortfall,
       round(100 * f.executed / nullif(f.plan_period, 0), 1) as share
from report r
join budget b on b.id = r.budget
join figure f on f.report = r.id
join line l on l.id = f.line
where r.latest and f.leaf and l.section = 2;

-- Money that was planned by the end of the month and not spent, where it is much: a million tenge or more, and a
-- twentieth of the plan or more.
create view deviation as
select r.id as report, r.budget, r.year, r.month, r.changed_at, f.line, f.development, f.plan_period, f.executed,
       f.plan_period - f.executed as shortfall, coalesce(a.organisation, b.organisation) as organisation,
       l.administrator
from report r
join budget b on b.id = r.budget
join figure f on f.report = r.id
join line l on l.id = f.line
left join administrator a on a.budget = r.budget and a.code = l.administrator
where r.current and f.leaf and l.section = 2 and f.plan_period - f.executed >= 1000
  and f.plan_period - f.executed >= f.plan_period / 20;

create index figure_of_development on figure (report, line) where development;
create index figure_short on figure (report, line) where leaf and plan_period - executed >= 1000;
