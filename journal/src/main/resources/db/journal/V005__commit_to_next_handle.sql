-- Commitment of the last part, which holds nothing but the handle of the leaf to come; null in events from before.
alter table journal_event add column next_commitment bytea;

drop trigger journal_event_is_append_only on journal_event;

create trigger journal_event_is_append_only
    before update on journal_event
    for each row
    when ((old.id, old.position, old.type, old.leaf_class, old.stream, old.seq, old.recorded_at, old.actor_role,
           old.actor_organisation, old.leaf, old.leaf_hash, old.message, old.next_commitment)
        is distinct from (new.id, new.position, new.type, new.leaf_class, new.stream, new.seq, new.recorded_at, new.actor_role,
           new.actor_organisation, new.leaf, new.leaf_hash, new.message, new.next_commitment))
    execute function journal_refuse_change();
