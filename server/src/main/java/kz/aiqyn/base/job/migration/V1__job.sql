-- Work that was asked for, and what became of it. Its row is written by the transaction that asks.
create table job (
    id          bigint generated always as identity primary key,
    kind        text not null,
    -- what the work is the same by; empty when each asking is work of its own
    key         text not null,
    -- what is done one after another; empty when it may be done beside anything
    lane        text not null,
    data        json not null,
    name_kk     text not null,
    name_ru     text not null,
    name_en     text not null,
    subject_kk  text not null,
    subject_ru  text not null,
    subject_en  text not null,
    state       text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    -- key of the words that say what it does now, and how much of that is done
    stage       text not null default '',
    done        integer not null default 0,
    total       integer not null default 0,
    tries       integer not null default 0,
    -- address, without the language, of what came of it
    result      text not null default '',
    failure_kk  text not null default '',
    failure_ru  text not null default '',
    failure_en  text not null default '',
    asked_at    timestamptz not null,
    asked_by    text not null,
    due_at      timestamptz not null,
    began_at    timestamptz,
    ended_at    timestamptz,
    check ((state in ('DONE', 'FAILED')) = (ended_at is not null))
);

create index job_under_way on job (kind, key) where ended_at is null;
create index job_last on job (kind, key, id desc);
create index job_in_lane on job (lane, id) where ended_at is null;
create index job_ended on job (ended_at);

-- What the scheduler itself needs to know: db-scheduler's table for PostgreSQL.
create table scheduled_task (
    task_name             text not null,
    task_instance         text not null,
    task_data             bytea,
    execution_time        timestamptz not null,
    picked                boolean not null,
    picked_by             text,
    last_success          timestamptz,
    last_failure          timestamptz,
    consecutive_failures  integer,
    last_heartbeat        timestamptz,
    version               bigint not null,
    priority              smallint,
    primary key (task_name, task_instance)
);

create index scheduled_task_due on scheduled_task (execution_time);
create index scheduled_task_heartbeat on scheduled_task (last_heartbeat);
