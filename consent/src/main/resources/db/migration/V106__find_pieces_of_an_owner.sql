-- When an owner is erased, all that was asked about her pieces is met in one order.
create index item_standing_owner_idx on item_standing (holder_id, item_id) where holder_kind = 'OWNER';
