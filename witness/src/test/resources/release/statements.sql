insert into fork (origin, size, root, checkpoint, cosigned_checkpoint) select $1, $2, $3, $4, $5 where (select count(*) from fork where origin = $1) < 100 on conflict do nothing
insert into witnessed_log (origin, size, root) values ($1, 0, $2) on conflict (origin) do nothing
select 1
select origin, count(*) as forks from fork group by origin
select origin, size, root, checkpoint, cosigned_at from witnessed_log where origin = $1 for update
select origin, size, root, checkpoint, cosigned_at from witnessed_log where origin = any($1) and checkpoint is not null order by origin
update witnessed_log set size = $4, root = $5, checkpoint = $6, cosigned_at = $7 where origin = $1 and size = $2 and root = $3
