-- What editions rest on, kept once by its content, so that an edition can be read and reproduced whatever becomes of
-- the methodology's page or the register of organisations.
create table document (
    digest  text primary key,
    yaml    text not null
);

create table registry (
    digest  text primary key,
    units   json not null
);

-- One run of the computation, with its calculation tree. Never changed: another run is another row.
create table computation (
    id               bigint generated always as identity primary key,
    methodology      text not null,
    version          text not null,
    document         text not null references document,
    registry         text not null references registry,
    period           text not null,
    period_kind      text not null,
    period_end       date not null,
    known_at         timestamptz not null,
    computed_at      timestamptz not null,
    -- what it was compared with: results that were stored, or the earlier period rated anew by this document
    before           bigint references computation,
    before_document  text references document,
    draws            integer not null check (draws >= 0),
    units            integer not null,
    preliminary      boolean not null,
    digest           text not null,
    check (before is null or before_document is null)
);

-- Names of the tree's nodes, by the number that results have.
create table node (
    computation  bigint not null references computation on delete cascade,
    number       integer not null,
    code         text not null,
    level        text not null,
    parent       integer not null,
    weight       double precision not null,
    primary key (computation, number)
);

create table peer_group (
    computation  bigint not null references computation on delete cascade,
    number       integer not null,
    code         text not null,
    kk           text not null,
    ru           text not null,
    en           text not null,
    ranked       integer not null,
    refusals     json not null,
    quality      json not null,
    primary key (computation, number)
);

create table unit (
    computation        bigint not null,
    peer_group         integer not null,
    number             integer not null,
    code               text not null,
    rated              boolean not null,
    before_adjustment  double precision,
    median_place       double precision,
    low_place          double precision,
    high_place         double precision,
    story              json not null,
    primary key (computation, peer_group, number),
    foreign key (computation, peer_group) references peer_group on delete cascade
);

create index unit_history on unit (code, computation);

-- How an indicator was treated and scaled for a peer group.
create table scaling (
    computation  bigint not null,
    peer_group   integer not null,
    leaf         integer not null,
    coverage     double precision not null,
    left_out     boolean not null,
    treatment    text,
    low          double precision,
    high         double precision,
    shift        double precision,
    points       integer,
    form         text,
    origin       double precision,
    width        double precision,
    base         double precision,
    factor       double precision,
    sorted       double precision[],
    found        boolean,
    pooled       double precision[] not null,
    primary key (computation, peer_group, leaf),
    foreign key (computation, peer_group) references peer_group on delete cascade
);

create table adjustment (
    computation  bigint not null,
    peer_group   integer not null,
    unit         integer not null,
    number       integer not null,
    rule         text not null,
    given        double precision not null,
    counted      double precision not null,
    reason       text not null,
    primary key (computation, peer_group, unit, number),
    foreign key (computation, peer_group, unit) references unit on delete cascade
);

-- One row for each node and unit. Its rows come in by the hundred thousand: that their computation is there is asked
-- once for each load, below, and not once for each row.
create table result (
    computation   bigint not null,
    peer_group    integer not null,
    node          integer not null,
    unit          integer not null,
    raw           double precision,
    treated       double precision,
    scaled        double precision,
    earlier       double precision,
    score         double precision,
    place         integer,
    flags         integer not null,
    reason        smallint not null,
    preliminary   boolean not null,
    coverage      double precision,
    contribution  double precision,
    primary key (computation, peer_group, node, unit)
);

-- An edition and its life. Its results are those of its last computation.
create table edition (
    id                bigint generated always as identity primary key,
    methodology       text not null,
    version           text not null,
    period            text not null,
    period_kind       text not null,
    period_end        date not null,
    revision          integer not null check (revision >= 1),
    state             text not null check (state in ('PREVIEW', 'OPEN', 'PUBLISHED', 'DISCARDED')),
    computation       bigint not null references computation,
    opened_at         timestamptz,
    objections_until  date,
    published_at      timestamptz,
    reason_kk         text not null default '',
    reason_ru         text not null default '',
    reason_en         text not null default '',
    -- how often it was changed, so that two people cannot overwrite each other
    changed           integer not null default 0,
    check ((state = 'PUBLISHED') = (published_at is not null)),
    check (state <> 'OPEN' or objections_until is not null)
);

-- One edition of a period under way, and one published edition for each revision.
create unique index edition_under_way on edition (methodology, period) where state in ('PREVIEW', 'OPEN');
create unique index edition_published on edition (methodology, period, revision) where state = 'PUBLISHED';
create index edition_by_computation on edition (computation);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'edition % is published and cannot be changed', old.id using errcode = 'check_violation';
end
$$;

create trigger published_stays before update or delete on edition
    for each row when (old.state = 'PUBLISHED') execute function refuse_change();

create function refuse_change_of_results() returns trigger language plpgsql as $$
declare
    frozen bigint;
begin
    select e.id into frozen
    from edition.edition e
    where e.state = 'PUBLISHED' and e.computation in (select distinct computation from gone)
    limit 1;
    if frozen is not null then
        raise exception 'edition % is published and its % cannot be changed', frozen, tg_table_name
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create function refuse_addition_to_results() returns trigger language plpgsql as $$
declare
    wrong bigint;
begin
    select distinct c.computation into wrong
    from (select distinct computation from fresh) c
    where not exists (select from edition.computation k where k.id = c.computation)
       or exists (select from edition.edition e where e.state = 'PUBLISHED' and e.computation = c.computation)
    limit 1;
    if wrong is not null then
        raise exception 'results of computation %: it is published, or there is none', wrong
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['node', 'peer_group', 'unit', 'scaling', 'adjustment', 'result'] loop
        execute format('create trigger published_stays_on_update after update on edition.%I '
            'referencing old table as gone for each statement execute function edition.refuse_change_of_results()', name);
        execute format('create trigger published_stays_on_delete after delete on edition.%I '
            'referencing old table as gone for each statement execute function edition.refuse_change_of_results()', name);
        execute format('create trigger published_stays_on_insert after insert on edition.%I '
            'referencing new table as fresh for each statement execute function edition.refuse_addition_to_results()',
            name);
    end loop;
end
$$;

create function refuse_always() returns trigger language plpgsql as $$
begin
    raise exception '% is kept by its content and never changed', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger document_stays before update on document for each row execute function refuse_always();
create trigger registry_stays before update on registry for each row execute function refuse_always();
create trigger computation_stays before update on computation for each row execute function refuse_always();

-- What a rated body says to a preview.
create table objection (
    id             bigint generated always as identity primary key,
    edition        bigint not null references edition,
    organisation   text not null,
    -- code of the indicator it is about, empty when it is about the whole
    indicator      text not null,
    words          text not null check (words <> ''),
    made_at        timestamptz not null,
    made_by        bigint not null,
    file_name      text,
    file_type      text,
    file           bytea,
    upheld         boolean,
    answer         text,
    answered_at    timestamptz,
    answered_by    bigint,
    check ((answer is null) = (upheld is null) and (answer is null) = (answered_at is null)),
    check ((file is null) = (file_name is null))
);

create index objection_of_edition on objection (edition, id);

-- A rated body's word that it has no objection.
create table consent (
    edition       bigint not null references edition,
    organisation  text not null,
    given_at      timestamptz not null,
    given_by      bigint not null,
    primary key (edition, organisation)
);

-- Long work that can be left and returned to. What was under way when the program stopped is done again.
create table job (
    id           bigint generated always as identity primary key,
    kind         text not null check (kind in ('PREPARE', 'DRY_RUN')),
    methodology  text not null,
    version      text not null,
    period       text not null,
    edition      bigint references edition,
    computation  bigint references computation,
    asked_at     timestamptz not null,
    asked_by     text not null,
    stage        text not null,
    done         integer not null default 0,
    total        integer not null default 0,
    failure      text,
    ended_at     timestamptz
);

create index job_under_way on job (id) where ended_at is null;
