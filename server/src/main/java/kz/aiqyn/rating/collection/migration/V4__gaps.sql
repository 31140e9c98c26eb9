-- What methodologies need for periods and nobody has given, as it was worked out in the background; pages only read it.
create table gap_finding (
    methodology  text not null,
    version      text not null,
    asked        text not null,
    digest       text not null,
    latest       timestamptz not null,
    first_at     timestamptz not null,
    found_at     timestamptz not null,
    primary key (methodology, version, asked)
);

-- A measure, for a period that makes up the one asked for: from whom it should be there, and whose is not.
create table gap (
    methodology    text not null,
    version        text not null,
    asked          text not null,
    number         integer not null,
    measure        text not null,
    period         text not null,
    organisations  text[] not null,
    missing        text[] not null,
    primary key (methodology, version, asked, number),
    foreign key (methodology, version, asked) references gap_finding on delete cascade
);
