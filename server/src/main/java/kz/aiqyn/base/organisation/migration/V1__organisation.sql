-- Every code that was ever given to an organisation, in the order of the register.
create table organisation (
    code      text primary key check (code ~ '^\S+$'),
    position  bigint generated always as identity unique
);

-- An organisation as it was between two days; without bounds, it always was and still is.
create table version (
    id          bigint generated always as identity primary key,
    code        text not null references organisation,
    valid       daterange not null check (not isempty(valid)),
    kind        text not null check (kind <> ''),
    territory   text not null,
    parent      text references organisation check (parent <> code),
    name_kk     text not null,
    name_ru     text not null,
    name_en     text not null,
    attributes  jsonb not null,
    recorded    timestamptz not null,
    check (territory ~ '^([0-9]{9}([0-9]{3})?)?$'),
    check (name_kk <> '' or name_ru <> '' or name_en <> ''),
    constraint version_never_overlaps exclude using gist (code with =, valid with &&) deferrable initially immediate
);

create index version_territory on version (territory);
create index version_parent on version (parent);

-- Who headed an organisation between two days: never two at once.
create table head (
    id            bigint generated always as identity primary key,
    organisation  text not null references organisation,
    tenure        daterange not null check (not isempty(tenure) and not lower_inf(tenure)),
    name          text not null check (name <> ''),
    office_kk     text not null,
    office_ru     text not null,
    office_en     text not null,
    recorded      timestamptz not null,
    constraint head_never_two exclude using gist (organisation with =, tenure with &&) deferrable initially immediate
);
