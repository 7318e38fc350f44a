alter table inquiry add column schedule_line integer;
