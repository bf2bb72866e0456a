-- Evidence that a log showed two histories: a checkpoint that it signed, of the size that was cosigned, with another root.
create table fork (
    origin text not null,
    size bigint not null,
    root bytea not null,
    -- As it came, with the log's signature.
    checkpoint text not null,
    -- The checkpoint of the same size that was cosigned.
    cosigned_checkpoint text not null,
    seen_at timestamptz not null default clock_timestamp(),
    constraint fork_pk primary key (origin, size, root),
    constraint fork_origin_fk foreign key (origin) references witnessed_log (origin)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger fork_append_only before update or delete on fork
    for each row execute function refuse_change();
