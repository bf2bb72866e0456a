delete from cosignature where origin = $1 and size < $2
delete from waiting_leaf where arrival = any(array(select arrival from waiting_leaf order by arrival limit $1)) returning arrival, event_id, entry, leaf_hash
insert into anchor (log, size, root, chain_id, contract, state) select log, size, root, $2, $3, 'QUEUED' from signed_head where size = $1 and log = (select id from log where origin = $4)
insert into anchor_transaction (chain_id, hash, contract, size, account, nonce, raw, max_fee, tip, replaces) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (chain_id, hash) do nothing
insert into cosignature (origin, size, witness, line, stated_at) select $1, $2, given.witness, given.line, given.stated_at from unnest($3::text[], $4::text[], $5::timestamptz[]) as given (witness, line, stated_at) on conflict (origin, size, witness) do nothing
insert into index_head (log, size, previous_size, root, checkpoint) values ($1, $2, $3, $4, $5)
insert into index_leaf (log, position, size, prefix_root) select $1, position, size, prefix_root from unnest($2::bigint[], $3::bigint[], $4::bytea[]) as added (position, size, prefix_root)
insert into index_log (log, verifier_keys) values ($1, $2) on conflict (log) do nothing
insert into index_node (log, level, position, hash) select $1, level, position, hash from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as added (level, position, hash)
insert into index_page (log, prefix, body) select $1, prefix, body from unnest($2::text[], $3::bytea[]) as changed (prefix, body) on conflict (log, prefix) do update set body = excluded.body
insert into leaf (log, leaf_index, event_id, entry) select $1, leaf_index, event_id, entry from unnest($2::bigint[], $3::uuid[], $4::bytea[]) as placed (leaf_index, event_id, entry)
insert into parked_leaf (reason, message) select 'event id already has another leaf', * from unnest($1::text[])
insert into published_head (log, size, cosignatures) values ($1, $2, $3) on conflict do nothing
insert into scrub (log, passed_at, passed_size) values ($1, clock_timestamp(), $2) on conflict (log) do update set position = 0, passed_at = excluded.passed_at, passed_size = excluded.passed_size, finding = null, found_at = null
insert into scrub (log, position) values ($1, $2) on conflict (log) do update set position = excluded.position, finding = null, found_at = null
insert into scrub (log, position, finding, found_at) values ($1, $2, $3, clock_timestamp()) on conflict (log) do update set finding = excluded.finding, found_at = coalesce(scrub.found_at, excluded.found_at)
insert into signed_head (log, size, previous_size, root, checkpoint) values ($1, $2, $3, $4, $5)
insert into tile (log, level, position, hashes) select $1, level, position, hashes from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as filled (level, position, hashes)
insert into tile_edge (log, level, position, hashes) select $1, level, position, hashes from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as edge (level, position, hashes) on conflict (log, level) do update set position = excluded.position, hashes = excluded.hashes
insert into waiting_leaf (event_id, entry, leaf_hash) select event_id, entry, leaf_hash from unnest($1::uuid[], $2::bytea[], $3::bytea[]) with ordinality as incoming (event_id, entry, leaf_hash, place) order by place
insert into writer_lease as lease (name, holder, fence, expires_at) values ($1, $2, 1, clock_timestamp() + make_interval(secs => $3)) on conflict (name) do update set holder = excluded.holder, fence = lease.fence + case when lease.holder = excluded.holder then 0 else 1 end, expires_at = excluded.expires_at where lease.holder = excluded.holder or lease.expires_at < clock_timestamp() returning fence
select (select count(*) from leaf where log = $1 and leaf_index >= (select size from tree_size where log = $1)) + (select count(*) from tile where log = $1 and level = 0 and position >= (select size from tree_size where log = $1) / 256)
select * from (select * from anchor_change where chain_id = $1 and contract = $2 and size = $3 order by id desc limit $4) order by id
select * from anchor_transaction where chain_id = $1 and account = $2 and nonce = $3 order by signed_at desc, hash
select * from anchor_transaction where chain_id = $1 and contract = $2 and size = $3 order by signed_at desc, hash
select * from anchor_transaction where chain_id = $1 and contract = $2 and size = $3 order by signed_at, hash limit $4
select * from log order by id limit 1000
select 1
select anchor.*, own.nonce, own.raw, own.max_fee, own.tip, (select count(*) from anchor_transaction each where (each.chain_id, each.contract, each.size) = (anchor.chain_id, anchor.contract, anchor.size)) as attempts from anchor left join anchor_transaction own on own.chain_id = anchor.chain_id and own.hash = anchor.transaction_hash where (anchor.chain_id, anchor.contract, anchor.size) in ( select distinct on (wanted.index) covering.chain_id, covering.contract, covering.size from unnest($1::bigint[]) as wanted (index) join anchor covering on covering.log = $3 and covering.state = 'FINAL' and covering.size > wanted.index and covering.size <= $2 order by wanted.index, covering.size)
select anchor.*, own.nonce, own.raw, own.max_fee, own.tip, (select count(*) from anchor_transaction each where (each.chain_id, each.contract, each.size) = (anchor.chain_id, anchor.contract, anchor.size)) as attempts from anchor left join anchor_transaction own on own.chain_id = anchor.chain_id and own.hash = anchor.transaction_hash where anchor.chain_id = $1 and anchor.contract = $2 and anchor.block_number is not null and anchor.size < $3 order by anchor.size desc limit 1
select anchor.*, own.nonce, own.raw, own.max_fee, own.tip, (select count(*) from anchor_transaction each where (each.chain_id, each.contract, each.size) = (anchor.chain_id, anchor.contract, anchor.size)) as attempts from anchor left join anchor_transaction own on own.chain_id = anchor.chain_id and own.hash = anchor.transaction_hash where anchor.chain_id = $1 and anchor.contract = $2 and anchor.size = $3
select anchor.*, own.nonce, own.raw, own.max_fee, own.tip, (select count(*) from anchor_transaction each where (each.chain_id, each.contract, each.size) = (anchor.chain_id, anchor.contract, anchor.size)) as attempts from anchor left join anchor_transaction own on own.chain_id = anchor.chain_id and own.hash = anchor.transaction_hash where anchor.chain_id = $1 and anchor.contract = $2 and anchor.state in ('QUEUED', 'SENT', 'REORGED') order by anchor.size
select anchor.*, own.nonce, own.raw, own.max_fee, own.tip, (select count(*) from anchor_transaction each where (each.chain_id, each.contract, each.size) = (anchor.chain_id, anchor.contract, anchor.size)) as attempts from anchor left join anchor_transaction own on own.chain_id = anchor.chain_id and own.hash = anchor.transaction_hash where anchor.size < $1 or anchor.size = $1 and (anchor.chain_id, anchor.contract) > ($2, $3) order by anchor.size desc, anchor.chain_id, anchor.contract limit $4
select anchor.*, own.nonce, own.raw, own.max_fee, own.tip, (select count(*) from anchor_transaction each where (each.chain_id, each.contract, each.size) = (anchor.chain_id, anchor.contract, anchor.size)) as attempts from anchor left join anchor_transaction own on own.chain_id = anchor.chain_id and own.hash = anchor.transaction_hash where anchor.size = $1 order by anchor.chain_id, anchor.contract limit $2
select avg(fee_paid) as fee from (select fee_paid from anchor where chain_id = $1 and contract = $2 and fee_paid > 0 order by size desc limit 20)
select coalesce(extract(epoch from clock_timestamp() - (select min(head.signed_at) from signed_head head where head.log = coalesce( (select max(log) from anchor where chain_id = $1 and contract = $2), (select id from log where closed_at is null)) and head.size > (select coalesce(max(size), 0) from anchor where chain_id = $1 and contract = $2 and state = 'FINAL'))), 0)::double precision as unanchored, coalesce(extract(epoch from clock_timestamp() - (select min(each.signed_at) from anchor join anchor_transaction each using (chain_id, contract, size) where chain_id = $1 and contract = $2 and state in ('QUEUED', 'SENT', 'REORGED'))), 0)::double precision as stuck
select coalesce(extract(epoch from clock_timestamp() - least( (select received_at from waiting_leaf order by arrival limit 1), (select min(head.signed_at) from signed_head head where head.log = (select max(id) from log) and head.size > coalesce((select max(seen.size) from published_head seen where seen.log = head.log), -1)) )), 0)::double precision as seconds
select coalesce(sum((select max(size) from published_head where log = log.id) - coalesce((select max(size) from index_leaf where log = log.id), 0)), 0)::bigint as leaves from log
select entry from leaf where log = $1 and leaf_index >= $2 and leaf_index < $3 order by leaf_index
select event_id, entry from leaf where event_id = any($1)
select extract(epoch from clock_timestamp() - min(coalesce(scrub.passed_at, log.opened_at)))::float8 from log left join scrub on scrub.log = log.id
select finding from scrub where log = $1 and finding is not null
select log, size, root, checkpoint || cosignatures as checkpoint, signed_at from published_head join signed_head using (log, size) join tree_size using (log, size) where log = $1
select log, size, root, checkpoint || cosignatures as checkpoint, signed_at from published_head join signed_head using (log, size) order by log desc, size desc limit 1
select log, size, root, checkpoint || cosignatures as checkpoint, signed_at from published_head join signed_head using (log, size) where log = $1 order by size desc limit 1
select log, size, root, checkpoint, signed_at from signed_head where log = $1 and size >= $2 order by size limit $3
select log, size, root, checkpoint, signed_at from signed_head where log = $1 order by size desc limit 1
select log, size, root, checkpoint, signed_at from signed_head where log = (select id from log where origin = $1) order by size desc limit 1
select log.id, coalesce(scrub.position, 0) as position, scrub.finding, (select max(size) from signed_head where signed_head.log = log.id) as signed from log left join scrub on scrub.log = log.id where exists (select from signed_head where signed_head.log = log.id) and (scrub.position > 0 or scrub.finding is not null or scrub.passed_at is null or scrub.passed_at <= clock_timestamp() - make_interval(secs => $1)) order by scrub.finding is null, log.id limit 1
select log.id, log.origin, leaf.position, leaf.size, signed.root, leaf.prefix_root, head.checkpoint from log cross join lateral (select * from index_head where log = log.id order by size desc limit 1) head join index_leaf leaf on leaf.log = log.id and leaf.position = head.size - 1 join signed_head signed on signed.log = log.id and signed.size = leaf.size order by log.id desc limit $1
select max(nonce) as nonce from anchor_transaction where chain_id = $1 and account = $2
select max(size) from index_leaf
select max(size) from published_head
select max(size) from signed_head
select node.level, node.position, node.hash from unnest($2::smallint[], $3::bigint[]) as wanted (level, position) join index_node node using (level, position) where node.log = $1
select prefix, body from index_page where log = $1 and prefix = any($2)
select published.log, log.origin, published.size, signed.root from published_head published join signed_head signed using (log, size) join log on log.id = published.log where published.log = (select min(other.id) from log other where other.origin = any($1) and (select max(size) from published_head where log = other.id) > coalesce((select max(size) from index_leaf where log = other.id), -1)) and published.size > coalesce((select max(size) from index_leaf where log = published.log), -1) order by published.size limit $2
select set_config('idle_in_transaction_session_timeout', $4, true) from writer_lease where name = $1 and holder = $2 and fence = $3 for share
select sha256(decode('00', 'hex') || entry) as leaf_hash, log, leaf_index from leaf where sha256(decode('00', 'hex') || entry) = any($1) order by log desc, leaf_index desc
select size from tree_size
select size from tree_size where log = $1
select size from tree_size where log = $1 for update
select size, prefix_root from index_leaf where log = $1 order by size desc limit 1
select size, root, checkpoint from index_head where log = $1 order by size desc limit 1
select state = 'SENT' and changed_at <= clock_timestamp() - make_interval(secs => $4) as slow from anchor where chain_id = $1 and contract = $2 and size = $3
select verifier_keys from index_log where log = $1
select witness, line from cosignature where origin = $1 and size = $2
update anchor set state = $4, transaction_hash = $5, block_number = $6, block_hash = $7, gas_used = $8, fee_paid = $9, reason = $10, changed_at = clock_timestamp() where chain_id = $1 and contract = $2 and size = $3
update anchor set state = 'FINAL', changed_at = clock_timestamp() where chain_id = $1 and contract = $2 and state = 'MINED' and block_number <= $3
update log set closed_at = clock_timestamp(), successor = $2, closing_note = $3 where id = $1
update log set verifier_keys = $2 where id = $1
update tree_size set size = $2 where log = $1
with added as (insert into log (origin, verifier_keys) values ($1, $2) returning id) insert into tree_size (log, size) select id, 0 from added
with last as ( select coalesce(max(size), 0) as size from anchor where chain_id = $1 and contract = $2 ), wish as ( select size + $3 as least, (size + $3 + 1023) / 1024 * 1024 as whole, size + $3 / 4 as worth from last ), waiting as ( select head.size, head.signed_at from signed_head head, last where head.log = (select id from log where origin = $5) and head.size > last.size ), newest as ( select max(size) as size, min(signed_at) <= clock_timestamp() - make_interval(secs => $4) as late from waiting ) select case when newest.late then newest.size else coalesce((select max(size) from waiting where size % 1024 = 0 and size >= worth), newest.size) end as size from newest, wish where newest.late or newest.size >= case when whole - least <= $3 / 4 then whole else least end
with wanted as materialized (select * from unnest($2::smallint[], $3::bigint[]) as wanted (level, position)) select level, position, hashes from wanted join tile using (level, position) where log = $1 union all select level, position, hashes from wanted join tile_edge using (level, position) where log = $1
