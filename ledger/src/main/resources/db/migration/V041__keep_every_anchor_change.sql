-- What was ever said of an anchor, so that a state that was taken back can still be seen.
create table anchor_change (
    id bigint generated always as identity,
    chain_id bigint not null,
    contract text not null,
    size bigint not null,
    state text not null,
    transaction_hash text,
    block_number bigint,
    block_hash text,
    reason text,
    changed_at timestamptz not null,
    constraint anchor_change_pk primary key (id),
    constraint anchor_change_anchor_fk foreign key (chain_id, contract, size) references anchor (chain_id, contract, size)
);

create index anchor_change_anchor_idx on anchor_change (chain_id, contract, size, id);

create trigger anchor_change_append_only before update or delete on anchor_change
    for each row execute function refuse_change();

create function keep_anchor_change() returns trigger language plpgsql as $$
begin
    insert into anchor_change (chain_id, contract, size, state, transaction_hash, block_number, block_hash, reason, changed_at)
    values (new.chain_id, new.contract, new.size, new.state, new.transaction_hash, new.block_number, new.block_hash, new.reason,
        new.changed_at);
    return null;
end
$$;

create trigger anchor_change_kept after insert or update on anchor
    for each row execute function keep_anchor_change();

insert into anchor_change (chain_id, contract, size, state, transaction_hash, block_number, block_hash, reason, changed_at)
select chain_id, contract, size, state, transaction_hash, block_number, block_hash, reason, changed_at from anchor;
