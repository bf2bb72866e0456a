create table dealer (
    id uuid not null,
    name text not null,
    gln text not null,
    city text not null,
    country text not null,
    kind text not null,
    entered_at timestamptz not null,
    version integer not null,
    constraint dealer_pk primary key (id),
    constraint dealer_gln_key unique (gln),
    constraint dealer_gln_shape check (gln ~ '^[0-9]{13}$'),
    constraint dealer_country_shape check (country ~ '^[A-Z]{2}$'),
    constraint dealer_kind_known check (kind in ('DEALER', 'WORKSHOP'))
);

create index dealer_name_idx on dealer (name, id);
