-- Two sources may declare one measure: both are kept, and told where they differ. Which of them holds at a moment is
-- asked of the table itself.
drop view current_definition;

create index on definition (measure, source, id desc);
