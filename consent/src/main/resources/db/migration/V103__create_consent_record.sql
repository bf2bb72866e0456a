create table consent_record (
    id uuid not null,
    owner_id uuid not null,
    item_id uuid not null,
    purpose text not null,
    -- The brand or dealer that is the controller of the use.
    controller_kind text not null,
    controller_id uuid not null,
    -- Organisations that may receive the data, as brand:<id> or dealer:<id>, separated by blanks.
    recipients text not null,
    categories text not null,
    -- ISO 8601, as asked for; valid_until is computed from it when consent is given.
    duration text not null,
    notice_id uuid not null,
    notice_version integer not null,
    notice_delivered_at timestamptz,
    state text not null,
    -- How many events the record has; the last one is the present state.
    sequence integer not null,
    head_hash text,
    requested_at timestamptz not null,
    given_at timestamptz,
    valid_until timestamptz,
    ended_at timestamptz,
    version integer not null,
    constraint consent_record_pkey primary key (id),
    constraint consent_record_notice_fk foreign key (notice_id, notice_version) references notice (id, version),
    -- The order of notice and decision cannot be written down wrongly.
    constraint consent_record_notice_before_decision check (given_at is null or notice_delivered_at <= given_at),
    constraint consent_record_given_has_end check (given_at is null or valid_until is not null)
);
-- One live consent per owner, piece, controller and purpose: a new one replaces the old, they never pile up.
create unique index consent_record_live_key on consent_record (owner_id, item_id, controller_kind, controller_id, purpose)
    where state in ('GIVEN', 'RENEWED');
create index consent_record_owner_idx on consent_record (owner_id, requested_at desc, id desc);
create index consent_record_due_idx on consent_record (valid_until) where state in ('REQUESTED', 'GIVEN', 'RENEWED');

create table consent_event (
    id uuid not null,
    record_id uuid not null,
    sequence integer not null,
    state text not null,
    event_time timestamptz not null,
    valid_until timestamptz,
    -- The whole TS 27560 record as of this event, encrypted under the owner's key.
    document bytea not null,
    -- SHA-256 in hex over the canonical record; the next event carries it as its previous.
    hash text not null,
    previous_hash text,
    constraint consent_event_pkey primary key (id),
    constraint consent_event_record_sequence_key unique (record_id, sequence),
    constraint consent_event_record_fk foreign key (record_id) references consent_record (id),
    constraint consent_event_chain_check check ((sequence = 1) = (previous_hash is null))
);
create trigger consent_event_append_only before update or delete or truncate on consent_event
    for each statement execute function refuse_change();

create table consent_receipt (
    id uuid not null,
    record_id uuid not null,
    sequence integer not null,
    previous_id uuid,
    state text not null,
    issued_at timestamptz not null,
    -- Compact JWS, encrypted under the owner's key.
    jws bytea not null,
    constraint consent_receipt_pkey primary key (id),
    constraint consent_receipt_record_sequence_key unique (record_id, sequence),
    constraint consent_receipt_record_fk foreign key (record_id) references consent_record (id),
    constraint consent_receipt_previous_fk foreign key (previous_id) references consent_receipt (id)
);
create trigger consent_receipt_append_only before update or delete or truncate on consent_receipt
    for each statement execute function refuse_change();
