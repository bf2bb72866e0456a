-- A leaf arrives in one table and gets its place in another: each row is written once, and what is in the log is never touched again.
create table waiting_leaf (
    -- Order of arrival; gaps are normal. The sequencer takes whatever rows there are, so none is skipped.
    arrival bigint generated always as identity,
    received_at timestamptz not null default clock_timestamp(),
    -- May come twice: the sequencer, alone at its work, drops what the log has already.
    event_id uuid not null,
    entry bytea not null,
    -- RFC 6962: SHA-256 of a zero byte and the entry, as computed on arrival.
    leaf_hash bytea not null,
    constraint waiting_leaf_pk primary key (arrival),
    constraint waiting_leaf_entry_size check (octet_length(entry) <= 256),
    constraint waiting_leaf_hash_size check (octet_length(leaf_hash) = 32)
);

insert into waiting_leaf (received_at, event_id, entry, leaf_hash)
select received_at, event_id, entry, leaf_hash from leaf where leaf_index is null order by arrival;

drop index leaf_hash_idx;
alter table leaf rename to leaf_before;
alter table leaf_before rename constraint leaf_pk to leaf_before_pk;

-- No foreign key to the log: it would be checked for each of a thousand rows that one sequencer writes under the log's lock.
create table leaf (
    leaf_index bigint not null,
    event_id uuid not null,
    log smallint not null,
    entry bytea not null,
    constraint leaf_pk primary key (log, leaf_index),
    constraint leaf_event_id_key unique (event_id),
    constraint leaf_entry_size check (octet_length(entry) <= 256)
);

insert into leaf (leaf_index, event_id, log, entry)
select leaf_index, event_id, (select id from log), entry from leaf_before where leaf_index is not null order by leaf_index;

-- The hash itself is in the tiles; a proof is asked for by hash, so it must be found by it.
create index leaf_hash_idx on leaf using hash (sha256(decode('00', 'hex') || entry));

create trigger leaf_append_only before update or delete on leaf
    for each row execute function refuse_change();
