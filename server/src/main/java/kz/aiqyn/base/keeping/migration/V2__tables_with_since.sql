-- A table that has a column `since` of its own says as the trigger's argument what the column beside its states is called.
create or replace function remember() returns trigger
    language plpgsql
as $$
declare
    present jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
    if tg_op = 'UPDATE' and present - 'version' - 'changed_at' = to_jsonb(old) - 'version' - 'changed_at' then
        return null;
    end if;
    execute format(
        'insert into %1$I.%2$I select (jsonb_populate_record(null::%1$I.%2$I, $1)).*',
        tg_table_schema, tg_table_name || '_was')
    using present || jsonb_build_object(
        coalesce(tg_argv[0], 'since'),
        case when tg_op = 'DELETE' then to_jsonb(now()) else present -> 'changed_at' end,
        'gone', tg_op = 'DELETE');
    return null;
end
$$;
