-- The heads that the world has seen: signed by the log and cosigned by as many witnesses as its policy asks for.
create table published_head (
    log smallint not null,
    size bigint not null,
    -- The signature lines of witnesses, which follow the checkpoint that the log has signed.
    cosignatures text not null,
    published_at timestamptz not null default clock_timestamp(),
    constraint published_head_pk primary key (log, size),
    constraint published_head_signed_fk foreign key (log, size) references signed_head (log, size)
);

create trigger published_head_append_only before update or delete on published_head
    for each row execute function refuse_change();

insert into published_head (log, size, cosignatures, published_at) select log, size, '', signed_at from signed_head;
