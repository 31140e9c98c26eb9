-- The day in Kazakhstan. The program says which it is on each of its connections, by its own clock; where nobody has
-- said, as at a console, it is the database's.
create function today() returns date
    language sql stable
as $$
    select coalesce(cast(nullif(current_setting('aiqyn.today', true), '') as date),
                    cast(now() at time zone 'Asia/Almaty' as date))
$$;
