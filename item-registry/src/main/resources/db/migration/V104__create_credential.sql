create table credential (
    id        uuid        not null,
    item_id   uuid        not null,
    key_id    uuid        not null,
    document  text        not null,
    issued_at timestamptz not null,
    constraint credential_pk primary key (id),
    constraint credential_item_id_key unique (item_id),
    constraint credential_item_fk foreign key (item_id) references item (id),
    constraint credential_key_fk foreign key (key_id) references brand_key (id)
);
comment on column credential.document is 'The signed verifiable credential, byte for byte as it is given out.';
