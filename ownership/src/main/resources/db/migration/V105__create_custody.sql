create table custody (
    id uuid not null,
    item_id uuid not null,
    purpose text not null,
    -- custody is given to dealers and workshops; a person takes a piece by title
    custodian_id uuid not null,
    -- the title holder who handed the piece over
    holder_kind text not null,
    holder_id uuid not null,
    since timestamptz not null,
    -- the day by which the parties expect the piece back
    expected_until date,
    until timestamptz,
    version integer not null,
    constraint custody_pk primary key (id),
    constraint custody_item_id_fk foreign key (item_id) references piece (item_id),
    constraint custody_purpose_check check (purpose in ('SERVICE', 'CONSIGNMENT', 'LOAN'))
);

create unique index custody_open_key on custody (item_id) where until is null;
