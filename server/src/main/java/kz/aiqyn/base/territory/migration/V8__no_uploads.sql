-- Files that wait to be confirmed are kept by the intake of files, as those of every module are.
drop table upload;
