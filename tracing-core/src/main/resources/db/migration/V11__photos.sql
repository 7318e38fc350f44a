create table picture (
  sha256 varchar(64) primary key,
  content ${blob} not null,
  thumbnail ${blob}
);

create table weapon_photo (
  id uuid primary key,
  case_file_id uuid not null references case_file (id),
  firearm_id uuid not null references firearm (id),
  subject varchar(20) not null,
  mark_kind varchar(30),
  component varchar(30),
  mark_text varchar(80),
  caption varchar(300) not null,
  taken_by varchar(120) not null,
  taken_on date not null,
  sha256 varchar(64) not null references picture (sha256),
  width integer not null,
  height integer not null,
  size_bytes integer not null,
  original_sha256 varchar(64) not null,
  original_format varchar(10) not null,
  original_size integer not null,
  stripped varchar(200) not null,
  added_by uuid not null references app_user (id),
  added_at timestamp with time zone not null,
  withdrawn_by uuid references app_user (id),
  withdrawn_at timestamp with time zone,
  withdrawal_reason varchar(400),
  version bigint not null
);
create index weapon_photo_firearm on weapon_photo (firearm_id);

create table photo_choice (
  request_id uuid primary key references tracing_request (id),
  photos varchar(400) not null,
  chosen_by uuid not null references app_user (id),
  at_instant timestamp with time zone not null,
  version bigint not null
);
