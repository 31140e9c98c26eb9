-- What the rows of a record of another module were when an entry of the chain bound them. The rows of one seal give
-- the digest that its entry carries: neither can be altered without the other (decision 42).
create sequence seal;

create table bound (
    seal    bigint not null,
    -- the table, as `schema.table`
    kind    text not null,
    -- the values of its key, between them chr(31)
    key     text not null,
    -- how many rows the record had; none when it was taken away
    rows    bigint not null check (rows >= 0),
    digest  bytea check (length(digest) = 32),
    primary key (kind, key, seal),
    check ((rows = 0) = (digest is null))
);

create index bound_by_seal on bound (seal);

create trigger bound_is_only_added before update or delete on bound
    for each row execute function refuse_change();
create trigger bound_is_never_emptied before truncate on bound
    for each statement execute function refuse_change();

-- Which records the transaction under way has written to: noted by triggers, bound and taken away again when its entry
-- joins the chain, so that nobody sees any. What stays was written behind the program's back.
create table touched (
    xact    xid8 not null default pg_current_xact_id(),
    kind    text not null,
    key     text not null,
    -- the digest of what was there before, where a record is one row: it should be the one that was bound
    before  bytea,
    primary key (xact, kind, key)
);

-- Entries of transactions that saw the chain as it was when they began, and so cannot go on from its end: they are
-- committed with what they tell of, and join the chain right after.
create table waiting (
    id         bigint generated always as identity primary key,
    who        text not null,
    operation  text not null,
    subject    text not null,
    changes    jsonb not null
);

-- Notes which records a statement wrote to. Its arguments are, five by five: the table that is bound, the columns of its
-- key, the expressions of its key and of its content, and `row` where a record is one row.
create function note() returns trigger language plpgsql
    set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'postgres' set extra_float_digits = 1
    set bytea_output = 'hex' as $$
declare
    was text;
begin
    for i in 0 .. tg_nargs / 5 - 1 loop
        was := case tg_argv[5 * i + 4] when 'row' then 'sha256(convert_to(content, ''UTF8''))' else 'null' end;
        execute format(
            'insert into audit.touched (kind, key, before) ' || case tg_op
                when 'INSERT' then 'select %1$L, %3$s, null from (select distinct %2$s from fresh) as fresh'
                when 'DELETE' then 'select distinct %1$L, key, ' || was || '::bytea
                                    from (select %3$s as key, %4$s as content from gone) as gone'
                else 'select %1$L, key, (array_agg(before) filter (where before is not null))[1] from (
                          select key, ' || was || '::bytea as before from (
                              select %3$s as key, %4$s as content from gone
                              except select %3$s, %4$s from fresh) as gone
                          union all
                          select key, null from (
                              select %3$s as key, %4$s as content from fresh
                              except select %3$s, %4$s from gone) as fresh) as noted
                      group by key'
            -- what was there first: a note that is there already stays
            end || ' on conflict do nothing',
            tg_argv[5 * i], tg_argv[5 * i + 1], tg_argv[5 * i + 2], tg_argv[5 * i + 3]);
    end loop;
    return null;
end
$$;

-- What a query of keys, numbers of rows and digests gives: texts of times and numbers are the same in every session.
create function digests(query text) returns table (key text, rows bigint, digest bytea) language plpgsql stable
    set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'postgres' set extra_float_digits = 1
    set bytea_output = 'hex' as $$
begin
    return query execute query;
end
$$;
