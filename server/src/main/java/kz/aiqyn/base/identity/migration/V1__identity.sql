-- Who may sign in. A login never changes: what they did is kept by it.
create table account (
    id            bigint generated always as identity primary key,
    login         text not null unique check (login ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    name          text not null check (name <> ''),
    -- by an upgradeable scheme, `{argon2}...`; none for those who come by a passkey or the organisation's own sign-in
    password      text,
    -- the password was given by somebody else, and has to be changed before anything else
    one_time      boolean not null default false,
    -- what passkeys know the account by: random, and nothing else
    handle        bytea not null unique
                  default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
    -- by which the organisation's own sign-in (OpenID Connect) names the person
    issuer        text,
    subject       text,
    disabled_at   timestamptz,
    created_at    timestamptz not null default now(),
    signed_in_at  timestamptz,
    unique (issuer, subject),
    check ((issuer is null) = (subject is null))
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
    withdrawn_at  timestamptz,
    check (territory is null or organisation is null),
    check (until is null or until >= since),
    -- these concern the installation as a whole
    check (role not in ('ADMINISTRATOR', 'AUDITOR') or (territory is null and organisation is null))
);

create index role_grant_account on role_grant (account);

create table passkey (
    credential       bytea primary key,
    account          bigint not null references account,
    label            text not null,
    public_key       bytea not null,
    signature_count  bigint not null,
    uv_initialized   boolean not null,
    transports       text not null,
    backup_eligible  boolean not null,
    backup_state     boolean not null,
    attestation      bytea,
    client_data      bytea,
    created_at       timestamptz not null,
    used_at          timestamptz not null
);

create index passkey_account on passkey (account);

-- For machines. The token itself is not kept: it is random enough for a plain hash.
create table api_token (
    id          bigint generated always as identity primary key,
    account     bigint not null references account,
    name        text not null check (name <> ''),
    prefix      text not null,
    hash        bytea not null unique check (length(hash) = 32),
    read_only   boolean not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    used_at     timestamptz,
    check (expires_at > created_at)
);

create index api_token_account on api_token (account);

-- Attempts to sign in that failed, or have not succeeded yet, for a quarter of an hour. Only digests: people type
-- passwords into the wrong field.
create table attempt (
    login    bytea not null,
    address  bytea not null,
    at       timestamptz not null
);

create index attempt_login on attempt (login, at);
create index attempt_address on attempt (address, at);

-- As Spring Session wants them, so that signing in survives a restart.
create table session (
    primary_id             char(36) primary key,
    session_id             char(36) not null unique,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  int not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);

create index session_expiry on session (expiry_time);
create index session_principal on session (principal_name);

create table session_attributes (
    session_primary_id  char(36) not null references session on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
