-- What is worked out of values, methodologies and the register, in the background; pages only read it.

-- Which periods each version can rate.
create table period_finding (
    methodology    text not null,
    version        text not null,
    digest         text not null,
    latest         timestamptz not null,
    rateable       text[] not null,
    tryable        text[] not null,
    disagreements  json not null,
    found_at       timestamptz not null,
    primary key (methodology, version)
);

-- Published editions that would come out otherwise from the values known now.
create table proposal (
    edition  bigint primary key references edition,
    changed  integer not null check (changed > 0)
);

create table proposal_unit (
    edition       bigint not null references proposal on delete cascade,
    peer_group    integer not null,
    number        integer not null,
    group_kk      text not null,
    group_ru      text not null,
    group_en      text not null,
    code          text not null,
    unit_kk       text not null,
    unit_ru       text not null,
    unit_en       text not null,
    place         integer,
    score         double precision,
    compared      boolean not null,
    place_before  integer,
    score_before  double precision,
    primary key (edition, peer_group, number)
);

-- Of which values and editions the proposals were found.
create table proposals_found (
    only_one      boolean primary key default true check (only_one),
    latest        timestamptz not null,
    computations  bigint[] not null,
    found_at      timestamptz not null
);
