-- Years a register keeps its records; null: without end (ITI 12). The column follows what the Instrument asks at least.
alter table firearm_register add column retention_years integer;
update firearm_register set retention_years = case kind when 'MANUFACTURE' then 30 else 20 end;

-- PostgreSQL: looking up one of eight names, which the program writes from a fixed list, for each of millions of rows is a good part of the work of
-- loading them. The embedded database gives the constraint another name and keeps it.
alter table register_record drop constraint if exists register_record_register_fkey;

-- How the columns of one source's files are read, as a person last said.
create table import_source (
  name varchar(120) primary key,
  mapping varchar(8000) not null,
  changed_at timestamp(6) with time zone not null,
  version bigint not null
);

-- One file on its way into the registers. The file itself lies in the data directory until it is loaded or given up.
create table import_run (
  id uuid primary key,
  file_name varchar(200) not null,
  format varchar(10) not null,
  charset varchar(20),
  separator_sign varchar(10),
  headings varchar(16000) not null,
  file_size bigint not null,
  file_sha256 varchar(64) not null,
  source varchar(120),
  mapping varchar(8000),
  state varchar(20) not null,
  first_load boolean not null,
  phase varchar(20),
  rows_expected bigint,
  rows_read bigint not null,
  bytes_read bigint not null,
  loaded bigint not null,
  known bigint not null,
  refused bigint not null,
  warned bigint not null,
  fault_bytes bigint not null,
  pass_rows bigint not null,
  pass_started_at timestamp(6) with time zone,
  progress_at timestamp(6) with time zone,
  worker uuid,
  claimed_until timestamp(6) with time zone,
  cancel_asked boolean not null,
  failure varchar(40),
  failure_row bigint,
  received_by uuid not null references app_user (id),
  received_by_name varchar(120) not null,
  received_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  files_gone boolean not null,
  version bigint not null
);
create index import_run_state on import_run (state, received_at);

-- kind: FAULT and WARNING (name is column and code), REGISTER and SHAPE (of a first load that nobody sees yet).
create table import_tally (
  run_id uuid not null references import_run (id),
  kind varchar(10) not null,
  name varchar(120) not null,
  row_count bigint not null,
  first_row bigint not null,
  primary key (run_id, kind, name)
);
