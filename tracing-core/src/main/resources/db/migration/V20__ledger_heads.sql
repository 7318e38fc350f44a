-- The head of a chain is written under a lock alone; a version beside it says nothing more.
alter table ledger_chain drop column version;
-- Two sides and four codes find nothing faster, and every step of a request would write it anew.
drop index tracing_request_handling;
