-- The logs that this database has held, one after another: each ends with its last head and names the one that follows.
create table log (
    id smallint generated always as identity,
    origin text not null,
    -- The keys that sign its heads, as vkeys; empty until a writer that has them opens the log.
    verifier_keys text[] not null,
    opened_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz,
    -- The origin of the log that follows, and the note signed by this log's key that says so.
    successor text,
    closing_note text,
    constraint log_pk primary key (id),
    constraint log_origin_key unique (origin),
    constraint log_closed_whole check (num_nonnulls(closed_at, successor, closing_note) in (0, 3))
);

-- One log takes leaves at a time.
create unique index log_open_idx on log ((true)) where closed_at is null;

create function log_only_closes() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.closed_at is null and (old.id, old.origin, old.opened_at) = (new.id, new.origin, new.opened_at)
        and (old.verifier_keys = new.verifier_keys or old.verifier_keys = '{}') then
        return new;
    end if;
    raise exception 'a log is opened once and closed once';
end
$$;

create trigger log_closes_once before update or delete on log
    for each row execute function log_only_closes();

insert into log (origin, verifier_keys)
select coalesce((select split_part(checkpoint, chr(10), 1) from signed_head order by size limit 1), 'log.heirloom.example/2026'), '{}'
from tree_size where size > 0 or exists (select from signed_head);
