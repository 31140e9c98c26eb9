-- In which units of measurement the readings of an upload stand. Those of a measure that was imported before stand in
-- the unit of its first import, whatever the methodology of a later one declares: numbers of one measure are compared.
create table declared (
    upload   bigint not null references upload on delete cascade,
    measure  text not null,
    unit     text not null,
    primary key (upload, measure)
);

create trigger not_deleted after delete on declared referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_updated after update on declared referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_truncated before truncate on declared for each statement execute function refuse_any_change();
