create table account (
    id        bigint generated always as identity primary key,
    login     text not null unique,
    name      text not null,
    password  text
);

-- A role from a day until a day, for a territory with everything below it, or for one organisation; for everything
-- when it names neither.
create table role_grant (
    id            bigint generated always as identity primary key,
    account       bigint not null references account,
    role          text not null,
    territory     text,
    organisation  text,
    since         date not null,
    until         date,
    check (territory is null or organisation is null),
    check (until is null or until >= since)
);
