-- Keeps every state of a table's rows in a table of its own, for pages that show records as they were known at a
-- moment: `site` in `site_was`, which has the same columns, and besides `since` (when the row was so) and `gone`.
-- Columns are matched by name. What a row below a record does to its record's version alone is no other state.
create function remember() returns trigger
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
        'since', case when tg_op = 'DELETE' then to_jsonb(now()) else present -> 'changed_at' end,
        'gone', tg_op = 'DELETE');
    return null;
end
$$;
