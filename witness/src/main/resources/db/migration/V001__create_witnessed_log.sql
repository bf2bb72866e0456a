-- The largest head that was cosigned of each log: all that a witness must never forget.
create table witnessed_log (
    origin text not null,
    size bigint not null,
    root bytea not null,
    -- The checkpoint with the log's signatures that were verified and the cosignatures that were given; null before the first.
    checkpoint text,
    -- The time that the last cosignature states; whole seconds.
    cosigned_at timestamptz,
    constraint witnessed_log_pk primary key (origin),
    constraint witnessed_log_size check (size >= 0),
    constraint witnessed_log_root_size check (octet_length(root) = 32),
    constraint witnessed_log_cosigned_whole check (num_nonnulls(checkpoint, cosigned_at) in (0, 2))
);

-- Whatever a program does: a log never gets smaller, never gets another root at the same size, and is never forgotten.
create function refuse_rollback() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.origin = old.origin and new.cosigned_at >= coalesce(old.cosigned_at, new.cosigned_at)
            and (new.size > old.size or (new.size = old.size and new.root = old.root)) then
            return new;
        end if;
    end if;
    raise exception 'a witness never rolls back';
end
$$;

create trigger witnessed_log_never_rolls_back before update or delete on witnessed_log
    for each row execute function refuse_rollback();
create trigger witnessed_log_never_truncated before truncate on witnessed_log
    for each statement execute function refuse_rollback();
