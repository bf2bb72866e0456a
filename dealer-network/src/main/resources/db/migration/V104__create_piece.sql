-- What this service has heard of the pieces, from the events of item-registry and ownership.
create table piece (
    item_id uuid not null,
    brand_id uuid,
    model_id uuid,
    holder_kind text,
    holder_id uuid,
    second_hand boolean not null default false,
    custody_id uuid,
    custody_purpose text,
    custodian_kind text,
    custodian_id uuid,
    consignor_kind text,
    consignor_id uuid,
    constraint piece_pk primary key (item_id),
    constraint piece_holder_complete check ((holder_kind is null) = (holder_id is null))
);

comment on column piece.brand_id is 'Null until item.registered has arrived; the two topics have no common order.';
comment on column piece.holder_id is 'Holder of title. For kind OWNER the internal owner id; it never leaves this service.';
comment on column piece.second_hand is 'True once a private owner has held the title.';
comment on column piece.consignor_id is 'Who held the title when custody was handed over; a consignment by a former holder is void.';

create table piece_loss (
    report_id uuid not null,
    item_id uuid not null,
    constraint piece_loss_pk primary key (report_id),
    constraint piece_loss_item_fk foreign key (item_id) references piece (item_id)
);

comment on table piece_loss is 'Open loss reports only; a lifted one is removed.';

create index piece_loss_item_idx on piece_loss (item_id);
