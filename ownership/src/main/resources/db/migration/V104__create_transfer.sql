create table transfer (
    id uuid not null,
    item_id uuid not null,
    -- the title that is offered; the offer dies with it
    title_version integer not null,
    reason text not null,
    state text not null,
    seller_kind text not null,
    seller_id uuid not null,
    -- who made the offer: the seller, or the dealer to whom the seller consigned the piece
    offered_by_kind text not null,
    offered_by_id uuid not null,
    -- the consignment under which a dealer offers a brand's piece
    custody_id uuid,
    -- HMAC of the named person's e-mail address under a secret key
    recipient_index bytea,
    -- name and e-mail address, encrypted under a key of this transfer
    recipient_details bytea,
    -- the other side: an organisation from the offer on, a person from her answer on
    counterpart_kind text,
    counterpart_id uuid,
    price_minor bigint,
    price_currency text,
    jurisdiction text not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at timestamptz,
    version integer not null,
    constraint transfer_pk primary key (id),
    constraint transfer_item_id_fk foreign key (item_id) references piece (item_id),
    constraint transfer_state_check check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED')),
    constraint transfer_price_check check ((price_minor is null) = (price_currency is null)),
    constraint transfer_recipient_check check (state <> 'OFFERED' or recipient_index is not null or counterpart_id is not null),
    constraint transfer_closed_check check ((state = 'OFFERED') = (closed_at is null))
);

create unique index transfer_open_key on transfer (item_id) where state = 'OFFERED';
create index transfer_expiry_idx on transfer (expires_at) where state = 'OFFERED';
create index transfer_recipient_idx on transfer (recipient_index) where recipient_index is not null;
create index transfer_counterpart_idx on transfer (counterpart_kind, counterpart_id);
create index transfer_seller_idx on transfer (seller_kind, seller_id);
create index transfer_offered_by_idx on transfer (offered_by_kind, offered_by_id);
