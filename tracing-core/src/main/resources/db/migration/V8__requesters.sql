alter table own_state add column requester_kind varchar(20) default 'STATE' not null;
alter table own_state add column resolution varchar(160);
alter table partner_state add column requester_kind varchar(20) default 'STATE' not null;
alter table partner_state add column resolution varchar(160);

alter table case_file add column inspected_in varchar(2);

-- mandate_kind: kind of a requester without territory as its request says; null for a State.
alter table tracing_request add column mandate_kind varchar(60);
alter table tracing_request add column answer_handling varchar(4);

-- subject_id: a case file of ours, or a request of another State.
create table case_reader (
  id uuid primary key,
  subject_id uuid not null,
  person_id uuid not null references app_user (id),
  given_by uuid not null references app_user (id),
  given_at timestamp with time zone not null,
  constraint case_reader_once unique (subject_id, person_id)
);
create index tracing_request_handling on tracing_request (side, handling);
