-- Documents that wait for their archival copy of level LTA.
alter table sealed_document add column archive varchar(20) default 'NONE' not null;
update sealed_document set archive = 'WANTED' where stage = 'SEALED' and time_stamp <> 'NONE';
create index sealed_document_archive on sealed_document (archive, at_instant);
alter table archived_document add column pades_level varchar(5) default 'T' not null;

-- serial: hexadecimal.
create table revoked_signer (
  serial varchar(60) primary key,
  holder varchar(20) not null,
  user_id uuid references app_user (id),
  reason varchar(20) not null,
  at_instant timestamp with time zone not null,
  revoked_by uuid not null references app_user (id)
);

create table expiry_notice (
  id uuid primary key,
  serial varchar(60) not null,
  rung integer not null,
  user_id uuid not null references app_user (id),
  at_instant timestamp with time zone not null,
  seen_at timestamp with time zone,
  constraint expiry_notice_once unique (serial, rung, user_id)
);
create index expiry_notice_user on expiry_notice (user_id, seen_at);
