create table loss_alert (
    report_id   uuid        not null,
    item_id     uuid        not null,
    level       text        not null,
    reported_at timestamptz not null,
    lifted_at   timestamptz,
    version     integer     not null,
    constraint loss_alert_pk primary key (report_id),
    constraint loss_alert_item_fk foreign key (item_id) references item (id),
    constraint loss_alert_level_known check (level in ('MISSING', 'STOLEN'))
);
comment on table loss_alert is 'Loss reports as ownership''s events tell. Several may stand for one piece; item.reported_… sums them up.';
create index loss_alert_standing_idx on loss_alert (item_id) where lifted_at is null;
