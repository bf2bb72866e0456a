-- The key of one person, brand, dealer or recipient, wrapped; null for ever once destroyed. This database is small and stands apart from the
-- service's own, so that it can be kept out of its backups: a restored backup then holds nothing that opens what was erased.
create table subject_key (
    subject      text        not null,
    -- Begins with the name of the key-encryption key.
    wrapped      bytea,
    made_at      timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    constraint subject_key_pk primary key (subject),
    constraint subject_key_one_of check ((wrapped is null) <> (destroyed_at is null))
);

create function subject_key_stays_destroyed() returns trigger language plpgsql as $$
begin
    raise exception 'a destroyed key stays destroyed' using errcode = 'restrict_violation';
end
$$;

create trigger subject_key_stays_destroyed
    before update on subject_key
    for each row when (old.destroyed_at is not null)
    execute function subject_key_stays_destroyed();

create trigger subject_key_is_never_deleted
    before delete on subject_key
    for each row execute function subject_key_stays_destroyed();
