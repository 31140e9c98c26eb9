-- One entry for each operation, in the order in which they were done.
create table entry (
    number     bigint generated always as identity primary key,
    at         timestamptz not null,
    who        text not null,
    operation  text not null,
    subject    text not null,
    changes    jsonb not null
);
