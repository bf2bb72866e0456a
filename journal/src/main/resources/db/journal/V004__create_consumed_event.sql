-- Ids of the events from other services that this service has taken in.
create table journal_consumed_event (
    id          uuid        not null,
    consumed_at timestamptz not null,
    constraint journal_consumed_event_pk primary key (id)
);

create index journal_consumed_event_consumed_at_idx on journal_consumed_event (consumed_at);
