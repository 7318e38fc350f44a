-- The head of a chain is written under a lock alone; a version beside it says nothing more.
alter table ledger_chain drop column version;
-- Two sides and four codes find nothing faster, and every step of a request would write it anew.
drop index tracing_request_handling;

-- A password's hash says what it cost.
update app_user set password_hash = '$argon2id$v=19$m=19456,t=2,p=1$' || substring(password_hash from 10) where password_hash like 'argon2id$%';
