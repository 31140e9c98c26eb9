-- Filters that somebody keeps under a name, for themselves.
create table view (
    id       bigint generated always as identity primary key,
    account  text not null,
    listing  text not null,
    name     text not null check (name <> '' and length(name) <= 100),
    query    text not null,
    unique (account, listing, name)
);
