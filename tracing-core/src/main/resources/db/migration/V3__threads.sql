alter table sealed_document add column step varchar(40);
alter table sealed_document add column own_before integer default 0 not null;
alter table sealed_document add column seen_before integer default 0 not null;
alter table sealed_document add column signed_at timestamp with time zone;
alter table sealed_document add column without_effect boolean default false not null;
update sealed_document set signed_at = at_instant, step = case kind when 'REQUEST' then 'ISSUE' when 'ACKNOWLEDGEMENT' then 'ACKNOWLEDGE'
  when 'INFORMATION_SOUGHT' then 'SEEK_INFORMATION' when 'INFORMATION_SUPPLIED' then 'SUPPLY_INFORMATION' else 'RESPOND' end;
alter table sealed_document alter column signed_at set not null;
alter table sealed_document alter column step set not null;

alter table incoming add column about_request uuid;
create index incoming_about_request on incoming (about_request, state);
