create table notice (
    id uuid not null,
    version integer not null,
    purpose text not null,
    language text not null,
    controller_kind text not null,
    controller_id uuid not null,
    -- RFC 8785 JSON of everything that was published; the hash is over exactly these bytes in UTF-8.
    content text not null,
    sha256 text not null,
    published_at timestamptz not null,
    published_by_role text not null,
    constraint notice_pkey primary key (id, version),
    constraint notice_version_check check (version > 0)
);
create index notice_controller_purpose_idx on notice (controller_kind, controller_id, purpose);

-- Evidence is only ever added to. The function serves every append-only table of this service.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger notice_append_only before update or delete or truncate on notice
    for each statement execute function refuse_change();
