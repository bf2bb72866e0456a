-- Answers and hashes from before were in the clear. A write from then that is repeated now is a new one, refused by what it finds.
delete from journal_idempotent_write;

comment on column journal_idempotent_write.answer is 'Base64, sealed under the key-encryption key.';
comment on column journal_idempotent_write.payload_hash is 'HMAC-SHA256 of the hash over operation and payload: a payload cannot be guessed from it.';
