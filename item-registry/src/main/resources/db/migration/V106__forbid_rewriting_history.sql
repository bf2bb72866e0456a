-- The history of a piece and the brand's signed word about it are written once. The service owns its tables, so grants alone
-- would not bind it: triggers do.
create function refuse_rewriting() returns trigger
    language plpgsql as
$$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end;
$$;

create trigger life_event_append_only before update or delete on life_event
    for each row execute function refuse_rewriting();
create trigger life_event_no_truncate before truncate on life_event
    for each statement execute function refuse_rewriting();
create trigger credential_append_only before update or delete on credential
    for each row execute function refuse_rewriting();
create trigger credential_no_truncate before truncate on credential
    for each statement execute function refuse_rewriting();

revoke update, delete, truncate on life_event, credential from public;
