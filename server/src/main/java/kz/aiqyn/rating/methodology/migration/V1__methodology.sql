-- Versions of methodologies, their drafts as they were saved, and what was done to them.
-- The text of the file is the source of truth; the rest of a row is read from it.

set client_min_messages = warning;
create extension if not exists btree_gist with schema public;

create table version (
    id          bigint generated always as identity primary key,
    code        text not null,
    version     text not null,
    state       text not null default 'DRAFT' check (state in ('DRAFT', 'AGREED', 'PUBLISHED', 'RETIRED')),
    yaml        text not null,
    digest      text not null,
    edited      bigint not null default 1,
    valid_from  date,
    valid_to    date,
    -- the last day on which a retired version is in force, when that is before its own last day
    retired_to  date,
    unique (code, version),
    check (retired_to is null or state = 'RETIRED'),
    check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

-- The days on which a version is in force; none when it was retired before its first.
create function days_in_force(valid_from date, valid_to date, retired_to date) returns daterange
    language sql immutable parallel safe
    return case
        when least(valid_to, retired_to) < valid_from then 'empty'::daterange
        else daterange(valid_from, least(valid_to, retired_to), '[]')
    end;

-- No day has two versions in force, whoever publishes at the same moment.
alter table version add constraint one_in_force
    exclude using gist (code with =, methodology.days_in_force(valid_from, valid_to, retired_to) with &&)
    where (state in ('PUBLISHED', 'RETIRED'));

-- What is no draft does not change; a state follows only the one before it in the table of transitions.
create function keep_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'version % of % cannot be removed', old.version, old.code;
    end if;
    if old.state <> 'DRAFT' or new.state <> 'DRAFT' then
        if (new.id, new.code, new.version, new.yaml, new.digest, new.edited)
                is distinct from (old.id, old.code, old.version, old.yaml, old.digest, old.edited)
            or new.valid_from is distinct from old.valid_from
            or new.valid_to is distinct from old.valid_to then
            raise exception 'version % of % is % and cannot change', old.version, old.code, old.state;
        end if;
    end if;
    if old.state = 'RETIRED' and new.retired_to is distinct from old.retired_to then
        raise exception 'version % of % is retired already', old.version, old.code;
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
            ('DRAFT', 'AGREED'), ('AGREED', 'DRAFT'), ('AGREED', 'PUBLISHED'), ('PUBLISHED', 'RETIRED')) then
        raise exception 'version % of % does not go from % to %', old.version, old.code, old.state, new.state;
    end if;
    return new;
end
$$;

create trigger keep_version before update or delete on version for each row execute function keep_version();

-- Every save of a draft, whole: nothing that somebody wrote is lost.
create table draft_save (
    id       bigint generated always as identity primary key,
    version  bigint not null references version,
    edited   bigint not null,
    how      text not null check (how in ('IMPORT', 'YAML', 'FORM', 'COPY')),
    yaml     text not null,
    digest   text not null,
    at       timestamptz not null,
    who      text not null,
    unique (version, edited)
);

-- Every step of a version's life.
create table step (
    id       bigint generated always as identity primary key,
    version  bigint not null references version,
    event    text not null,
    before   text not null,
    after    text not null,
    comment  text not null,
    at       timestamptz not null,
    who      text not null
);

create index step_of_version on step (version, id);

-- Indicators that somebody would like to see in a methodology.
create table proposal (
    id            bigint generated always as identity primary key,
    methodology   text not null,
    name_kk       text not null,
    name_ru       text not null,
    reason        text not null,
    sector        text not null,
    unit          text not null,
    formula       text not null,
    source        text not null,
    organisation  text not null,
    at            timestamptz not null,
    who           text not null,
    check (name_kk <> '' or name_ru <> '')
);

-- What an economist decided about a proposal: once.
create table proposal_decision (
    proposal   bigint primary key references proposal,
    accepted   boolean not null,
    reason     text not null,
    version    text not null,
    indicator  text not null,
    at         timestamptz not null,
    who        text not null,
    check (accepted = (indicator <> '')),
    check (accepted or reason <> '')
);

create function keep_history() returns trigger language plpgsql as $$
begin
    raise exception 'what was written to methodology.% stays as it is', tg_table_name;
end
$$;

create trigger keep_history before update or delete on draft_save for each row execute function keep_history();
create trigger keep_history before update or delete on step for each row execute function keep_history();
create trigger keep_history before update or delete on proposal for each row execute function keep_history();
create trigger keep_history before update or delete on proposal_decision
    for each row execute function keep_history();
