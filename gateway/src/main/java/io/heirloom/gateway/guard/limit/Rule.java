package io.heirloom.gateway.guard.limit;

import java.util.List;
import java.util.Map;

/** Every rule a request can break: the HTTP status, and what is said. The constant's name is the stable code. */
public enum Rule {
    METHOD_NOT_ALLOWED(405, "Use POST."),
    UNSUPPORTED_MEDIA_TYPE(415, "Send application/json in UTF-8."),
    NOT_ACCEPTABLE(406, "Accept application/graphql-response+json or application/json."),
    BODY_TOO_LARGE(413, "The body is too large."),
    MALFORMED_REQUEST(
            400,
            "The body must be a JSON object with a query, and optionally variables, operationName and extensions."),
    UNAUTHENTICATED(401, "The token is not valid."),
    SYNTAX_ERROR(400, "The document is not well-formed GraphQL."),
    DOCUMENT_TOO_LARGE(400, "The document is too large."),
    TOO_MANY_FRAGMENTS(400, "The document has too many fragments."),
    TOO_MANY_ALIASES(400, "The document has too many aliases."),
    TOO_MANY_DIRECTIVES(400, "The document has too many directives."),
    TOO_MANY_ROOT_FIELDS(400, "The operation has too many fields at its root."),
    TOO_MANY_MUTATIONS(400, "A mutation has one field at its root."),
    FRAGMENT_CYCLE(400, "A fragment contains itself."),
    TOO_DEEP(400, "The operation is nested too deeply."),
    TOO_COSTLY(400, "The operation asks for too much at once."),
    PAGE_TOO_LARGE(400, "A connection is asked for too many rows at once."),
    INTROSPECTION_DISABLED(400, "Introspection needs a token; the schema is published with each release."),
    VALIDATION_FAILED(400, "The document does not fit the schema."),
    TOO_BUSY(503, "Too many requests at the moment."),
    TIMEOUT(503, "The answer took too long."),
    UNEXPECTED(500, "Something went wrong on our side.");

    private final int status;
    private final String message;

    Rule(int status, String message) {
        this.status = status;
        this.message = message;
    }

    public int status() {
        return status;
    }

    /** Whether the HTTP exchange itself was in order: such an answer is 200 for clients that only know application/json. */
    public boolean concernsDocument() {
        return status == 400 && this != MALFORMED_REQUEST;
    }

    public RefusedException refused() {
        return new RefusedException(this, List.of(Map.of("message", message, "extensions", Map.of("code", name()))));
    }
}
