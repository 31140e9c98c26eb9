-- Files that are attached to records, each content once, whoever sent it and however often. What a camera wrote into a
-- picture (the moment, the place) stands beside it; pictures for everybody are made without it.
create table content (
    id         bigint generated always as identity primary key,
    sha256     text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    type       text not null check (type in ('jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx')),
    size       bigint not null check (size > 0),
    width      integer check (width > 0),
    height     integer check (height > 0),
    taken_at   timestamptz,
    latitude   numeric(9, 5) check (latitude between -90 and 90),
    longitude  numeric(9, 5) check (longitude between -180 and 180),
    kept_at    timestamptz not null,
    check ((width is null) = (type in ('pdf', 'docx', 'xlsx'))),
    check ((width is null) = (height is null)),
    check ((latitude is null) = (longitude is null))
);

-- A file's bytes, a piece at a time.
create table piece (
    content  bigint not null references content,
    number   integer not null,
    bytes    bytea not null,
    primary key (content, number)
);

-- A picture drawn anew, upright and with nothing in it but what is seen: as JPEG, its longer edge at most so many pixels.
create table rendition (
    content  bigint not null references content,
    edge     integer not null check (edge > 0),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    width    integer not null check (width > 0),
    height   integer not null check (height > 0),
    bytes    bytea not null,
    primary key (content, edge)
);

create index rendition_sha256 on rendition (sha256);

-- What is taken away from a record stays, marked with why.
create table attachment (
    id          bigint generated always as identity primary key,
    subject     text not null check (subject ~ '^[a-z.]+:[A-Za-z0-9-]+$'),
    part        text not null,
    content     bigint not null references content,
    kind        text not null check (kind in ('photo', 'paper')),
    name        text not null check (name <> ''),
    caption     text not null,
    language    text not null check (language in ('kk', 'ru', 'en')),
    day         date not null,
    open        boolean not null,
    sent_by     text not null,
    sent_at     timestamptz not null,
    removed_by  text,
    removed_at  timestamptz,
    why         text not null default '',
    check ((removed_at is null) = (removed_by is null)),
    check ((removed_at is null) = (why = ''))
);

-- The same file is attached to a record once.
create unique index attachment_once on attachment (subject, content) where removed_at is null;

create index attachment_of_content on attachment (content);
