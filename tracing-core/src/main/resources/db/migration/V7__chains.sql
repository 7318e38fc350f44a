alter table tracing_request add column follows uuid;
alter table tracing_request add constraint tracing_request_follows foreign key (follows) references tracing_request (id);

create table diversion_finding (
  firearm_id uuid primary key references firearm (id),
  case_file_id uuid not null references case_file (id),
  diverted_from date,
  diverted_until date,
  place varchar(200),
  state varchar(2),
  circumstances varchar(4000),
  method varchar(20),
  basis varchar(2000),
  not_established varchar(40),
  found_by uuid not null references app_user (id),
  found_at timestamp with time zone not null,
  version bigint not null
);
create index diversion_finding_case on diversion_finding (case_file_id);
