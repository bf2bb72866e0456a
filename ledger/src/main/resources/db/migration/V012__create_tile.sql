-- The tree as tiles of 256 hashes (c2sp.org/tlog-tiles). A full tile is written once.
create table tile (
    log smallint not null,
    level smallint not null,
    position bigint not null,
    hashes bytea not null,
    constraint tile_pk primary key (log, level, position),
    constraint tile_log_fk foreign key (log) references log (id),
    constraint tile_full check (octet_length(hashes) = 8192)
);

-- Hashes do not compress.
alter table tile alter column hashes set storage external;

create trigger tile_append_only before update or delete on tile
    for each row execute function refuse_change();

-- The tile of each level that is not full yet. Its hashes stay and more are added, until it becomes a full tile and the next begins.
create table tile_edge (
    log smallint not null,
    level smallint not null,
    position bigint not null,
    hashes bytea not null,
    constraint tile_edge_pk primary key (log, level),
    constraint tile_edge_log_fk foreign key (log) references log (id),
    constraint tile_edge_partial check (octet_length(hashes) % 32 = 0 and octet_length(hashes) < 8192)
);

alter table tile_edge alter column hashes set storage external;

create function tile_edge_only_grows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.log, old.level) = (new.log, new.level) and (new.position > old.position
        or new.position = old.position and substr(new.hashes, 1, octet_length(old.hashes)) = old.hashes) then
        return new;
    end if;
    raise exception 'the log is append-only';
end
$$;

create trigger tile_edge_grows before update or delete on tile_edge
    for each row execute function tile_edge_only_grows();

create temporary table tile_before on commit drop as
select log, level, position, string_agg(hash, '' order by place) as hashes
from (
    select (select id from log) as log, 0 as level, leaf_index / 256 as position, leaf_index as place, leaf_hash as hash
    from leaf_before where leaf_index is not null
    union all
    select (select id from log), level / 8, position / 256, position, hash from tree_node where level % 8 = 0
) node
group by log, level, position;

insert into tile select log, level, position, hashes from tile_before where octet_length(hashes) = 8192;
insert into tile_edge select log, level, position, hashes from tile_before where octet_length(hashes) < 8192;

drop table tree_node;
drop table leaf_before;
drop function leaf_is_append_only();

-- How many leaves each log has. Locked by the sequencer for each batch.
alter table tree_size rename to tree_size_before;
create table tree_size (
    log smallint not null,
    size bigint not null,
    constraint tree_size_of_log_pk primary key (log),
    constraint tree_size_log_fk foreign key (log) references log (id),
    constraint tree_size_never_negative check (size >= 0)
);
insert into tree_size select log.id, before.size from log, tree_size_before before;
drop table tree_size_before;
