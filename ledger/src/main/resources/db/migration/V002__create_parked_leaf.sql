-- Messages that are no valid leaf, kept for a person to look at. They never hold up the ones behind them.
create table parked_leaf (
    id bigint generated always as identity,
    reason text not null,
    -- The message as it came, cut to 8,192 characters.
    message text not null,
    parked_at timestamptz not null default clock_timestamp(),
    constraint parked_leaf_pk primary key (id)
);
