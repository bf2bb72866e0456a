create table listing (
    id uuid not null,
    item_id uuid not null,
    dealer_id uuid not null,
    brand_id uuid not null,
    model_id uuid not null,
    country text not null,
    price_minor bigint not null,
    price_currency text not null,
    description text not null,
    authorisation_id uuid not null,
    activity text not null,
    opened_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_because text,
    version integer not null,
    constraint listing_pk primary key (id),
    constraint listing_dealer_fk foreign key (dealer_id) references dealer (id),
    constraint listing_item_fk foreign key (item_id) references piece (item_id),
    constraint listing_authorisation_fk foreign key (authorisation_id) references dealer_authorisation (id),
    constraint listing_price_positive check (price_minor > 0),
    constraint listing_currency_shape check (price_currency ~ '^[A-Z]{3}$'),
    constraint listing_withdrawn_has_reason check ((withdrawn_at is null) = (withdrawn_because is null)),
    constraint listing_reason_known check (withdrawn_because in ('BY_DEALER', 'LOSS_REPORTED', 'LEFT_THE_DEALER'))
);

comment on column listing.country is 'Of the dealer''s seat, for which the authorisation must hold.';
comment on column listing.authorisation_id is 'The authorisation the listing was opened under; whether one still covers the sale is asked at each read.';

create unique index listing_open_key on listing (item_id) where withdrawn_at is null;
create index listing_open_idx on listing (opened_at, id) where withdrawn_at is null;
create index listing_dealer_idx on listing (dealer_id, id);
