-- The end of the certificate of the last time-stamp of an archival copy, before which it must be renewed.
alter table archived_document add column holds_until timestamp with time zone;
create index archived_document_holds_until on archived_document (pades_level, holds_until);
