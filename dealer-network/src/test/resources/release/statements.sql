delete from journal_consumed_event where ctid in ( select ctid from journal_consumed_event where consumed_at < $1 limit 10000 for update skip locked)
delete from journal_idempotent_write where caller = $1
delete from journal_idempotent_write where ctid in ( select ctid from journal_idempotent_write where created_at < $1 limit 10000 for update skip locked)
delete from journal_subject_key where subject = $1
delete from piece_loss where report_id=$1
insert into authorisation_change (effective_from,kind,reason,recorded_at,authorisation_id,number) values ($1,$2,$3,$4,$5,$6)
insert into dealer (city,country,entered_at,gln,kind,name,version,id) values ($1,$2,$3,$4,$5,$6,$7,$8)
insert into dealer_authorisation (activities,brand_id,change_count,countries,dealer_id,granted_at,models,valid_from,valid_to,version,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)
insert into journal_consumed_event (id, consumed_at) values ($1, $2) on conflict (id) do nothing
insert into journal_erased_subject (subject, erased_at, erasure_id) values ($1, $2, cast($3 as uuid)) on conflict (subject) do update set erasure_id = excluded.erasure_id, shredded_at = null where journal_erased_subject.erasure_id is null and excluded.erasure_id is not null
insert into journal_event (actor_organisation,actor_role,leaf,leaf_class,leaf_hash,message,next_commitment,recorded_at,seq,stream,trace_parent,type,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
insert into journal_event_part (ciphertext,commitment,subject,event_id,part_no) values ($1,$2,$3,$4,$5)
insert into journal_idempotent_write (answer,created_at,payload_hash,caller,key) values ($1,$2,$3,$4,$5)
insert into journal_stream (id, next_seq, handle_key, lane) values ($1, 0, $2, $3) on conflict (id) do nothing
insert into listing (activity,authorisation_id,brand_id,country,dealer_id,description,item_id,model_id,opened_at,price_currency,price_minor,version,withdrawn_at,withdrawn_because,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)
insert into piece (item_id) values ($1) on conflict do nothing
insert into piece_loss (item_id,report_id) values ($1,$2)
insert into stock_position (closed_at,closed_because,dealer_id,declared_at,item_id,version,id) values ($1,$2,$3,$4,$5,$6,$7)
select ac1_0.authorisation_id,ac1_0.number,ac1_0.effective_from,ac1_0.kind,ac1_0.reason,ac1_0.recorded_at from authorisation_change ac1_0 where ac1_0.authorisation_id=any($1) order by ac1_0.authorisation_id,ac1_0.number
select count(*) as events, min(recorded_at) as oldest from (select recorded_at from journal_event where relayed_at is null limit 10000) waiting
select count(*) from piece_loss pl1_0 where pl1_0.item_id=$1
select d1_0.id,d1_0.city,d1_0.country,d1_0.entered_at,d1_0.gln,d1_0.kind,d1_0.name,d1_0.version from dealer d1_0 order by d1_0.name,d1_0.id offset $1 rows fetch first $2 rows only
select d1_0.id,d1_0.city,d1_0.country,d1_0.entered_at,d1_0.gln,d1_0.kind,d1_0.name,d1_0.version from dealer d1_0 where d1_0.id=$1
select d1_0.id,d1_0.city,d1_0.country,d1_0.entered_at,d1_0.gln,d1_0.kind,d1_0.name,d1_0.version from dealer d1_0 where d1_0.id=any($1) order by d1_0.name,d1_0.id
select d1_0.id,d1_0.city,d1_0.country,d1_0.entered_at,d1_0.gln,d1_0.kind,d1_0.name,d1_0.version from dealer d1_0 where d1_0.name>$1 or (d1_0.name=$1 and d1_0.id>$2) order by d1_0.name,d1_0.id offset $3 rows fetch first $4 rows only
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.brand_id=$1 order by da1_0.id offset $2 rows fetch first $3 rows only
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.dealer_id=$1 and da1_0.brand_id=$2 order by da1_0.id
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.dealer_id=$1 and da1_0.brand_id=$2 order by da1_0.id for share of da1_0
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.dealer_id=$1 order by da1_0.id offset $2 rows fetch first $3 rows only
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.dealer_id=any($1) order by da1_0.id
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.id in (select place1_0.id from (select da2_0.id,row_number() over(partition by da2_0.dealer_id order by da2_0.id) from dealer_authorisation da2_0 where 1=0) place1_0(id,number) where place1_0.number<=$1) order by da1_0.dealer_id,da1_0.id
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.id in (select place1_0.id from (select da2_0.id,row_number() over(partition by da2_0.dealer_id order by da2_0.id) from dealer_authorisation da2_0 where da2_0.dealer_id in ($1,$2)) place1_0(id,number) where place1_0.number<=$3) order by da1_0.dealer_id,da1_0.id
select da1_0.id,da1_0.activities,da1_0.brand_id,da1_0.change_count,da1_0.countries,da1_0.dealer_id,da1_0.granted_at,da1_0.models,da1_0.valid_from,da1_0.valid_to,da1_0.version from dealer_authorisation da1_0 where da1_0.id=$1 for no key update of da1_0
select e.id, e.stream, e.leaf_class, e.leaf, e.message, e.trace_parent, s.lane from journal_event e join journal_stream s on s.id = e.stream where e.relayed_at is null order by e.position limit $1
select id from listing where id=$1 and version=$2 for no key update
select id from stock_position where id=$1 and version=$2 for no key update
select iw1_0.caller,iw1_0.key,iw1_0.answer,iw1_0.created_at,iw1_0.payload_hash from journal_idempotent_write iw1_0 where (iw1_0.caller,iw1_0.key) in (($1,$2))
select je1_0.id,je1_0.actor_organisation,je1_0.actor_role,je1_0.leaf,je1_0.leaf_class,je1_0.leaf_hash,je1_0.message,je1_0.next_commitment,je1_0.recorded_at,je1_0.seq,je1_0.stream,je1_0.trace_parent,je1_0.type from journal_event je1_0 where je1_0.stream in ($1,$2) and je1_0.seq<=$3 order by je1_0.stream,je1_0.seq
select je1_0.id,je1_0.actor_organisation,je1_0.actor_role,je1_0.leaf,je1_0.leaf_class,je1_0.leaf_hash,je1_0.message,je1_0.next_commitment,je1_0.recorded_at,je1_0.seq,je1_0.stream,je1_0.trace_parent,je1_0.type from journal_event je1_0 where je1_0.stream=$1 and je1_0.seq>=$2 order by je1_0.seq fetch first $3 rows only
select jep1_0.event_id,jep1_0.part_no,jep1_0.ciphertext,jep1_0.commitment,jep1_0.subject from journal_event_part jep1_0 where jep1_0.event_id=any($1) order by jep1_0.event_id,jep1_0.part_no
select l1_0.id,l1_0.activity,l1_0.authorisation_id,l1_0.brand_id,l1_0.country,l1_0.dealer_id,l1_0.description,l1_0.item_id,l1_0.model_id,l1_0.opened_at,l1_0.price_currency,l1_0.price_minor,l1_0.version,l1_0.withdrawn_at,l1_0.withdrawn_because from listing l1_0 where l1_0.dealer_id=$1 order by l1_0.id offset $2 rows fetch first $3 rows only
select l1_0.id,l1_0.activity,l1_0.authorisation_id,l1_0.brand_id,l1_0.country,l1_0.dealer_id,l1_0.description,l1_0.item_id,l1_0.model_id,l1_0.opened_at,l1_0.price_currency,l1_0.price_minor,l1_0.version,l1_0.withdrawn_at,l1_0.withdrawn_because from listing l1_0 where l1_0.id=$1
select l1_0.id,l1_0.activity,l1_0.authorisation_id,l1_0.brand_id,l1_0.country,l1_0.dealer_id,l1_0.description,l1_0.item_id,l1_0.model_id,l1_0.opened_at,l1_0.price_currency,l1_0.price_minor,l1_0.version,l1_0.withdrawn_at,l1_0.withdrawn_because from listing l1_0 where l1_0.item_id=$1 and l1_0.withdrawn_at is null offset $2 rows fetch first $3 rows only
select l1_0.id,l1_0.activity,l1_0.authorisation_id,l1_0.brand_id,l1_0.country,l1_0.dealer_id,l1_0.description,l1_0.item_id,l1_0.model_id,l1_0.opened_at,l1_0.price_currency,l1_0.price_minor,l1_0.version,l1_0.withdrawn_at,l1_0.withdrawn_because from listing l1_0 where l1_0.item_id=any($1) and l1_0.withdrawn_at is null order by l1_0.id
select l1_0.id,l1_0.activity,l1_0.authorisation_id,l1_0.brand_id,l1_0.country,l1_0.dealer_id,l1_0.description,l1_0.item_id,l1_0.model_id,l1_0.opened_at,l1_0.price_currency,l1_0.price_minor,l1_0.version,l1_0.withdrawn_at,l1_0.withdrawn_because from listing l1_0 where l1_0.withdrawn_at is null and (l1_0.opened_at<$1 or (l1_0.opened_at=$1 and l1_0.id<$2)) order by l1_0.opened_at desc,l1_0.id desc offset $3 rows fetch first $4 rows only
select l1_0.id,l1_0.activity,l1_0.authorisation_id,l1_0.brand_id,l1_0.country,l1_0.dealer_id,l1_0.description,l1_0.item_id,l1_0.model_id,l1_0.opened_at,l1_0.price_currency,l1_0.price_minor,l1_0.version,l1_0.withdrawn_at,l1_0.withdrawn_because from listing l1_0 where l1_0.withdrawn_at is null order by l1_0.opened_at desc,l1_0.id desc offset $1 rows fetch first $2 rows only
select next_seq, handle_key, head from journal_stream where id = $1
select next_seq, handle_key, head from journal_stream where id = $1 for update
select next_seq, handle_key, head, id from journal_stream where id in ($1,$2)
select p1_0.item_id,p1_0.brand_id,p1_0.consignor_kind,p1_0.consignor_id,p1_0.custodian_kind,p1_0.custodian_id,p1_0.custody_id,p1_0.custody_purpose,p1_0.holder_kind,p1_0.holder_id,p1_0.model_id,p1_0.second_hand from piece p1_0 where p1_0.item_id in ($1)
select p1_0.item_id,p1_0.brand_id,p1_0.consignor_kind,p1_0.consignor_id,p1_0.custodian_kind,p1_0.custodian_id,p1_0.custody_id,p1_0.custody_purpose,p1_0.holder_kind,p1_0.holder_id,p1_0.model_id,p1_0.second_hand from piece p1_0 where p1_0.item_id=$1
select p1_0.item_id,p1_0.brand_id,p1_0.consignor_kind,p1_0.consignor_id,p1_0.custodian_kind,p1_0.custodian_id,p1_0.custody_id,p1_0.custody_purpose,p1_0.holder_kind,p1_0.holder_id,p1_0.model_id,p1_0.second_hand from piece p1_0 where p1_0.item_id=$1 for no key update of p1_0
select pg_try_advisory_xact_lock(18533, 1) as claimed, set_config('idle_in_transaction_session_timeout', $1, true)
select pg_try_advisory_xact_lock(hashtextextended($1, 0))
select pl1_0.report_id,pl1_0.item_id from piece_loss pl1_0 where pl1_0.report_id=$1
select sp1_0.id,sp1_0.closed_at,sp1_0.closed_because,sp1_0.dealer_id,sp1_0.declared_at,sp1_0.item_id,sp1_0.version from stock_position sp1_0 where sp1_0.dealer_id=$1 order by sp1_0.id offset $2 rows fetch first $3 rows only
select sp1_0.id,sp1_0.closed_at,sp1_0.closed_because,sp1_0.dealer_id,sp1_0.declared_at,sp1_0.item_id,sp1_0.version from stock_position sp1_0 where sp1_0.id=$1
select sp1_0.id,sp1_0.closed_at,sp1_0.closed_because,sp1_0.dealer_id,sp1_0.declared_at,sp1_0.item_id,sp1_0.version from stock_position sp1_0 where sp1_0.item_id=$1 and sp1_0.closed_at is null offset $2 rows fetch first $3 rows only
select subject from journal_erased_subject where subject > $1 and shredded_at is not null order by subject limit $2
select subject, erasure_id from journal_erased_subject where shredded_at is null order by erased_at, subject limit $1 for update skip locked
select subject, null as wrapped from journal_erased_subject where subject = any($1) union all select subject, wrapped from journal_subject_key where subject = any($2) and wrapped is not null
select subject, wrapped from journal_subject_key where wrapped is not null order by subject limit $1
update dealer_authorisation set activities=$1,brand_id=$2,change_count=$3,countries=$4,dealer_id=$5,granted_at=$6,models=$7,valid_from=$8,valid_to=$9,version=$10 where id=$11 and version=$12
update journal_erased_subject set shredded_at = $1 where subject = any($2)
update journal_event set relayed_at = $1 where id = any($2) and relayed_at is null
update journal_stream set next_seq = $1, handle_key = $2, head = $3 where id = $4
update listing set activity=$1,authorisation_id=$2,brand_id=$3,country=$4,dealer_id=$5,description=$6,item_id=$7,model_id=$8,opened_at=$9,price_currency=$10,price_minor=$11,version=$12,withdrawn_at=$13,withdrawn_because=$14 where id=$15 and version=$16
update piece set brand_id=$1,consignor_kind=$2,consignor_id=$3,custodian_kind=$4,custodian_id=$5,custody_id=$6,custody_purpose=$7,holder_kind=$8,holder_id=$9,model_id=$10,second_hand=$11 where item_id=$12
update stock_position set closed_at=$1,closed_because=$2,dealer_id=$3,declared_at=$4,item_id=$5,version=$6 where id=$7 and version=$8
