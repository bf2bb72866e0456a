-- Each person whose data are erased, once and for ever. The id of the owner is kept, so that it stays known that she was erased: by itself it
-- names nobody.
create table erasure (
    id uuid not null,
    owner_id uuid not null,
    -- OWNER for herself, PRIVACY_OFFICER on a case
    asked_by text not null,
    -- the officer's case, which bears the reasons
    case_reference text,
    asked_at timestamptz not null,
    constraint erasure_pk primary key (id),
    constraint erasure_owner_id_key unique (owner_id),
    constraint erasure_asked_by_check check (asked_by in ('OWNER', 'PRIVACY_OFFICER')),
    constraint erasure_case_check check ((asked_by = 'PRIVACY_OFFICER') = (case_reference is not null))
);

create index erasure_asked_at_idx on erasure (asked_at desc, id desc);

-- The services that have destroyed their key.
create table erasure_acknowledgement (
    erasure_id uuid not null,
    service text not null,
    acknowledged_at timestamptz not null,
    constraint erasure_acknowledgement_pk primary key (erasure_id, service),
    constraint erasure_acknowledgement_erasure_fk foreign key (erasure_id) references erasure (id)
);
