-- A pass reads the leaves of a log with its heads, then the log of its index, then the pages of the index; position counts leaves, leaves of the
-- index log, and sixteenths of sixteenths of the pages.
alter table scrub add column part text not null default 'leaves';
alter table scrub add constraint scrub_part_known check (part in ('leaves', 'index-log', 'index-pages'));
-- How many leaves this pass has read, once it is past them.
alter table scrub add column read_size bigint;
