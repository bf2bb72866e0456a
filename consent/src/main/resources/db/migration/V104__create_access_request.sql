create table access_request (
    id uuid not null,
    requester_kind text not null,
    requester_id uuid not null,
    requester_role text not null,
    item_id uuid not null,
    purpose text not null,
    categories text not null,
    duration text not null,
    recipients text not null,
    notice_id uuid not null,
    notice_version integer not null,
    -- Null when nobody could be asked; the requester cannot tell.
    owner_id uuid,
    record_id uuid,
    -- Words to the owner, encrypted under her key; under the requester's while no owner is known.
    message bytea,
    state text not null,
    requested_at timestamptz not null,
    open_until timestamptz not null,
    -- Whether this request still keeps the same party from asking again; a refusal does not free the place before open_until.
    holding boolean not null,
    version integer not null,
    constraint access_request_pkey primary key (id),
    constraint access_request_notice_fk foreign key (notice_id, notice_version) references notice (id, version),
    constraint access_request_record_fk foreign key (record_id) references consent_record (id),
    constraint access_request_record_check check ((owner_id is null) = (record_id is null))
);
create unique index access_request_open_key on access_request (requester_kind, requester_id, item_id, purpose)
    where holding;
create index access_request_waiting_idx on access_request (item_id) where owner_id is null;
create index access_request_owner_idx on access_request (owner_id, requested_at desc, id desc);
create index access_request_requester_idx on access_request (requester_kind, requester_id, requested_at desc, id desc);

-- Evidence that the notice was served, apart from the decision.
create table notice_delivery (
    request_id uuid not null,
    owner_id uuid not null,
    notice_id uuid not null,
    notice_version integer not null,
    sha256 text not null,
    delivered_at timestamptz not null,
    constraint notice_delivery_pkey primary key (request_id),
    constraint notice_delivery_request_fk foreign key (request_id) references access_request (id),
    constraint notice_delivery_notice_fk foreign key (notice_id, notice_version) references notice (id, version)
);
create trigger notice_delivery_append_only before update or delete or truncate on notice_delivery
    for each statement execute function refuse_change();
