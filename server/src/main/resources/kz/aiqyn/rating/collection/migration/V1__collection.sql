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

create function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'confirmation' or exists (
            select 1 from collection.confirmation where upload = case when tg_table_name = 'upload'
                then (to_jsonb(old) ->> 'id')::bigint else (to_jsonb(old) ->> 'upload')::bigint end) then
        raise exception 'an import is only ever added to' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger kept before update or delete on upload for each row execute function refuse_change();
create trigger kept before update or delete on piece for each row execute function refuse_change();
create trigger kept before update or delete on reading for each row execute function refuse_change();
create trigger kept before update or delete on notice for each row execute function refuse_change();
create trigger kept before update or delete on confirmation for each row execute function refuse_change();
