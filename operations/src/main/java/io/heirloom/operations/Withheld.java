package io.heirloom.operations;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of each span what may say who asks: from where, with which browser, and whatever was written behind a question mark. Address and
 * route stay, which have ids of ours at most.
 */
@Singleton
class Withheld implements SpanProcessor {

    static final String NOTHING = "withheld";

    private static final List<AttributeKey<String>> PERSONAL = List.of(
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("user_agent.original"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("enduser.id"));
    private static final AttributeKey<String> WHOLE = AttributeKey.stringKey("url.full");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, NOTHING);
            }
        }
        String whole = span.getAttribute(WHOLE);
        if (whole != null && whole.indexOf('?') >= 0) {
            span.setAttribute(WHOLE, whole.substring(0, whole.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What is read here is not ours to change any more.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
