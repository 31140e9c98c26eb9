-- A draft is sent by its author before anybody agrees it; while it is sent it does not change.
alter table version drop constraint version_state_check;
alter table version
    add constraint version_state_check check (state in ('DRAFT', 'SENT', 'AGREED', 'PUBLISHED', 'RETIRED'));

create or replace function keep_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'version % of % cannot be removed', old.version, old.code;
    end if;
    if old.state <> 'DRAFT' or new.state <> 'DRAFT' then
        if (new.id, new.code, new.version, new.yaml, new.digest, new.edited)
                is distinct from (old.id, old.code, old.version, old.yaml, old.digest, old.edited)
            or new.valid_from is distinct from old.valid_from
            or new.valid_to is distinct from old.valid_to then
            raise exception 'version % of % is % and cannot change', old.version, old.code, old.state;
        end if;
    end if;
    if old.state = 'RETIRED' and new.retired_to is distinct from old.retired_to then
        raise exception 'version % of % is retired already', old.version, old.code;
    end if;
    if old.state <> new.state and (old.state, new.state) not in (
            ('DRAFT', 'SENT'), ('SENT', 'DRAFT'), ('SENT', 'AGREED'), ('AGREED', 'DRAFT'), ('AGREED', 'PUBLISHED'),
            ('PUBLISHED', 'RETIRED')) then
        raise exception 'version % of % does not go from % to %', old.version, old.code, old.state, new.state;
    end if;
    return new;
end
$$;
