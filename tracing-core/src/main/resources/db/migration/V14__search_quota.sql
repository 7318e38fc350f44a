-- How often each person searched the registers on a day (UTC); see iti.register.SearchQuota.
create table search_count (
  counted_on date not null,
  searcher varchar(80) not null,
  searches integer not null,
  primary key (counted_on, searcher)
);
