-- Every head that was ever signed, as a chain: each head has one successor at most, so two signers cannot fork the log.
create table signed_head (
    size bigint not null,
    -- The size of the head before; null for the first only.
    previous_size bigint,
    root bytea not null,
    -- The signed note as published.
    checkpoint text not null,
    signed_at timestamptz not null default clock_timestamp(),
    constraint signed_head_pk primary key (size),
    constraint signed_head_previous_size_key unique nulls not distinct (previous_size),
    constraint signed_head_previous_size_fk foreign key (previous_size) references signed_head (size),
    constraint signed_head_grows check (previous_size < size),
    constraint signed_head_root_size check (octet_length(root) = 32)
);

create trigger signed_head_append_only before update or delete on signed_head
    for each row execute function refuse_change();
