-- Every leaf that arrived. The row is written once; the sequencer adds the index later, once.
create table leaf (
    event_id uuid not null,
    -- Order of arrival; gaps are normal. Only rows without an index are ever looked for, so none is skipped.
    arrival bigint generated always as identity,
    entry bytea not null,
    -- RFC 6962: SHA-256 of a zero byte and the entry.
    leaf_hash bytea not null,
    received_at timestamptz not null default clock_timestamp(),
    leaf_index bigint,
    constraint leaf_pk primary key (event_id),
    constraint leaf_index_key unique (leaf_index),
    constraint leaf_entry_size check (octet_length(entry) <= 256),
    constraint leaf_hash_size check (octet_length(leaf_hash) = 32)
);

create index leaf_waiting_idx on leaf (arrival) where leaf_index is null;
create index leaf_hash_idx on leaf (leaf_hash);

create function leaf_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.leaf_index is null and new.leaf_index is not null
        and (old.event_id, old.arrival, old.entry, old.leaf_hash, old.received_at)
            = (new.event_id, new.arrival, new.entry, new.leaf_hash, new.received_at) then
        return new;
    end if;
    raise exception 'the log is append-only';
end
$$;

create trigger leaf_append_only before update or delete on leaf
    for each row execute function leaf_is_append_only();
