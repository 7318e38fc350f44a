alter table sealed_document add column time_stamp varchar(20) default 'NONE' not null;
alter table sealed_document add column stamp_claimed_until timestamp with time zone;
create index sealed_document_time_stamp on sealed_document (time_stamp, at_instant);

create table archived_document (
  message_id uuid primary key references sealed_document (message_id),
  sha256 varchar(64) not null,
  content ${blob} not null,
  at_instant timestamp with time zone not null
);
