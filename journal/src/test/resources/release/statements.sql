insert into subject_key (subject, destroyed_at) select subject, $2 from unnest($1::text[]) as gone (subject) order by subject on conflict (subject) do update set wrapped = null, destroyed_at = excluded.destroyed_at where subject_key.destroyed_at is null
insert into subject_key (subject, wrapped) select subject, wrapped from unnest($1::text[], $2::bytea[]) as made (subject, wrapped) order by subject on conflict (subject) do nothing
select 1
select subject, wrapped from subject_key where subject = any($1)
