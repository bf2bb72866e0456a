-- Every value here is AES-256-GCM under the owner's own key: without that key the row says nothing.
create table vault (
    owner_id uuid not null,
    identity bytea not null,
    contact bytea not null,
    addresses bytea not null,
    updated_at timestamptz not null,
    version integer not null,
    constraint vault_pk primary key (owner_id)
);
