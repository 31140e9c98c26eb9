-- What was done to one record is shown on its page.
create index entry_subject on entry (subject, number);
