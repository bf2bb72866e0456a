create table life_event (
    id                uuid        not null,
    item_id           uuid        not null,
    seq               bigint      not null,
    biz_step          text        not null,
    disposition       text        not null,
    event_time        timestamptz not null,
    recorded_at       timestamptz not null,
    read_point        text,
    note              text,
    recorded_by_kind  text,
    recorded_by_id    uuid,
    declares_wrong_id uuid,
    wrong_reason      text,
    constraint life_event_pk primary key (id),
    constraint life_event_item_fk foreign key (item_id) references item (id),
    constraint life_event_item_seq_key unique (item_id, seq),
    constraint life_event_declares_wrong_fk foreign key (declares_wrong_id) references life_event (id),
    constraint life_event_declares_wrong_key unique (declares_wrong_id),
    constraint life_event_wrong_whole check ((declares_wrong_id is null) = (wrong_reason is null)),
    constraint life_event_wrong_reason_known check (wrong_reason in ('did_not_occur', 'incorrect_data'))
);
comment on column life_event.seq is 'Order within the piece''s history, from 0; clocks decide nothing.';
comment on column life_event.declares_wrong_id is 'The earlier event of the same piece that this one declares to be wrong (EPCIS error declaration).';
