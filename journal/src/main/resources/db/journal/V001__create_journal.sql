-- One chain of events per piece (or other subject of a stream) in this service.
create table journal_stream (
    id         uuid        not null,
    next_seq   bigint      not null,
    -- The key under which the next handle is computed, wrapped; replaced when the piece changes hands.
    handle_key bytea       not null,
    -- RFC 6962 hash of the last leaf, null before the first.
    head       bytea,
    -- Keeps the leaves of one stream in order on Kafka without naming the stream there.
    lane       integer     not null,
    constraint journal_stream_pk primary key (id),
    constraint journal_stream_next_seq_range check (next_seq >= 0),
    constraint journal_stream_lane_range check (lane between 0 and 255)
);

-- The key of one person, brand, dealer or recipient, wrapped; null for ever once destroyed, which erases what it encrypted.
create table journal_subject_key (
    subject      text        not null,
    wrapped      bytea,
    destroyed_at timestamptz,
    constraint journal_subject_key_pk primary key (subject),
    constraint journal_subject_key_one_of check ((wrapped is null) <> (destroyed_at is null))
);

create table journal_event (
    id                 uuid        not null,
    -- Order of appending. Within a stream it follows seq; across streams it means nothing, and it is never used as a high-water mark.
    position           bigint      generated always as identity,
    type               text        not null,
    leaf_class         text        not null,
    stream             uuid        not null,
    seq                bigint      not null,
    recorded_at        timestamptz not null,
    actor_role         text        not null,
    actor_organisation text,
    leaf               bytea       not null,
    leaf_hash          bytea       not null,
    -- What the other services are told, sealed under the key-encryption key.
    message            bytea       not null,
    -- Set when the broker has acknowledged both the event and its leaf.
    relayed_at         timestamptz,
    constraint journal_event_pk primary key (id),
    constraint journal_event_stream_seq_key unique (stream, seq),
    constraint journal_event_position_key unique (position),
    constraint journal_event_leaf_hash_key unique (leaf_hash),
    constraint journal_event_stream_fk foreign key (stream) references journal_stream (id),
    constraint journal_event_seq_range check (seq >= 0)
);

-- Small, because it holds only what waits; an idle relay reads one empty page.
create index journal_event_waiting_idx on journal_event (position) where relayed_at is null;

create table journal_event_part (
    event_id   uuid    not null,
    -- From 1, as in the salt; part 1 holds the facts.
    part_no    integer not null,
    subject    text    not null,
    -- RFC 8785 payload under the subject's key.
    ciphertext bytea   not null,
    commitment bytea   not null,
    constraint journal_event_part_pk primary key (event_id, part_no),
    constraint journal_event_part_event_fk foreign key (event_id) references journal_event (id),
    constraint journal_event_part_no_range check (part_no >= 1)
);

create index journal_event_part_subject_idx on journal_event_part (subject);
