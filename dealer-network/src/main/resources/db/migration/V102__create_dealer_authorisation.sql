create table dealer_authorisation (
    id uuid not null,
    dealer_id uuid not null,
    brand_id uuid not null,
    activities text[] not null,
    countries text[] not null,
    models uuid[] not null,
    valid_from date not null,
    valid_to date,
    granted_at timestamptz not null,
    change_count integer not null,
    version integer not null,
    constraint dealer_authorisation_pk primary key (id),
    constraint dealer_authorisation_dealer_fk foreign key (dealer_id) references dealer (id),
    constraint dealer_authorisation_activities_known
        check (cardinality(activities) > 0 and activities <@ array['NEW_SALES', 'CPO', 'PRE_OWNED', 'SERVICE']),
    constraint dealer_authorisation_has_country check (cardinality(countries) > 0),
    constraint dealer_authorisation_period check (valid_to is null or valid_to >= valid_from)
);

comment on column dealer_authorisation.models is 'Empty: every model of the brand.';
comment on column dealer_authorisation.valid_to is 'The last day, inclusive. Null: no end.';

create index dealer_authorisation_dealer_idx on dealer_authorisation (dealer_id, brand_id);
create index dealer_authorisation_brand_idx on dealer_authorisation (brand_id, id);

create table authorisation_change (
    authorisation_id uuid not null,
    number integer not null,
    kind text not null,
    effective_from date not null,
    reason text not null,
    recorded_at timestamptz not null,
    constraint authorisation_change_pk primary key (authorisation_id, number),
    constraint authorisation_change_authorisation_fk
        foreign key (authorisation_id) references dealer_authorisation (id),
    constraint authorisation_change_kind_known check (kind in ('SUSPENDED', 'REINSTATED', 'ENDED'))
);

comment on column authorisation_change.effective_from is 'The first day for which the change holds; never before the day it was recorded.';
