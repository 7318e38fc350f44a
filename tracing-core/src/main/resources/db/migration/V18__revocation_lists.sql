-- The newest list of revoked certificates that a partner's seal root signed.
alter table enrolled_key add column revocations ${blob};
alter table enrolled_key add column revocations_made_at timestamp with time zone;
