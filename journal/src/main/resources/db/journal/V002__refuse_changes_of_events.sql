-- Whoever may write to this database, an event stays as it was appended: only the mark that it was relayed may change.
create function journal_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger journal_event_is_append_only
    before update on journal_event
    for each row
    when ((old.id, old.position, old.type, old.leaf_class, old.stream, old.seq, old.recorded_at, old.actor_role,
           old.actor_organisation, old.leaf, old.leaf_hash, old.message)
        is distinct from (new.id, new.position, new.type, new.leaf_class, new.stream, new.seq, new.recorded_at, new.actor_role,
           new.actor_organisation, new.leaf, new.leaf_hash, new.message))
    execute function journal_refuse_change();

create trigger journal_event_is_never_deleted
    before delete on journal_event
    for each row execute function journal_refuse_change();

create trigger journal_event_is_never_emptied
    before truncate on journal_event
    for each statement execute function journal_refuse_change();

create trigger journal_event_part_is_append_only
    before update or delete on journal_event_part
    for each row execute function journal_refuse_change();

create trigger journal_event_part_is_never_emptied
    before truncate on journal_event_part
    for each statement execute function journal_refuse_change();
