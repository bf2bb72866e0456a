delete from journal_consumed_event where ctid in ( select ctid from journal_consumed_event where consumed_at < $1 limit 10000 for update skip locked)
delete from journal_idempotent_write where caller = $1
delete from journal_idempotent_write where ctid in ( select ctid from journal_idempotent_write where created_at < $1 limit 10000 for update skip locked)
delete from journal_subject_key where subject = $1
delete from vault where owner_id=$1 and version=$2
insert into custody (custodian_id,expected_until,holder_id,holder_kind,item_id,purpose,since,until,version,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)
insert into dealer_authorisation (brand_id,countries,dealer_id,ended_from,models,new_sales,reinstated_from,suspended_from,valid_from,valid_to,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)
insert into erasure (asked_at,asked_by,case_reference,owner_id,id) values ($1,$2,$3,$4,$5)
insert into erasure_acknowledgement (erasure_id, service, acknowledged_at) select id, $1, $2 from erasure where id = $3 on conflict do nothing
insert into journal_consumed_event (id, consumed_at) values ($1, $2) on conflict (id) do nothing
insert into journal_erased_subject (subject, erased_at, erasure_id) values ($1, $2, cast($3 as uuid)) on conflict (subject) do update set erasure_id = excluded.erasure_id, shredded_at = null where journal_erased_subject.erasure_id is null and excluded.erasure_id is not null
insert into journal_event (actor_organisation,actor_role,leaf,leaf_class,leaf_hash,message,next_commitment,recorded_at,seq,stream,trace_parent,type,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
insert into journal_event_part (ciphertext,commitment,subject,event_id,part_no) values ($1,$2,$3,$4,$5)
insert into journal_idempotent_write (answer,created_at,payload_hash,caller,key) values ($1,$2,$3,$4,$5)
insert into journal_stream (id, next_seq, handle_key, lane) values ($1, 0, $2, $3) on conflict (id) do nothing
insert into loss_report (declared_by_id,declared_by_kind,item_id,jurisdiction,level,lift_reason,lifted_at,lost_on,narrative,reported_at,subject,version,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)
insert into organisation (country,kind,id) values ($1,$2,$3)
insert into piece (brand_id,custodian_id,custody_id,custody_purpose,custody_since,loss_report_id,model_id,open_transfer_id,version,item_id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)
insert into title (holder_id,holder_kind,item_id,reason,sequence,since,transfer_id,until,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9)
insert into transfer (closed_at,counterpart_id,counterpart_kind,custody_id,expires_at,item_id,jurisdiction,offered_at,offered_by_id,offered_by_kind,price_currency,price_minor,reason,recipient_details,recipient_index,sealed_price,seller_id,seller_kind,state,title_version,version,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22)
insert into vault (addresses,contact,identity,updated_at,version,owner_id) values ($1,$2,$3,$4,$5,$6)
select a1_0.erasure_id,a1_0.service,a1_0.acknowledged_at from erasure_acknowledgement a1_0 where a1_0.erasure_id=$1 order by a1_0.service
select c1_0.id,c1_0.custodian_id,c1_0.expected_until,c1_0.holder_id,c1_0.holder_kind,c1_0.item_id,c1_0.purpose,c1_0.since,c1_0.until,c1_0.version from custody c1_0 where c1_0.id=$1
select c1_0.item_id from custody c1_0 where c1_0.id=$1
select count(*) as events, min(recorded_at) as oldest from (select recorded_at from journal_event where relayed_at is null limit 10000) waiting
select da1_0.id,da1_0.brand_id,da1_0.countries,da1_0.dealer_id,da1_0.ended_from,da1_0.models,da1_0.new_sales,da1_0.reinstated_from,da1_0.suspended_from,da1_0.valid_from,da1_0.valid_to from dealer_authorisation da1_0 where da1_0.dealer_id=$1 and da1_0.brand_id=$2
select da1_0.id,da1_0.brand_id,da1_0.countries,da1_0.dealer_id,da1_0.ended_from,da1_0.models,da1_0.new_sales,da1_0.reinstated_from,da1_0.suspended_from,da1_0.valid_from,da1_0.valid_to from dealer_authorisation da1_0 where da1_0.id=$1
select e.id, e.stream, e.leaf_class, e.leaf, e.message, e.trace_parent, s.lane from journal_event e join journal_stream s on s.id = e.stream where e.relayed_at is null order by e.position limit $1
select e1_0.id,e1_0.asked_at,e1_0.asked_by,e1_0.case_reference,e1_0.owner_id from erasure e1_0 where e1_0.id=$1
select e1_0.id,e1_0.asked_at,e1_0.asked_by,e1_0.case_reference,e1_0.owner_id from erasure e1_0 where e1_0.owner_id=$1 offset $2 rows fetch first $3 rows only
select iw1_0.caller,iw1_0.key,iw1_0.answer,iw1_0.created_at,iw1_0.payload_hash from journal_idempotent_write iw1_0 where (iw1_0.caller,iw1_0.key) in (($1,$2))
select je1_0.id,je1_0.actor_organisation,je1_0.actor_role,je1_0.leaf,je1_0.leaf_class,je1_0.leaf_hash,je1_0.message,je1_0.next_commitment,je1_0.recorded_at,je1_0.seq,je1_0.stream,je1_0.trace_parent,je1_0.type from journal_event je1_0 where je1_0.stream in ($1,$2) and je1_0.seq<=$3 order by je1_0.stream,je1_0.seq
select je1_0.id,je1_0.actor_organisation,je1_0.actor_role,je1_0.leaf,je1_0.leaf_class,je1_0.leaf_hash,je1_0.message,je1_0.next_commitment,je1_0.recorded_at,je1_0.seq,je1_0.stream,je1_0.trace_parent,je1_0.type from journal_event je1_0 where je1_0.stream=$1 and je1_0.seq>=$2 order by je1_0.seq fetch first $3 rows only
select jep1_0.event_id,jep1_0.part_no,jep1_0.ciphertext,jep1_0.commitment,jep1_0.subject from journal_event_part jep1_0 where jep1_0.event_id=any($1) order by jep1_0.event_id,jep1_0.part_no
select ko1_0.id,ko1_0.country,ko1_0.kind from organisation ko1_0 where ko1_0.id=$1
select lr1_0.id,lr1_0.declared_by_id,lr1_0.declared_by_kind,lr1_0.item_id,lr1_0.jurisdiction,lr1_0.level,lr1_0.lift_reason,lr1_0.lifted_at,lr1_0.lost_on,lr1_0.narrative,lr1_0.reported_at,lr1_0.subject,lr1_0.version from loss_report lr1_0 where lr1_0.declared_by_id=$1 and lr1_0.declared_by_kind=$2 and lr1_0.id>$3 order by lr1_0.id offset $4 rows fetch first $5 rows only
select lr1_0.id,lr1_0.declared_by_id,lr1_0.declared_by_kind,lr1_0.item_id,lr1_0.jurisdiction,lr1_0.level,lr1_0.lift_reason,lr1_0.lifted_at,lr1_0.lost_on,lr1_0.narrative,lr1_0.reported_at,lr1_0.subject,lr1_0.version from loss_report lr1_0 where lr1_0.id=$1
select lr1_0.item_id from loss_report lr1_0 where lr1_0.id=$1
select next_seq, handle_key, head from journal_stream where id = $1
select next_seq, handle_key, head from journal_stream where id = $1 for update
select next_seq, handle_key, head, id from journal_stream where id in ($1,$2)
select p1_0.item_id,p1_0.brand_id,p1_0.custodian_id,p1_0.custody_id,p1_0.custody_purpose,p1_0.custody_since,p1_0.loss_report_id,p1_0.model_id,p1_0.open_transfer_id,p1_0.version from piece p1_0 where p1_0.item_id=$1 for no key update of p1_0
select p1_0.item_id,p1_0.brand_id,p1_0.custodian_id,p1_0.custody_id,p1_0.custody_purpose,p1_0.custody_since,p1_0.loss_report_id,p1_0.model_id,p1_0.open_transfer_id,p1_0.version,t1_0.id,t1_0.holder_id,t1_0.holder_kind,t1_0.item_id,t1_0.reason,t1_0.sequence,t1_0.since,t1_0.transfer_id,t1_0.until from title t1_0 join piece p1_0 on p1_0.item_id=t1_0.item_id where t1_0.until is null and t1_0.holder_kind=$1 and t1_0.holder_id=$2 and t1_0.item_id>$3 order by t1_0.item_id fetch first $4 rows only
select p1_0.item_id,p1_0.brand_id,p1_0.custodian_id,p1_0.custody_id,p1_0.custody_purpose,p1_0.custody_since,p1_0.loss_report_id,p1_0.model_id,p1_0.open_transfer_id,p1_0.version,t1_0.id,t1_0.holder_id,t1_0.holder_kind,t1_0.item_id,t1_0.reason,t1_0.sequence,t1_0.since,t1_0.transfer_id,t1_0.until from title t1_0 join piece p1_0 on p1_0.item_id=t1_0.item_id where t1_0.until is null and t1_0.item_id=any($1)
select pg_advisory_xact_lock($1)
select pg_try_advisory_xact_lock(18533, 1) as claimed, set_config('idle_in_transaction_session_timeout', $1, true)
select pg_try_advisory_xact_lock(hashtextextended($1, 0))
select subject from journal_erased_subject where subject > $1 and shredded_at is not null order by subject limit $2
select subject, erasure_id from journal_erased_subject where shredded_at is null order by erased_at, subject limit $1 for update skip locked
select subject, null as wrapped from journal_erased_subject where subject = any($1) union all select subject, wrapped from journal_subject_key where subject = any($2) and wrapped is not null
select subject, wrapped from journal_subject_key where wrapped is not null order by subject limit $1
select t1_0.id from transfer t1_0 where ((t1_0.seller_kind=$1 and t1_0.seller_id=$2) or (t1_0.counterpart_kind=$1 and t1_0.counterpart_id=$2)) and (t1_0.recipient_index is not null or t1_0.sealed_price is not null or t1_0.price_minor is not null) order by t1_0.id
select t1_0.id from transfer t1_0 where t1_0.state=$1 and ((t1_0.seller_kind=$2 and t1_0.seller_id=$3) or (t1_0.counterpart_kind=$2 and t1_0.counterpart_id=$3) or (t1_0.counterpart_id is null and t1_0.recipient_index=$4)) order by t1_0.item_id
select t1_0.id from transfer t1_0 where t1_0.state=$1 and t1_0.expires_at<=$2 order by t1_0.expires_at fetch first $3 rows only
select t1_0.id,t1_0.closed_at,t1_0.counterpart_id,t1_0.counterpart_kind,t1_0.custody_id,t1_0.expires_at,t1_0.item_id,t1_0.jurisdiction,t1_0.offered_at,t1_0.offered_by_id,t1_0.offered_by_kind,t1_0.price_currency,t1_0.price_minor,t1_0.reason,t1_0.recipient_details,t1_0.recipient_index,t1_0.sealed_price,t1_0.seller_id,t1_0.seller_kind,t1_0.state,t1_0.title_version,t1_0.version from transfer t1_0 where ((t1_0.counterpart_kind=$1 and t1_0.counterpart_id=$2) or (t1_0.counterpart_id is null and t1_0.recipient_index=$3)) order by t1_0.offered_at desc,t1_0.id desc offset $4 rows fetch first $5 rows only
select t1_0.id,t1_0.closed_at,t1_0.counterpart_id,t1_0.counterpart_kind,t1_0.custody_id,t1_0.expires_at,t1_0.item_id,t1_0.jurisdiction,t1_0.offered_at,t1_0.offered_by_id,t1_0.offered_by_kind,t1_0.price_currency,t1_0.price_minor,t1_0.reason,t1_0.recipient_details,t1_0.recipient_index,t1_0.sealed_price,t1_0.seller_id,t1_0.seller_kind,t1_0.state,t1_0.title_version,t1_0.version from transfer t1_0 where ((t1_0.seller_kind=$1 and t1_0.seller_id=$2) or (t1_0.offered_by_kind=$1 and t1_0.offered_by_id=$2)) and (t1_0.offered_at<$3 or (t1_0.offered_at=$3 and t1_0.id<$4)) order by t1_0.offered_at desc,t1_0.id desc offset $5 rows fetch first $6 rows only
select t1_0.id,t1_0.closed_at,t1_0.counterpart_id,t1_0.counterpart_kind,t1_0.custody_id,t1_0.expires_at,t1_0.item_id,t1_0.jurisdiction,t1_0.offered_at,t1_0.offered_by_id,t1_0.offered_by_kind,t1_0.price_currency,t1_0.price_minor,t1_0.reason,t1_0.recipient_details,t1_0.recipient_index,t1_0.sealed_price,t1_0.seller_id,t1_0.seller_kind,t1_0.state,t1_0.title_version,t1_0.version from transfer t1_0 where ((t1_0.seller_kind=$1 and t1_0.seller_id=$2) or (t1_0.offered_by_kind=$1 and t1_0.offered_by_id=$2)) order by t1_0.offered_at desc,t1_0.id desc offset $3 rows fetch first $4 rows only
select t1_0.id,t1_0.closed_at,t1_0.counterpart_id,t1_0.counterpart_kind,t1_0.custody_id,t1_0.expires_at,t1_0.item_id,t1_0.jurisdiction,t1_0.offered_at,t1_0.offered_by_id,t1_0.offered_by_kind,t1_0.price_currency,t1_0.price_minor,t1_0.reason,t1_0.recipient_details,t1_0.recipient_index,t1_0.sealed_price,t1_0.seller_id,t1_0.seller_kind,t1_0.state,t1_0.title_version,t1_0.version from transfer t1_0 where t1_0.id=$1
select t1_0.id,t1_0.closed_at,t1_0.counterpart_id,t1_0.counterpart_kind,t1_0.custody_id,t1_0.expires_at,t1_0.item_id,t1_0.jurisdiction,t1_0.offered_at,t1_0.offered_by_id,t1_0.offered_by_kind,t1_0.price_currency,t1_0.price_minor,t1_0.reason,t1_0.recipient_details,t1_0.recipient_index,t1_0.sealed_price,t1_0.seller_id,t1_0.seller_kind,t1_0.state,t1_0.title_version,t1_0.version from transfer t1_0 where t1_0.id=any($1)
select t1_0.id,t1_0.holder_id,t1_0.holder_kind,t1_0.item_id,t1_0.reason,t1_0.sequence,t1_0.since,t1_0.transfer_id,t1_0.until from title t1_0 where t1_0.item_id in ($1,$2) and t1_0.sequence<=$3 order by t1_0.item_id,t1_0.sequence
select t1_0.id,t1_0.holder_id,t1_0.holder_kind,t1_0.item_id,t1_0.reason,t1_0.sequence,t1_0.since,t1_0.transfer_id,t1_0.until from title t1_0 where t1_0.item_id=$1 and t1_0.sequence>$2 order by t1_0.sequence offset $3 rows fetch first $4 rows only
select t1_0.id,t1_0.holder_id,t1_0.holder_kind,t1_0.item_id,t1_0.reason,t1_0.sequence,t1_0.since,t1_0.transfer_id,t1_0.until from title t1_0 where t1_0.item_id=$1 and t1_0.until is null offset $2 rows fetch first $3 rows only
select t1_0.item_id from transfer t1_0 where t1_0.id=$1
select v1_0.owner_id,v1_0.addresses,v1_0.contact,v1_0.identity,v1_0.updated_at,v1_0.version from vault v1_0 where v1_0.owner_id=$1
select v1_0.owner_id,v1_0.addresses,v1_0.contact,v1_0.identity,v1_0.updated_at,v1_0.version from vault v1_0 where v1_0.owner_id=any($1)
update custody set custodian_id=$1,expected_until=$2,holder_id=$3,holder_kind=$4,item_id=$5,purpose=$6,since=$7,until=$8,version=$9 where id=$10 and version=$11
update dealer_authorisation set brand_id=$1,countries=$2,dealer_id=$3,ended_from=$4,models=$5,new_sales=$6,reinstated_from=$7,suspended_from=$8,valid_from=$9,valid_to=$10 where id=$11
update journal_erased_subject set shredded_at = $1 where subject = any($2)
update journal_event set relayed_at = $1 where id = any($2) and relayed_at is null
update journal_stream set next_seq = $1, handle_key = $2, head = $3 where id = $4
update loss_report set declared_by_id=$1,declared_by_kind=$2,item_id=$3,jurisdiction=$4,level=$5,lift_reason=$6,lifted_at=$7,lost_on=$8,narrative=$9,reported_at=$10,subject=$11,version=$12 where id=$13 and version=$14
update piece set brand_id=$1,custodian_id=$2,custody_id=$3,custody_purpose=$4,custody_since=$5,loss_report_id=$6,model_id=$7,open_transfer_id=$8,version=$9 where item_id=$10 and version=$11
update title set holder_id=$1,holder_kind=$2,item_id=$3,reason=$4,sequence=$5,since=$6,transfer_id=$7,until=$8 where id=$9
update transfer set closed_at=$1,counterpart_id=$2,counterpart_kind=$3,custody_id=$4,expires_at=$5,item_id=$6,jurisdiction=$7,offered_at=$8,offered_by_id=$9,offered_by_kind=$10,price_currency=$11,price_minor=$12,reason=$13,recipient_details=$14,recipient_index=$15,sealed_price=$16,seller_id=$17,seller_kind=$18,state=$19,title_version=$20,version=$21 where id=$22 and version=$23
update transfer t1_0 set recipient_index=null,recipient_details=null,sealed_price=null,price_minor=null,price_currency=null where t1_0.id=any($1)
update vault set addresses=$1,contact=$2,identity=$3,updated_at=$4,version=$5 where owner_id=$6 and version=$7
