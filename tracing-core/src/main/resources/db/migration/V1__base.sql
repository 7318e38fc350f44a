create sequence ledger_entry_seq start with 50 increment by 50;
create sequence note_seq start with 50 increment by 50;
create sequence running_number_seq start with 1 increment by 1;

create table ledger_chain (
  id uuid primary key,
  length bigint not null,
  head_hash varchar(64) not null,
  updated_at timestamp with time zone,
  version bigint not null
);

create table ledger_entry (
  id bigint primary key,
  chain_id uuid not null,
  position bigint not null,
  at_instant timestamp(6) with time zone not null,
  actor varchar(80) not null,
  act varchar(40) not null,
  request_id uuid,
  counterpart varchar(2),
  details varchar(4000) not null,
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  constraint ledger_entry_place unique (chain_id, position)
);
create index ledger_entry_request on ledger_entry (request_id);
create index ledger_entry_act on ledger_entry (act, counterpart);

create table unit (
  id uuid primary key,
  name varchar(120) not null unique
);

create table app_user (
  id uuid primary key,
  login varchar(60) not null unique,
  name varchar(120) not null,
  unit_id uuid not null references unit (id),
  roles varchar(200) not null,
  password_hash varchar(200) not null,
  active boolean not null,
  failed_attempts integer not null,
  wait_until timestamp with time zone,
  last_seen timestamp with time zone,
  version bigint not null
);

create table api_token (
  digest varchar(64) primary key,
  user_id uuid not null references app_user (id),
  expires_at timestamp with time zone not null
);

create table own_state (
  code varchar(2) primary key,
  name varchar(120) not null,
  authority varchar(160) not null,
  point_of_contact varchar(160) not null,
  phone varchar(60),
  email varchar(160),
  zone varchar(60) not null,
  weekend varchar(80),
  holidays varchar(4000),
  version bigint not null
);

create table partner_state (
  code varchar(2) primary key,
  name varchar(120) not null,
  authority varchar(160) not null,
  point_of_contact varchar(160) not null,
  phone varchar(60),
  email varchar(160),
  languages varchar(60),
  zone varchar(60) not null,
  weekend varchar(80),
  holidays varchar(4000),
  endpoint varchar(400),
  version bigint not null
);

create table enrolled_key (
  fingerprint varchar(64) primary key,
  state varchar(2) not null references partner_state (code),
  key_use varchar(20) not null,
  certificate varchar(8000) not null,
  confirmed_how varchar(400) not null,
  enrolled_at timestamp with time zone not null,
  revoked boolean not null
);

create table issued_number (
  running_number bigint primary key,
  prefix varchar(4) not null,
  issued_at timestamp with time zone not null
);

create table case_file (
  id uuid primary key,
  case_number varchar(30) not null unique,
  unit_id uuid not null references unit (id),
  officer_id uuid not null references app_user (id),
  recovery_kind varchar(20),
  recovered_on date,
  recovery_place varchar(200),
  recovery_authority varchar(200),
  recovered_weapons integer,
  circumstances varchar(4000),
  handling varchar(4) not null,
  opened_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version bigint not null
);
create index case_file_unit on case_file (unit_id);

create table firearm (
  id uuid primary key,
  case_file_id uuid references case_file (id),
  case_position integer,
  type varchar(40),
  make varchar(80),
  model varchar(80),
  calibre varchar(80),
  action_kind varchar(20),
  country_of_manufacture varchar(2),
  year_of_manufacture integer,
  manufacture_mode varchar(30),
  remarks varchar(2000),
  version bigint not null
);

create table marking (
  firearm_id uuid not null references firearm (id),
  position integer not null,
  kind varchar(30) not null,
  component varchar(30) not null,
  place varchar(80),
  engraved_text varchar(80),
  status varchar(30) not null,
  restoration varchar(30),
  primary key (firearm_id, position)
);

create table note (
  id bigint primary key,
  subject_id uuid not null,
  author uuid not null references app_user (id),
  at_instant timestamp with time zone not null,
  text varchar(4000) not null
);
create index note_subject on note (subject_id);

create table tracing_request (
  id uuid primary key,
  request_number varchar(60) not null,
  side varchar(20) not null,
  status varchar(30) not null,
  requesting_state varchar(2) not null,
  requested_state varchar(2),
  case_file_id uuid references case_file (id),
  firearm_id uuid references firearm (id),
  unit_id uuid references unit (id),
  officer_id uuid references app_user (id),
  priority varchar(20) not null,
  handling varchar(4) not null,
  summary varchar(300),
  urgency_justification varchar(4000),
  illicit_grounds varchar(400),
  legal_justification varchar(4000),
  embargo varchar(400),
  intended_uses varchar(400),
  use_description varchar(4000),
  case_number varchar(80),
  confidentiality_guaranteed boolean,
  confidentiality_reason varchar(4000),
  wanted varchar(400),
  domestic_check boolean,
  domestic_result varchar(4000),
  drafted_at timestamp with time zone,
  started_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  responded_at timestamp with time zone,
  response_draft text,
  version bigint not null
);
create index tracing_request_case on tracing_request (case_file_id);
create index tracing_request_status on tracing_request (side, status);

create table suspension (
  request_id uuid not null references tracing_request (id),
  position integer not null,
  from_instant timestamp with time zone not null,
  until_instant timestamp with time zone,
  primary key (request_id, position)
);

create table sealed_document (
  message_id uuid primary key,
  request_id uuid not null references tracing_request (id),
  kind varchar(30) not null,
  stage varchar(20) not null,
  from_state varchar(2) not null,
  to_state varchar(2) not null,
  file_name varchar(120) not null,
  sha256 varchar(64) not null,
  content ${blob} not null,
  message_data text not null,
  certified_by uuid,
  at_instant timestamp with time zone not null,
  version bigint not null
);
create index sealed_document_request on sealed_document (request_id);

create table outgoing (
  message_id uuid primary key references sealed_document (message_id),
  request_id uuid not null references tracing_request (id),
  to_state varchar(2) not null,
  sha256 varchar(64) not null,
  state varchar(20) not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone,
  claimed_until timestamp with time zone,
  queued_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  receipt text,
  version bigint not null
);
create index outgoing_due on outgoing (state, next_attempt_at);

create sequence delivery_attempt_seq start with 50 increment by 50;
create table delivery_attempt (
  id bigint primary key,
  message_id uuid not null references outgoing (message_id),
  at_instant timestamp with time zone not null,
  outcome varchar(40) not null,
  detail varchar(400)
);
create index delivery_attempt_message on delivery_attempt (message_id);

create table incoming (
  sha256 varchar(64) primary key,
  number varchar(30) not null unique,
  state varchar(20) not null,
  carrier varchar(20) not null,
  claimed_from varchar(2),
  message_id uuid,
  request_id uuid,
  file_name varchar(200),
  reason varchar(1000) not null,
  report text not null,
  receipt text,
  content ${blob} not null,
  received_at timestamp with time zone not null,
  received_by uuid,
  times_received integer not null,
  version bigint not null
);
create index incoming_at on incoming (received_at);

create table inquiry (
  id uuid primary key,
  request_id uuid not null references tracing_request (id),
  holder_kind varchar(30) not null,
  holder_name varchar(160) not null,
  question varchar(2000) not null,
  state varchar(20) not null,
  link_digest varchar(64) unique,
  link_expires_at timestamp with time zone,
  sent_at timestamp with time zone not null,
  due_on date not null,
  opened_at timestamp with time zone,
  answered_at timestamp with time zone,
  found boolean,
  event varchar(30),
  event_date varchar(10),
  to_party varchar(200),
  document varchar(200),
  remarks varchar(2000),
  answered_by varchar(160),
  version bigint not null
);
create index inquiry_request on inquiry (request_id);
