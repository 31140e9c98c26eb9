-- What a proposal of an indicator came out of: a meeting, as the record names it, and what that is called.
create table proposal_origin (
    proposal  bigint primary key references proposal,
    subject   text not null check (subject <> ''),
    title     text not null check (title <> '')
);

create index proposal_of_origin on proposal_origin (subject);

create trigger keep_history before update or delete on proposal_origin
    for each row execute function keep_history();
