-- What was agreed, encrypted under the key of the transfer as its recipient is; price_minor and price_currency hold those from before.
alter table transfer add column sealed_price bytea;
