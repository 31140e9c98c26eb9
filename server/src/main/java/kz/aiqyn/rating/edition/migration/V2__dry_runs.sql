-- What was tried on a period: the computation is kept, who tried it and when stands in the record of what was done.
create table dry_run (
    id           bigint generated always as identity primary key,
    methodology  text not null,
    version      text not null,
    period       text not null,
    computation  bigint not null references computation
);

create index dry_run_last on dry_run (methodology, version, period, id desc);

insert into dry_run (methodology, version, period, computation)
select methodology, version, period, computation from job
where kind = 'DRY_RUN' and computation is not null
order by id;

-- Work in the background is kept by the module that has it done.
drop table job;
