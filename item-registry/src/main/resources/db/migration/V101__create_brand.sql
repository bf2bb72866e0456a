create table brand (
    id             uuid        not null,
    name           text        not null,
    gln            text        not null,
    company_prefix text        not null,
    country        text        not null,
    website        text        not null,
    vetted_on      date        not null,
    vetting_evidence text      not null,
    registered_at  timestamptz not null,
    version        integer     not null,
    constraint brand_pk primary key (id),
    constraint brand_name_key unique (name),
    constraint brand_gln_key unique (gln),
    constraint brand_company_prefix_key unique (company_prefix),
    constraint brand_gln_digits check (gln ~ '^[0-9]{13}$'),
    constraint brand_company_prefix_digits check (company_prefix ~ '^[0-9]{4,12}$')
);
comment on column brand.vetting_evidence is 'What the registrar looked at before the brand was entered; shown to the registrar and the brand only.';

create table brand_key (
    id                  uuid        not null,
    brand_id            uuid        not null,
    public_key          text        not null,
    wrapped_private_key bytea       not null,
    created_at          timestamptz not null,
    compromised_at      timestamptz,
    version             integer     not null,
    constraint brand_key_pk primary key (id),
    constraint brand_key_brand_fk foreign key (brand_id) references brand (id),
    constraint brand_key_public_key_key unique (public_key)
);
comment on column brand_key.public_key is 'Ed25519 as W3C Multikey (z6Mk…).';
comment on column brand_key.wrapped_private_key is 'PKCS #8, AES-256-GCM under the brand''s own key, which the key-encryption key wraps.';
comment on column brand_key.compromised_at is 'From this instant on nothing signed with the key is relied on.';
create index brand_key_brand_id_idx on brand_key (brand_id, created_at);
