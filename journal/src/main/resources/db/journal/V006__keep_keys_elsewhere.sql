-- Keys move to a database of their own. What was erased is kept here as well: it is in force in the transaction that says so, and a key
-- database restored from a backup is told again. No subject here has a key that opens anything.
create table journal_erased_subject (
    subject     text        not null,
    erased_at   timestamptz not null,
    -- When the key itself was destroyed; null while that is still to be done.
    shredded_at timestamptz,
    -- The erasure that this is part of, which waits to hear that it is done.
    erasure_id  uuid,
    constraint journal_erased_subject_pk primary key (subject)
);

create index journal_erased_subject_waiting_idx on journal_erased_subject (erased_at) where shredded_at is null;

insert into journal_erased_subject (subject, erased_at)
select subject, destroyed_at from journal_subject_key where destroyed_at is not null;

comment on table journal_subject_key is 'Keys from before they had a database of their own; moved there a few at a time, then empty.';

-- A process of an earlier version would make a second key for somebody whose key has moved: it is refused instead.
create function journal_keys_have_moved() returns trigger language plpgsql as $$
begin
    raise exception 'the keys of persons are in a database of their own' using errcode = 'restrict_violation';
end
$$;

create trigger journal_subject_key_takes_no_more
    before insert or update on journal_subject_key
    for each row execute function journal_keys_have_moved();
