-- Which state of everything public this is: one row, as soon as anything public has changed. Whoever changes something
-- counts on before its commit, so that numbers are in the order of commits, and tells the other servers with it.
create table version (
    single  boolean primary key default true check (single),
    number  bigint not null check (number > 0),
    mark    uuid not null
);
