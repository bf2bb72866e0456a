package io.heirloom.journal.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span as W3C Trace Context writes it into one header; only of traces that somebody records. */
public final class TraceParent {

    private static final Pattern FORMAT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    private TraceParent() {}

    /** Of the request that is being answered; null where it is not recorded. */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() && span.isSampled() ? "00-%s-%s-01".formatted(span.getTraceId(), span.getSpanId()) : null;
    }

    /** What is done in this context stands under that span; nothing stands above it where the text is none. */
    public static Context context(String traceParent) {
        Matcher found = FORMAT.matcher(traceParent == null ? "" : traceParent);
        if (!found.matches()) {
            return Context.root();
        }
        var span = SpanContext.createFromRemoteParent(
                found.group(1), found.group(2), TraceFlags.getSampled(), TraceState.getDefault());
        return Context.root().with(Span.wrap(span));
    }
}
