-- The index log of each log: the keys that sign its heads, as vkeys, from its first leaf on.
create table index_log (
    log smallint not null,
    verifier_keys text[] not null,
    constraint index_log_pk primary key (log),
    constraint index_log_log_fk foreign key (log) references log (id)
);

create trigger index_log_append_only before update or delete on index_log
    for each row execute function refuse_change();

-- The index of each log: a prefix tree over the handles of its leaves, as it was at the last head that the index log names. It is rewritten page
-- by page in the transaction that adds to the index log; whoever proves reads log and pages in one snapshot.
create table index_page (
    log smallint not null,
    -- The leading bits of all handles of the page, four a digit.
    prefix text not null,
    body bytea not null,
    constraint index_page_pk primary key (log, prefix),
    constraint index_page_log_fk foreign key (log) references index_log (log)
) with (fillfactor = 60);

-- Hashes do not compress.
alter table index_page alter column body set storage external;

-- What the index log says: at this head of the log the tree had this root.
create table index_leaf (
    log smallint not null,
    position bigint not null,
    size bigint not null,
    prefix_root bytea not null,
    constraint index_leaf_pk primary key (log, position),
    constraint index_leaf_size_key unique (log, size),
    constraint index_leaf_head_fk foreign key (log, size) references published_head (log, size),
    constraint index_leaf_root_size check (octet_length(prefix_root) = 32)
);

create trigger index_leaf_append_only before update or delete on index_leaf
    for each row execute function refuse_change();

-- The complete subtrees of the index log: level k, position i covers its leaves from i*2^k to (i+1)*2^k.
create table index_node (
    log smallint not null,
    level smallint not null,
    position bigint not null,
    hash bytea not null,
    constraint index_node_pk primary key (log, level, position),
    constraint index_node_hash_size check (octet_length(hash) = 32)
);

create trigger index_node_append_only before update or delete on index_node
    for each row execute function refuse_change();

-- Every head of the index log that was signed, as a chain like that of the log itself.
create table index_head (
    log smallint not null,
    size bigint not null,
    previous_size bigint,
    root bytea not null,
    checkpoint text not null,
    signed_at timestamptz not null default clock_timestamp(),
    constraint index_head_pk primary key (log, size),
    constraint index_head_previous_size_key unique nulls not distinct (log, previous_size),
    constraint index_head_previous_size_fk foreign key (log, previous_size) references index_head (log, size),
    constraint index_head_log_fk foreign key (log) references index_log (log),
    constraint index_head_grows check (previous_size < size),
    constraint index_head_root_size check (octet_length(root) = 32)
);

create trigger index_head_append_only before update or delete on index_head
    for each row execute function refuse_change();
