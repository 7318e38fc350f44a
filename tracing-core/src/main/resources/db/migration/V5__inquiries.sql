alter table inquiry add column number varchar(30);
update inquiry set number = 'IQ-' || substring(cast(id as varchar(36)) from 1 for 8);
alter table inquiry alter column number set not null;
alter table inquiry add constraint inquiry_number unique (number);
alter table inquiry add column way varchar(10) default 'LINK' not null;
alter table inquiry add column overdue_noticed_at timestamp with time zone;
alter table inquiry add column scan_kind varchar(10);
alter table inquiry add column scan_sha256 varchar(64);
alter table inquiry add column scan_size integer;
create index inquiry_due on inquiry (state, due_on);

create table inquiry_reminder (
  inquiry_id uuid not null references inquiry (id),
  position integer not null,
  way varchar(10) not null,
  at_instant timestamp with time zone not null,
  due_on date not null,
  primary key (inquiry_id, position)
);

create table inquiry_scan (
  inquiry_id uuid primary key references inquiry (id),
  content ${blob} not null
);

create table holder_not_asked (
  id uuid primary key,
  request_id uuid not null references tracing_request (id),
  holder_kind varchar(30) not null,
  reason varchar(500) not null,
  said_by uuid not null,
  at_instant timestamp with time zone not null,
  version bigint not null,
  constraint holder_not_asked_kind unique (request_id, holder_kind)
);
