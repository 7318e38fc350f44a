create sequence register_record_seq start with 1 increment by 1000;

create table firearm_register (
  kind varchar(20) primary key,
  keeper varchar(160),
  legal_basis varchar(400),
  updated_at timestamp(6) with time zone,
  record_count bigint not null,
  version bigint not null
);

insert into firearm_register (kind, record_count, version) values
  ('MANUFACTURE', 0, 0), ('IMPORT', 0, 0), ('EXPORT', 0, 0), ('TRANSFER', 0, 0),
  ('LICENCE', 0, 0), ('LOST_STOLEN', 0, 0), ('DEACTIVATED', 0, 0), ('DESTROYED', 0, 0);

-- forward_key and reverse_key: one byte of length, then one byte for each folded character; see iti.register.SerialKey.
create table register_record (
  id bigint primary key,
  register varchar(20) not null references firearm_register (kind),
  serial varchar(80) not null,
  serial_norm varchar(80) not null,
  maker varchar(120) not null,
  model varchar(120),
  firearm_type varchar(40),
  calibre varchar(80),
  year_made integer,
  event_date date,
  from_party varchar(200),
  to_party varchar(200),
  state varchar(2),
  document varchar(120),
  forward_key bytea not null,
  reverse_key bytea not null,
  row_digest bytea not null
);
create index register_record_forward on register_record (forward_key, id);
create index register_record_reverse on register_record (reverse_key, id);
create unique index register_record_digest on register_record (row_digest);

create table register_holder (
  record_id bigint primary key references register_record (id),
  holder varchar(400) not null
);

create table serial_shape (
  shape varchar(80) primary key,
  serial_length integer not null,
  records bigint not null
);
