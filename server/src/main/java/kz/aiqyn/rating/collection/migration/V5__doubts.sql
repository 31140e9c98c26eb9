-- Numbers of an upload that count only after somebody has said that they are right, as they were found when it was read.
create table doubt (
    upload        bigint not null references upload on delete cascade,
    number        integer not null,
    measure       text not null,
    period        text not null,
    organisation  text not null,
    row           integer not null,
    value         double precision not null,
    kind          text not null,
    usual         double precision not null,
    primary key (upload, number)
);

create trigger not_deleted after delete on doubt referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_updated after update on doubt referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_truncated before truncate on doubt for each statement execute function refuse_any_change();
