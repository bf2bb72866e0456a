-- What witnesses have signed of heads that wait to be published. A published head carries its cosignatures itself; what was gathered for
-- smaller heads is then removed.
create table cosignature (
    origin text not null,
    size bigint not null,
    -- The vkey.
    witness text not null,
    -- The signature line as it stands in the published checkpoint, with its newline.
    line text not null,
    -- The time that the witness states.
    stated_at timestamptz not null,
    received_at timestamptz not null default clock_timestamp(),
    constraint cosignature_pk primary key (origin, size, witness)
);
