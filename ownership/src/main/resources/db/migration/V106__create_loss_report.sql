create table loss_report (
    id uuid not null,
    item_id uuid not null,
    level text not null,
    lost_on date not null,
    jurisdiction text not null,
    -- who may lift it: an owner, an organisation, or a police officer by the id derived from the account
    declared_by_kind text not null,
    declared_by_id uuid not null,
    -- under whose key the narrative is encrypted
    subject text not null,
    -- place, police reference and statement, encrypted
    narrative bytea not null,
    reported_at timestamptz not null,
    lifted_at timestamptz,
    -- why it was lifted, encrypted like the narrative
    lift_reason bytea,
    version integer not null,
    constraint loss_report_pk primary key (id),
    constraint loss_report_item_id_fk foreign key (item_id) references piece (item_id),
    constraint loss_report_level_check check (level in ('MISSING', 'STOLEN')),
    constraint loss_report_lifted_check check ((lifted_at is null) = (lift_reason is null))
);

create unique index loss_report_standing_key on loss_report (item_id) where lifted_at is null;
create index loss_report_declared_by_idx on loss_report (declared_by_id, id);
