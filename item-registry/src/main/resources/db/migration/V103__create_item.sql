create table item (
    id               uuid        not null,
    brand_id         uuid        not null,
    model_id         uuid        not null,
    gtin             text        not null,
    serial           text        not null,
    manufactured_on  date        not null,
    facility_gln     text        not null,
    origin_country   text        not null,
    materials        text        not null,
    care             text,
    disposition      text        not null,
    reported_missing boolean     not null default false,
    reported_stolen  boolean     not null default false,
    holder_kind      text,
    holder_id        uuid,
    custodian_kind   text,
    custodian_id     uuid,
    first_sold_at    timestamptz,
    registered_at    timestamptz not null,
    version          integer     not null,
    constraint item_pk primary key (id),
    constraint item_brand_fk foreign key (brand_id) references brand (id),
    constraint item_model_fk foreign key (model_id) references product_model (id),
    constraint item_gtin_serial_key unique (gtin, serial),
    constraint item_serial_length check (length(serial) between 1 and 20),
    constraint item_holder_whole check ((holder_kind is null) = (holder_id is null)),
    constraint item_custodian_whole check ((custodian_kind is null) = (custodian_id is null))
);
comment on column item.gtin is 'The model''s GTIN again, so that one unique index finds a piece by GTIN and serial.';
comment on column item.holder_id is 'Title holder as ownership''s events tell; decides who sees the serial. Never shown.';
comment on column item.custodian_id is 'Who has the piece in hand apart from title, as ownership''s events tell. Never shown.';
create index item_brand_id_idx on item (brand_id, id);

create table item_identifier (
    item_id  uuid    not null,
    position integer not null,
    type     text    not null,
    value    text    not null,
    constraint item_identifier_pk primary key (item_id, position),
    constraint item_identifier_item_fk foreign key (item_id) references item (id),
    constraint item_identifier_type_known check (
        type in ('CASE', 'MOVEMENT', 'VIN', 'HALLMARK', 'STONE_REPORT', 'EDITION', 'DATE_CODE'))
);
create unique index item_identifier_vin_key on item_identifier (value) where type = 'VIN';
create index item_identifier_value_idx on item_identifier (value, type);
