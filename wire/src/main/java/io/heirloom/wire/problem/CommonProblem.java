package io.heirloom.wire.problem;

/** Refusals that any endpoint can answer. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    INVALID_REQUEST(400, "A field of the request breaks a rule"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    ASSURANCE_INSUFFICIENT(401, "A fresh, strong sign-in is needed"),
    FORBIDDEN(403, "The caller may not do this"),
    NOT_FOUND(404, "Unknown, or not visible to the caller"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No representation of the asked type"),
    STALE_VERSION(409, "The object has changed since it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    REQUEST_REFUSED(422, "The request was refused"),
    UNEXPECTED(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "A needed part is not available");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
