-- Signed heads on their way to the chain, and where each stands.
create table anchor (
    size bigint not null,
    root bytea not null,
    chain_id bigint not null,
    contract text not null,
    state text not null,
    -- From here: null until signed. The bytes are stored before they are sent, so that a crash sends the same ones again.
    nonce bigint,
    raw_transaction text,
    transaction_hash text,
    max_fee numeric(38),
    tip numeric(38),
    -- From here: null until mined.
    block_number bigint,
    block_hash text,
    attempts integer not null default 0,
    -- Why it failed; for people.
    reason text,
    changed_at timestamptz not null default clock_timestamp(),
    constraint anchor_pk primary key (chain_id, contract, size),
    constraint anchor_size_fk foreign key (size) references signed_head (size),
    constraint anchor_nonce_key unique (chain_id, contract, nonce),
    constraint anchor_state check (state in ('QUEUED', 'SENT', 'MINED', 'FINAL', 'REORGED', 'FAILED')),
    constraint anchor_signed_whole check (num_nonnulls(nonce, raw_transaction, transaction_hash, max_fee, tip) in (0, 5)),
    constraint anchor_sent_is_signed check (state in ('QUEUED', 'FAILED') or nonce is not null),
    constraint anchor_mined_has_block check (state not in ('MINED', 'FINAL') or (block_number is not null and block_hash is not null))
);

create index anchor_open_idx on anchor (size) where state not in ('FINAL', 'FAILED');
