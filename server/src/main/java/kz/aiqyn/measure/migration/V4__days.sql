-- The last day on which the values that go on by the calendar were asked for.
create table measure.day_asked (
    one  boolean primary key default true check (one),
    day  date not null
);
