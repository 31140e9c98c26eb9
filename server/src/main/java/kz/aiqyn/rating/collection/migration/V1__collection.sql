-- A file of values that somebody sent in. It is an import once it is confirmed, and then stays for ever.
create table upload (
    id           bigint generated always as identity primary key,
    file_name    text not null check (file_name <> ''),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size         bigint not null check (size >= 0),
    methodology  text not null,
    version      text not null,
    uploaded_at  timestamptz not null
);

create index on upload (sha256);

-- The file itself, a megabyte at a time.
create table piece (
    upload  bigint not null references upload on delete cascade,
    number  integer not null,
    bytes   bytea not null,
    primary key (upload, number)
);

-- Every reading of the file, in the order in which readings of one key became known: the last of a key holds.
create table reading (
    upload        bigint not null references upload on delete cascade,
    position      integer not null,
    measure       text not null,
    period        text not null,
    organisation  text not null,
    number        double precision check (number not in ('NaN', 'Infinity', '-Infinity')),
    missing       text,
    preliminary   boolean not null,
    known_at      timestamptz,
    stated        text not null,
    note          text not null,
    row           integer not null,
    check (num_nonnulls(number, missing) = 1)
);

create index reading_upload on reading (upload, position);
create index reading_key on reading (measure, period, organisation);

-- What the reader of the file should know though it could be read: rows that were left out.
create table notice (
    upload    bigint not null references upload on delete cascade,
    position  integer not null,
    row       bigint not null,
    kk        text not null,
    ru        text not null,
    en        text not null,
    primary key (upload, position)
);

-- What an upload was found to change in what was imported up to one import: looked up and not found out again.
create table preview (
    upload      bigint primary key references upload on delete cascade,
    after       bigint not null,
    values      bigint not null,
    added       bigint not null,
    changed     bigint not null,
    unchanged   bigint not null,
    missing     bigint not null,
    superseded  bigint not null
);

-- An upload becomes an import. A later one holds over an earlier one.
create table confirmation (
    number        bigint generated always as identity primary key,
    upload        bigint not null unique references upload,
    confirmed_at  timestamptz not null,
    added         integer not null,
    changed       integer not null,
    unchanged     integer not null
);

-- The measures that values were imported of, as the methodology of the last import of each declares them.
create table measure (
    code     text primary key,
    kk       text not null,
    ru       text not null,
    en       text not null,
    unit     text not null,
    period   text not null,
    roll_up  text not null,
    level    text not null
);

-- Asked once for a statement and not for each of a hundred thousand rows.
create function refuse_change() returns trigger language plpgsql as $$
begin
    if exists (select 1 from collection.confirmation where upload in (select upload from gone)) then
        raise exception 'an import is only ever added to' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

create function refuse_change_of_upload() returns trigger language plpgsql as $$
begin
    if exists (select 1 from collection.confirmation where upload = old.id) then
        raise exception 'an import is only ever added to' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create function refuse_any_change() returns trigger language plpgsql as $$
begin
    raise exception 'an import is only ever added to' using errcode = 'restrict_violation';
end $$;

create trigger kept before update or delete on upload for each row execute function refuse_change_of_upload();
create trigger not_deleted after delete on piece referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_updated after update on piece referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_deleted after delete on preview referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_updated after update on preview referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_deleted after delete on reading referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_updated after update on reading referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_deleted after delete on notice referencing old table as gone
    for each statement execute function refuse_change();
create trigger not_updated after update on notice referencing old table as gone
    for each statement execute function refuse_change();
create trigger kept before update or delete or truncate on confirmation
    for each statement execute function refuse_any_change();
create trigger not_truncated before truncate on upload for each statement execute function refuse_any_change();
create trigger not_truncated before truncate on piece for each statement execute function refuse_any_change();
create trigger not_truncated before truncate on reading for each statement execute function refuse_any_change();
create trigger not_truncated before truncate on preview for each statement execute function refuse_any_change();
create trigger not_truncated before truncate on notice for each statement execute function refuse_any_change();
