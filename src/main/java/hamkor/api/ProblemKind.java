package hamkor.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// The kinds of a no, each with its status and an address that stays the same: programs tell them apart by it.
enum ProblemKind {
    MALFORMED(HttpStatus.BAD_REQUEST),
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    ALREADY_THERE(HttpStatus.CONFLICT),
    KEY_IN_USE(HttpStatus.CONFLICT),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    STALE(HttpStatus.PRECONDITION_FAILED),
    VERSION_WANTED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    DEFECT(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /// As in its address and in the keys of its words: `not-found`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
