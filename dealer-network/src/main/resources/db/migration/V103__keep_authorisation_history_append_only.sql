-- A trigger and not only a grant: it also stops the owner of the tables.
create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history of authorisations is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger authorisation_change_append_only
    before update or delete on authorisation_change
    for each row execute function refuse_rewriting_history();

create trigger authorisation_change_no_truncate
    before truncate on authorisation_change
    for each statement execute function refuse_rewriting_history();

-- The scope and the period of what was granted never change; another scope is another authorisation.
create trigger dealer_authorisation_scope_fixed
    before update of id, dealer_id, brand_id, activities, countries, models, valid_from, valid_to, granted_at
    on dealer_authorisation
    for each row
    when (old.id is distinct from new.id
        or old.dealer_id is distinct from new.dealer_id
        or old.brand_id is distinct from new.brand_id
        or old.activities is distinct from new.activities
        or old.countries is distinct from new.countries
        or old.models is distinct from new.models
        or old.valid_from is distinct from new.valid_from
        or old.valid_to is distinct from new.valid_to
        or old.granted_at is distinct from new.granted_at)
    execute function refuse_rewriting_history();

create trigger dealer_authorisation_kept
    before delete on dealer_authorisation
    for each row execute function refuse_rewriting_history();
