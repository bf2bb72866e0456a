-- Who may write. A new holder gets a higher fence, and every write names its fence, so a writer that was thought dead does no harm.
create table writer_lease (
    name text not null,
    holder uuid not null,
    fence bigint not null,
    expires_at timestamptz not null,
    constraint writer_lease_pk primary key (name)
);
