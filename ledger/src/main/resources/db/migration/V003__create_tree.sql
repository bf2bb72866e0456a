create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

-- The complete subtrees above the leaves: level k, position i covers the leaves from i*2^k to (i+1)*2^k.
create table tree_node (
    level smallint not null,
    position bigint not null,
    hash bytea not null,
    constraint tree_node_pk primary key (level, position),
    constraint tree_node_level check (level > 0),
    constraint tree_node_hash_size check (octet_length(hash) = 32)
);

create trigger tree_node_append_only before update or delete on tree_node
    for each row execute function refuse_change();

-- One row: how many leaves have an index. Locked by the sequencer for each batch.
create table tree_size (
    only_row boolean not null default true,
    size bigint not null,
    constraint tree_size_pk primary key (only_row),
    constraint tree_size_single check (only_row),
    constraint tree_size_not_negative check (size >= 0)
);

insert into tree_size (size) values (0);
