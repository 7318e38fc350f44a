-- Of many requests few are open. An index on the status itself would have to be written anew at each step.
alter table tracing_request add column settled boolean;
update tracing_request set settled = true where status in ('RESPONDED_IN_PART', 'RESPONDED', 'REFUSED', 'MISROUTED', 'DUPLICATE', 'WITHDRAWN');
drop index tracing_request_status;
create index tracing_request_open on tracing_request (side, settled);
