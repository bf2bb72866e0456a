-- How far the whole of each log has been read and hashed again, and what did not fit.
create table scrub (
    log smallint not null,
    -- Every leaf below has been looked at in the pass under way.
    position bigint not null default 0,
    -- The last pass that went through the whole log, and how many leaves it had.
    passed_at timestamptz,
    passed_size bigint,
    -- What does not fit, and since when; null while everything does. The log signs nothing meanwhile.
    finding text,
    found_at timestamptz,
    constraint scrub_pk primary key (log),
    constraint scrub_log_fk foreign key (log) references log (id),
    constraint scrub_passed_whole check (num_nonnulls(passed_at, passed_size) in (0, 2)),
    constraint scrub_finding_whole check (num_nonnulls(finding, found_at) in (0, 2))
);
