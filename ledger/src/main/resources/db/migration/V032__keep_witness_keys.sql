-- The keys of every witness that ever cosigned: a stored cosignature is checked against them also when the policy no longer names its witness.
create table witness_key (
    vkey text not null,
    first_at timestamptz not null default clock_timestamp(),
    constraint witness_key_pk primary key (vkey)
);

create trigger witness_key_append_only before update or delete on witness_key
    for each row execute function refuse_change();

insert into witness_key (vkey) select distinct witness from cosignature;
