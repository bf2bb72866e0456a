-- What other services told by events. No row here is the truth of this service; all can be rebuilt from the topics.
create table item_standing (
    item_id uuid not null,
    brand_id uuid,
    model_id uuid,
    holder_kind text,
    -- An owner's id is internal: it never leaves towards a brand or dealer.
    holder_id uuid,
    -- Grows with every accepted transfer; an event with a lower one is late and ignored.
    title_version bigint not null default -1,
    -- When the holder took the title, by the clock of the service that owns titles.
    held_since timestamptz,
    custodian_kind text,
    custodian_id uuid,
    custody_id uuid,
    constraint item_standing_pkey primary key (item_id),
    constraint item_standing_holder_check check ((holder_kind is null) = (holder_id is null))
);

create table organisation (
    kind text not null,
    id uuid not null,
    name text not null,
    country text,
    constraint organisation_pkey primary key (kind, id)
);

create table dealer_authorisation (
    authorisation_id uuid not null,
    dealer_id uuid not null,
    brand_id uuid not null,
    activities text not null,
    -- Model ids separated by blanks; empty means all models.
    models text not null,
    valid_from date not null,
    -- The last day; null means open-ended.
    valid_to date,
    status text not null,
    -- From this day the status holds; before it, the earlier one.
    status_from date not null,
    earlier_status text not null,
    -- The sequence number of the last event that was applied.
    seq bigint not null,
    constraint dealer_authorisation_pkey primary key (authorisation_id),
    constraint dealer_authorisation_status_check check (status in ('ACTIVE', 'SUSPENDED', 'ENDED'))
);
create index dealer_authorisation_dealer_brand_idx on dealer_authorisation (dealer_id, brand_id);
