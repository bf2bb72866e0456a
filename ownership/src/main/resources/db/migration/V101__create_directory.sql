-- What other services have told us about brands, dealers and who may sell a brand's new pieces.
create table organisation (
    id uuid not null,
    kind text not null,
    country text not null,
    constraint organisation_pk primary key (id),
    constraint organisation_kind_check check (kind in ('BRAND', 'DEALER'))
);

create table dealer_authorisation (
    id uuid not null,
    dealer_id uuid not null,
    brand_id uuid not null,
    -- whether the brand allows this dealer to sell its new pieces; the other activities are not ours to judge
    new_sales boolean not null,
    -- ISO 3166-1 codes separated by blanks; empty means every country
    countries text not null,
    -- model ids separated by blanks; empty means every model
    models text not null,
    valid_from date not null,
    valid_to date,
    suspended_from date,
    -- a suspension holds on the days from suspended_from up to, not including, this one
    reinstated_from date,
    ended_from date,
    constraint dealer_authorisation_pk primary key (id)
);

create index dealer_authorisation_dealer_brand_idx on dealer_authorisation (dealer_id, brand_id);
