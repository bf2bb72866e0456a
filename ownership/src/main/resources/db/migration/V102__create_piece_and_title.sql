-- One row per piece: the row that every change of title, custody, offer or loss report locks first.
create table piece (
    item_id uuid not null,
    brand_id uuid not null,
    model_id uuid not null,
    -- the report that holds every transfer, while it stands
    loss_report_id uuid,
    -- the one open offer
    open_transfer_id uuid,
    -- where the piece is, when its title holder has handed it over
    custody_id uuid,
    custody_purpose text,
    custodian_id uuid,
    custody_since timestamptz,
    version integer not null,
    constraint piece_pk primary key (item_id),
    constraint piece_custody_check check (
        (custody_id is null) = (custodian_id is null)
        and (custody_id is null) = (custody_purpose is null)
        and (custody_id is null) = (custody_since is null)
    )
);

create table title (
    id uuid not null,
    item_id uuid not null,
    -- 1 for the brand's own title, without gaps; it is also the version a caller names
    sequence integer not null,
    holder_kind text not null,
    holder_id uuid not null,
    since timestamptz not null,
    until timestamptz,
    reason text not null,
    transfer_id uuid,
    constraint title_pk primary key (id),
    constraint title_item_id_fk foreign key (item_id) references piece (item_id),
    constraint title_item_sequence_key unique (item_id, sequence),
    constraint title_sequence_check check (sequence >= 1),
    constraint title_holder_kind_check check (holder_kind in ('OWNER', 'BRAND', 'DEALER')),
    constraint title_period_check check (until is null or until >= since)
);

create unique index title_current_key on title (item_id) where until is null;
create index title_current_holder_idx on title (holder_kind, holder_id, item_id) where until is null;
