create table stock_position (
    id uuid not null,
    item_id uuid not null,
    dealer_id uuid not null,
    declared_at timestamptz not null,
    closed_at timestamptz,
    closed_because text,
    version integer not null,
    constraint stock_position_pk primary key (id),
    constraint stock_position_dealer_fk foreign key (dealer_id) references dealer (id),
    constraint stock_position_item_fk foreign key (item_id) references piece (item_id),
    constraint stock_position_closed_has_reason check ((closed_at is null) = (closed_because is null)),
    constraint stock_position_reason_known check (closed_because in ('BY_DEALER', 'LEFT_THE_DEALER'))
);

create unique index stock_position_open_key on stock_position (item_id) where closed_at is null;
create index stock_position_dealer_idx on stock_position (dealer_id, id);
