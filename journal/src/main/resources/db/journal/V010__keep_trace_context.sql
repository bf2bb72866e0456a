-- W3C traceparent of the request that appended the event, null without one: what other services do about the event is seen in its trace.
-- It names a request, and neither a person nor a piece.
alter table journal_event add column trace_parent text;
