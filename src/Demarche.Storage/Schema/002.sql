-- How likely an event is right, from 0 to 1; null where an earlier version wrote the row.
alter table event add column confidence double precision;
