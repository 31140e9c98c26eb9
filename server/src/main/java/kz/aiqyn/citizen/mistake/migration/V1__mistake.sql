create table report (
    id        bigint generated always as identity primary key,
    language  text not null check (language in ('kk', 'ru', 'en')),
    page      text not null check (length(page) <= 300),
    words     text not null check (words <> '' and length(words) <= 2000),
    contact   text not null check (length(contact) <= 120),
    state     text not null check (state in ('new', 'answered', 'closed')),
    sent_at   timestamptz not null,
    check (state = 'new' or contact = '')
);

create index report_state on report (state, sent_at);

-- Addresses are kept for an hour.
create table sending (
    network   text not null,
    sent_at   timestamptz not null
);

create index sending_network on sending (network, sent_at);
