-- Keys by which forms of those are signed who have no session. They begin with `session` as all does that backups leave
-- out: whoever has a backup could sign forms else, and a restored server makes a key of its own.
create table session_form_key (
    id      bigint generated always as identity primary key,
    made    timestamptz not null,
    secret  bytea not null check (length(secret) = 32)
);
