-- Rows below sites are kept as those of all registers are: with the file that they came from, their version, and when
-- they were written.
alter table milestone
    add column intake bigint not null default 0,
    add column version integer not null default 1,
    add column changed_at timestamptz;
update milestone set changed_at = (select changed_at from site where id = milestone.site);
alter table milestone alter column changed_at set not null;

alter table money
    add column version integer not null default 1,
    add column changed_at timestamptz;
update money set changed_at = (select changed_at from site where id = money.site);
alter table money alter column changed_at set not null;

alter table inspection
    add column intake bigint not null default 0,
    add column version integer not null default 1,
    add column changed_at timestamptz;
update inspection set changed_at = (select changed_at from site where id = inspection.site);
alter table inspection alter column changed_at set not null;

-- The day that the program says it is.
create or replace function today() returns date
    language sql stable
as $$ select calendar.today() $$;

-- What files alone show of sites, so that they can be taken in again.
create or replace view present as
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
