alter table firearm add column original_make varchar(80);
alter table firearm add column original_model varchar(80);
create index firearm_case_file on firearm (case_file_id);

create table firearm_part (
  firearm_id uuid not null references firearm (id),
  position integer not null,
  component varchar(30) not null,
  make varchar(80),
  model varchar(80),
  country varchar(2),
  remark varchar(400),
  primary key (firearm_id, position)
);

alter table tracing_request add column component varchar(30);

create table request_line (
  request_id uuid not null references tracing_request (id),
  line_number integer not null,
  firearm_id uuid not null references firearm (id),
  primary key (request_id, line_number),
  constraint request_line_once unique (request_id, firearm_id)
);
create index request_line_firearm on request_line (firearm_id);

create table weapon_batch (
  case_file_id uuid primary key references case_file (id),
  rows_text text not null,
  changed_at timestamp with time zone not null,
  version bigint not null
);

create table planned_weapon (
  firearm_id uuid primary key references firearm (id),
  case_file_id uuid not null references case_file (id),
  state varchar(2)
);
create index planned_weapon_case on planned_weapon (case_file_id);
