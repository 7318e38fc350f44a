-- languages: BCP 47 tags, best first; the first is the language of the documents of this State.
alter table own_state add column languages varchar(60);
