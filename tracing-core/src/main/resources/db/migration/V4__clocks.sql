alter table own_state alter column holidays set data type varchar(40000);
alter table partner_state alter column holidays set data type varchar(40000);

-- counterpart is empty for "any State".
create table target_rule (
  id uuid primary key,
  counterpart varchar(2) not null,
  side varchar(20) not null,
  priority varchar(20) not null,
  acknowledge_days integer not null,
  respond_days integer not null,
  respond_in varchar(20) not null,
  version bigint not null,
  constraint target_rule_scope unique (counterpart, side, priority)
);

-- clock_started: a request that is re-opened has new clocks.
create table deadline_extension (
  id uuid primary key,
  request_id uuid not null references tracing_request (id),
  clock varchar(20) not null,
  clock_started timestamp with time zone not null,
  position integer not null,
  days integer,
  until_day date,
  legal_basis varchar(400) not null,
  reason varchar(2000) not null,
  granted_by uuid not null references app_user (id),
  granted_by_name varchar(120) not null,
  granted_at timestamp with time zone not null,
  constraint deadline_extension_place unique (request_id, clock, clock_started, position)
);

create table reminder (
  id uuid primary key,
  request_id uuid not null references tracing_request (id),
  clock varchar(20) not null,
  clock_started timestamp with time zone not null,
  rung integer not null,
  due_on date not null,
  at_instant timestamp with time zone not null,
  constraint reminder_once unique (request_id, clock, clock_started, rung)
);

create table notice (
  id uuid primary key,
  reminder_id uuid not null references reminder (id),
  user_id uuid not null references app_user (id),
  seen_at timestamp with time zone,
  constraint notice_once unique (reminder_id, user_id)
);
create index notice_user on notice (user_id, seen_at);
