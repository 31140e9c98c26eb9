-- One entry for each operation, in the order in which they were done. Each carries the hash of its own content and of
-- the entry before it, so that nothing in the middle can be changed, taken out or put in unseen.
create table entry (
    number     bigint primary key check (number > 0),
    at         timestamptz not null,
    who        text not null,
    operation  text not null,
    subject    text not null,
    changes    jsonb not null,
    previous   bytea not null check (length(previous) = 32),
    hash       bytea not null unique check (length(hash) = 32)
);

create index entry_at on entry (at);
create index entry_who on entry (who, number);
create index entry_operation on entry (operation, number);

-- Against mistakes. The owner of the database can take the trigger away: heads that were exported tell of that.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the record of what was done is only added to: % is refused', tg_op;
end
$$;

create trigger entry_is_only_added before update or delete on entry
    for each row execute function refuse_change();
create trigger entry_is_never_emptied before truncate on entry
    for each statement execute function refuse_change();
