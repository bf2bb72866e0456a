-- Every transaction that was signed for a head. The last is the one in use; until one is mined, any of those with its nonce may be.
create table anchor_transaction (
    chain_id bigint not null,
    hash text not null,
    contract text not null,
    size bigint not null,
    -- Whose nonce it is.
    account text not null,
    nonce bigint not null,
    -- The bytes are stored before they are sent, so that a crash sends the same ones again.
    raw text not null,
    max_fee numeric(38) not null,
    tip numeric(38) not null,
    -- The transaction whose place this one takes; null for the first with its nonce.
    replaces text,
    signed_at timestamptz not null default clock_timestamp(),
    constraint anchor_transaction_pk primary key (chain_id, hash),
    constraint anchor_transaction_of_head_key unique (chain_id, contract, size, account, nonce, hash),
    constraint anchor_transaction_replaced_once_key unique (chain_id, replaces),
    constraint anchor_transaction_head_fk foreign key (chain_id, contract, size) references anchor (chain_id, contract, size),
    -- A replacement is of the same head and has the same nonce.
    constraint anchor_transaction_replaces_fk foreign key (chain_id, contract, size, account, nonce, replaces)
        references anchor_transaction (chain_id, contract, size, account, nonce, hash)
);

-- A nonce is given once, to one head.
create unique index anchor_transaction_nonce_idx on anchor_transaction (chain_id, account, nonce) where replaces is null;

create trigger anchor_transaction_append_only before update or delete on anchor_transaction
    for each row execute function refuse_change();

-- Before, the account was not kept.
insert into anchor_transaction (chain_id, hash, contract, size, account, nonce, raw, max_fee, tip, signed_at)
select chain_id, transaction_hash, contract, size, '', nonce, raw_transaction, max_fee, tip, changed_at
from anchor where transaction_hash is not null;

alter table anchor
    drop constraint anchor_nonce_key,
    drop constraint anchor_signed_whole,
    drop constraint anchor_sent_is_signed,
    drop column nonce,
    drop column raw_transaction,
    drop column max_fee,
    drop column tip,
    drop column attempts,
    -- What the block's receipt says was used and paid, in gas and in wei.
    add column gas_used bigint,
    add column fee_paid numeric(38),
    add constraint anchor_sent_is_signed check (state in ('QUEUED', 'FAILED') or transaction_hash is not null),
    add constraint anchor_transaction_fk foreign key (chain_id, transaction_hash) references anchor_transaction (chain_id, hash);
