-- A meeting. `number` is the protocol's, empty until it is approved. `present` is the item that is heard now.
create table meeting (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('weekly', 'extended', 'own')),
    name_kk     text not null check (name_kk <> ''),
    name_ru     text not null,
    name_en     text not null,
    held_on     date not null,
    starts      text not null check (starts ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    place       text not null,
    video       text not null,
    chair       text not null,
    quorum      integer check (quorum > 0),
    state       text not null check (state in ('draft', 'signed', 'running', 'ended', 'agreed', 'approved', 'cancelled')),
    number      text not null,
    sequence    integer not null default 0,
    present     bigint,
    signed_at   timestamptz,
    begun_at    timestamptz,
    ended_at    timestamptz,
    approved_on date,
    intake      bigint not null default 0,
    version     integer not null default 1,
    changed_at  timestamptz not null,
    unique (kind, held_on, starts),
    check ((number <> '') = (state = 'approved')),
    check ((approved_on is not null) = (state = 'approved')),
    check (begun_at is null or signed_at is not null),
    check (ended_at is null or ended_at >= begun_at)
);

create unique index meeting_number on meeting (number) where number <> '';
create index meeting_of_day on meeting (held_on);

-- A question of the agenda, in the order of `place`. `why` says by which rules and figures a speaker was proposed, a
-- line for each, in three languages; `section` names the source of its page, `section_of` the body that it is about.
create table item (
    item         bigint generated always as identity primary key,
    meeting      bigint not null references meeting,
    place        integer not null check (place > 0),
    kind         text not null check (kind in ('previous', 'section', 'speaker', 'own')),
    name_kk      text not null check (name_kk <> ''),
    name_ru      text not null,
    name_en      text not null,
    organisation text not null,
    speaker      text not null,
    minutes      integer not null check (minutes between 1 and 240),
    why_kk       text not null,
    why_ru       text not null,
    why_en       text not null,
    local        text not null,
    section      text not null,
    section_of   text not null,
    begun_at     timestamptz,
    ended_at     timestamptz,
    heard        text not null,
    intake       bigint not null default 0,
    version      integer not null default 1,
    changed_at   timestamptz not null,
    check (ended_at is null or ended_at >= begun_at)
);

create index item_of_meeting on item (meeting, place);

-- What was decided. Where an organisation is to do something by a term, it becomes an assignment when the protocol is
-- approved; `became` and `became_local` are of that. `indicator` is what it is to move, empty where nothing is named.
create table decision (
    decision      bigint generated always as identity primary key,
    meeting       bigint not null references meeting,
    item          bigint not null references item,
    text          text not null check (text <> ''),
    organisation  text not null,
    helping       text not null,
    term          date,
    controller    text not null,
    controlled_by text not null,
    indicator     text not null,
    promised      boolean not null,
    became        text not null,
    became_local  text not null,
    intake        bigint not null default 0,
    version       integer not null default 1,
    changed_at    timestamptz not null,
    check ((organisation <> '') = (term is not null)),
    check ((organisation <> '') = (controller <> '')),
    check (indicator = '' or organisation <> '')
);

create index decision_of_meeting on decision (meeting);

-- Who is invited and who came, and how.
create table attendee (
    meeting      bigint not null references meeting,
    organisation text not null,
    way          text not null check (way in ('hall', 'video')),
    presence     text not null check (presence in ('invited', 'hall', 'video', 'absent')),
    person       text not null,
    intake       bigint not null default 0,
    version      integer not null default 1,
    changed_at   timestamptz not null,
    primary key (meeting, organisation)
);

-- The pages of the agenda as they were when it was signed, in each language, as JSON; never written again.
create table frozen (
    meeting    bigint not null references meeting,
    item       bigint not null references item,
    language   text not null check (language in ('kk', 'ru', 'en')),
    title      text not null,
    parts      text not null,
    digest     text not null,
    changed_at timestamptz not null,
    primary key (meeting, item, language)
);

-- How many speakers each rule proposes for a kind of meeting, and from which weight on.
create table rule (
    kind       text not null check (kind in ('weekly', 'extended', 'own')),
    rule       text not null,
    most       integer not null check (most between 0 and 20),
    least      numeric(12, 2) not null,
    version    integer not null default 1,
    changed_at timestamptz not null,
    primary key (kind, rule)
);

-- The running number of protocols, by year and kind.
create table counter (
    year    integer not null,
    kind    text not null,
    number  integer not null,
    primary key (year, kind)
);

-- The meetings that are for all to see.
create view seen as
select id, kind, name_kk, name_ru, name_en, held_on, starts, place, state, number, changed_at
from meeting
where state <> 'draft';
