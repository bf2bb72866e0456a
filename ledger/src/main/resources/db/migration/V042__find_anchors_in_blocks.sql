-- The newest anchor that is in a block: while its block stands, so do those of all before it.
create index anchor_in_block_idx on anchor (chain_id, contract, size) where block_number is not null;

create index anchor_size_idx on anchor (size desc);
