-- Rows of the reference that the installation loaded itself; cells: JSON object of texts.
create table reference_entry (
  id varchar(160) primary key,
  kind varchar(20) not null,
  row_code varchar(120) not null,
  cells varchar(16000) not null
);

create table reference_revision (
  id integer primary key,
  revision uuid not null,
  changed_at timestamp with time zone
);
insert into reference_revision (id, revision) values (1, '00000000-0000-0000-0000-000000000000');

-- What other States said of a weapon that was not theirs; suggested is empty when nothing pointed anywhere.
create table routing_lesson (
  message_id uuid primary key,
  maker_key varchar(120) not null,
  model_key varchar(120) not null,
  asked varchar(2) not null,
  suggested varchar(2),
  learned_at timestamp with time zone not null
);
create index routing_lesson_maker on routing_lesson (maker_key);

-- The normalised and folded serial number of a mark, so that the same weapon is found in other cases.
alter table marking add column serial_key varchar(120);
update marking set serial_key = translate(upper(engraved_text), 'OILSBАВЕЗКМНОРСТУХІЈЅ -./_', '01158A8E3KMH0PCTYX1J5')
  where kind = 'SERIAL' and engraved_text is not null and engraved_text not like '%?%' and engraved_text not like '%[%' and engraved_text not like '%*%'
  and engraved_text not like '%{%';
create index marking_serial_key on marking (serial_key);

-- Somebody compared a weapon with the other cases of the centre: whose cases have it is joined when their officers look.
create table weapon_check (
  id uuid primary key,
  case_file_id uuid not null references case_file (id),
  checked_by uuid not null references app_user (id),
  serial_key varchar(120) not null,
  maker_key varchar(120) not null,
  at_instant timestamp with time zone not null,
  constraint weapon_check_once unique (case_file_id, checked_by, serial_key, maker_key)
);
create index weapon_check_serial on weapon_check (serial_key);

create table weapon_match_seen (
  id uuid primary key,
  check_id uuid not null references weapon_check (id),
  user_id uuid not null references app_user (id),
  seen_at timestamp with time zone not null,
  constraint weapon_match_seen_once unique (check_id, user_id)
);
