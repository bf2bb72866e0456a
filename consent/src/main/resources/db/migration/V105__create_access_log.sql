-- Who read what of whom, for which purpose, permits and denials alike; written in the transaction of the decision.
create table access_log (
    id uuid not null,
    owner_id uuid not null,
    at timestamptz not null,
    item_id uuid not null,
    organisation_kind text,
    organisation_id uuid,
    role text not null,
    -- The member of staff, as an internal id derived from the token; never shown to the owner.
    reader_id uuid not null,
    purpose text not null,
    categories text not null,
    permitted boolean not null,
    rule text not null,
    policy_version text not null,
    record_id uuid,
    record_sequence integer,
    constraint access_log_pkey primary key (id)
);
create index access_log_owner_idx on access_log (owner_id, at desc, id desc);
create index access_log_record_idx on access_log (record_id, at desc) where permitted;
create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function refuse_change();
