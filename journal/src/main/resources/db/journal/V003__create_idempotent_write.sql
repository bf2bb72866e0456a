-- The answer to a write, replayed to the same caller with the same key and payload.
create table journal_idempotent_write (
    caller       uuid        not null,
    key          text        not null,
    -- SHA-256 over the operation and its payload.
    payload_hash bytea       not null,
    answer       text        not null,
    created_at   timestamptz not null,
    constraint journal_idempotent_write_pk primary key (caller, key)
);

create index journal_idempotent_write_created_at_idx on journal_idempotent_write (created_at);
