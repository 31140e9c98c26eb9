-- The steps that were taken in the lives of all things. A thing's state stands with the thing; this says how it came there.
create table step (
    id          bigint generated always as identity primary key,
    subject     text not null check (subject <> ''),
    from_state  text not null,
    event       text not null,
    to_state    text not null,
    comment     text not null,
    taken_at    timestamptz not null,
    account     text not null
);

create index step_subject on step (subject, id);
