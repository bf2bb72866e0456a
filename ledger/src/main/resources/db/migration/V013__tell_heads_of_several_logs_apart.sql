alter table signed_head add column log smallint;
alter table signed_head disable trigger signed_head_append_only;
update signed_head set log = (select id from log);
alter table signed_head enable trigger signed_head_append_only;

alter table anchor drop constraint anchor_size_fk;
alter table signed_head
    alter column log set not null,
    drop constraint signed_head_previous_size_fk,
    drop constraint signed_head_previous_size_key,
    drop constraint signed_head_pk,
    add constraint signed_head_pk primary key (log, size),
    add constraint signed_head_previous_size_key unique nulls not distinct (log, previous_size),
    add constraint signed_head_previous_size_fk foreign key (log, previous_size) references signed_head (log, size),
    add constraint signed_head_log_fk foreign key (log) references log (id);

alter table anchor add column log smallint;
update anchor set log = (select id from log);
alter table anchor
    alter column log set not null,
    add constraint anchor_head_fk foreign key (log, size) references signed_head (log, size);
