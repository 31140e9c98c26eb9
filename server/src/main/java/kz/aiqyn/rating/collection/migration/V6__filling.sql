-- Missing values that a body sent in at once. They wait, and are no values before they are accepted; then they are an
-- import.
create table filling (
    id            bigint generated always as identity primary key,
    organisation  text not null,
    methodology   text not null,
    version       text not null,
    asked         text not null,
    state         text not null check (state in ('sent', 'accepted', 'returned')),
    source        text not null check (source <> ''),
    note          text not null,
    sent_at       timestamptz not null,
    upload        bigint references upload,
    check (upload is null or state = 'accepted')
);

create index filling_of_organisation on filling (organisation, id);

create table filled (
    filling  bigint not null references filling,
    measure  text not null,
    period   text not null,
    number   double precision not null check (number not in ('NaN', 'Infinity', '-Infinity')),
    primary key (filling, measure, period)
);
