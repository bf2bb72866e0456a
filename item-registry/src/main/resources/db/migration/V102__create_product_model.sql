create table product_model (
    id             uuid        not null,
    brand_id       uuid        not null,
    gtin           text        not null,
    name           text        not null,
    category       text        not null,
    description    text,
    materials      text        not null,
    origin_country text        not null,
    care           text,
    registered_at  timestamptz not null,
    version        integer     not null,
    constraint product_model_pk primary key (id),
    constraint product_model_brand_fk foreign key (brand_id) references brand (id),
    constraint product_model_gtin_key unique (gtin),
    constraint product_model_gtin_digits check (gtin ~ '^[0-9]{14}$'),
    constraint product_model_category_known check (category in ('WATCH', 'HANDBAG', 'JEWELLERY', 'CAR', 'ACCESSORY'))
);
comment on column product_model.materials is 'JSON array of {name, share}.';
create index product_model_brand_id_idx on product_model (brand_id, id);
