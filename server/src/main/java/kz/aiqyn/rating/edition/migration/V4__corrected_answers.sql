-- Answers to objections that correct those before them, which stay.
create table correction (
    id           bigint generated always as identity primary key,
    objection    bigint not null references objection,
    upheld       boolean not null,
    answer       text not null check (answer <> ''),
    answered_at  timestamptz not null,
    answered_by  bigint not null
);

create index correction_of_objection on correction (objection, id);

create trigger correction_stays before update or delete on correction for each row execute function refuse_always();
