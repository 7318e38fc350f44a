-- What another State wrote on paper. The pages lie apart, so that lists do not read them.
create table paper_reply (
  id uuid primary key,
  request_id uuid not null references tracing_request (id),
  number integer not null,
  medium varchar(10) not null,
  sha256 varchar(64) not null,
  size_bytes integer not null,
  code varchar(20) not null,
  filed_by uuid not null references app_user (id),
  filed_at timestamp with time zone not null,
  outcome varchar(40),
  last_legal_holder varchar(400),
  chain varchar(2000),
  next_state varchar(2),
  ground varchar(2000),
  restrictions varchar(2000),
  own_reference varchar(120),
  signer varchar(200),
  remark varchar(2000),
  typed_by uuid references app_user (id),
  typed_at timestamp with time zone,
  version bigint not null,
  constraint paper_reply_once unique (request_id, sha256),
  constraint paper_reply_number unique (request_id, number)
);

create table paper_page (
  reply_id uuid primary key references paper_reply (id),
  content ${blob} not null
);

alter table tracing_request add column answered_on_paper_at timestamp with time zone;
