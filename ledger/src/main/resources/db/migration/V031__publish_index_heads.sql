-- The heads of index logs that the world has seen: signed by the index and cosigned by as many witnesses as the policy asks for.
create table published_index_head (
    log smallint not null,
    size bigint not null,
    -- The signature lines of witnesses, which follow the checkpoint that the index has signed.
    cosignatures text not null,
    published_at timestamptz not null default clock_timestamp(),
    constraint published_index_head_pk primary key (log, size),
    constraint published_index_head_signed_fk foreign key (log, size) references index_head (log, size)
);

create trigger published_index_head_append_only before update or delete on published_index_head
    for each row execute function refuse_change();

insert into published_index_head (log, size, cosignatures, published_at) select log, size, '', signed_at from index_head;

-- The pages that the last signed head of an index log changes, while it waits to be published. Then they take the place of those in index_page,
-- which are always the ones of the last published head.
create table waiting_index_page (
    log smallint not null,
    prefix text not null,
    body bytea not null,
    constraint waiting_index_page_pk primary key (log, prefix),
    constraint waiting_index_page_log_fk foreign key (log) references index_log (log)
);

alter table waiting_index_page alter column body set storage external;
