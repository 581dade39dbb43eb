package hamkor.api;

import hamkor.api.ProblemJson.FieldJson;
import hamkor.document.Unreadable;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.roadmap.reading.UnreadableWords;
import hamkor.web.Defects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What an exception means to whoever called, in their language. Whatever is not known here is a defect of ours.
final class ProblemReader {
    private static final Map<Language, Words> WORDS = Words.beside(ProblemReader.class);

    private final HttpServletRequest request;
    private final Language language;
    private final Words words;

    ProblemReader(HttpServletRequest request, Language language) {
        this.request = request;
        this.language = language;
        this.words = WORDS.get(language);
    }

    ProblemJson json(Problem problem) {
        return problem.json(words.say("problem." + problem.kind().word() + ".title"));
    }

    Problem problem(Exception exception) {
        return switch (exception) {
            case Refusal refusal -> refused(refusal);
            case AuthenticationException _ -> said(ProblemKind.NOT_SIGNED_IN).with(header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
            case FieldsInvalid invalid -> said(ProblemKind.INVALID).at(invalid.complaints().stream()
                    .map(complaint -> new FieldJson(complaint.field(), words.say(complaint.key(), complaint.values()))).toList());
            case KeyRefused refused -> said(refused.kind());
            case Version.Lacking _ -> said(ProblemKind.VERSION_WANTED);
            case Version.Stale _ -> said(ProblemKind.STALE);
            case AlreadyThere there -> said(ProblemKind.ALREADY_THERE).with(header(HttpHeaders.LOCATION, there.address()));
            case Unreadable unreadable -> Problem.of(
                    unreadable.reason() == Unreadable.Reason.TOO_LARGE ? ProblemKind.TOO_LARGE : ProblemKind.UNREADABLE,
                    UnreadableWords.sentence(unreadable, language));
            case NoHandlerFoundException _, NoResourceFoundException _ -> said(ProblemKind.NOT_FOUND);
            case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
            case MissingServletRequestParameterException missing -> lacking(missing.getParameterName());
            case MissingServletRequestPartException missing -> lacking(missing.getRequestPartName());
            case MaxUploadSizeExceededException _ -> said(ProblemKind.TOO_LARGE);
            case MultipartException _ -> said(ProblemKind.MALFORMED);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable.getCause());
            case HttpRequestMethodNotSupportedException method -> said(ProblemKind.METHOD_NOT_ALLOWED, method.getMethod()).with(method.getHeaders());
            case HttpMediaTypeNotSupportedException type -> unsupported(type);
            case HttpMediaTypeNotAcceptableException _ -> said(ProblemKind.NOT_ACCEPTABLE);
            case ErrorResponse answer when answer.getStatusCode().is4xxClientError() -> said(ProblemKind.MALFORMED);
            default -> defect(exception);
        };
    }

    private Problem said(ProblemKind kind, Object... values) {
        return Problem.of(kind, words.say("problem." + kind.word(), values));
    }

    private static HttpHeaders header(String name, String value) {
        var headers = new HttpHeaders();
        headers.set(name, value);
        return headers;
    }

    private Problem refused(Refusal refusal) {
        var kind = switch (refusal) {
            case Refusal.NotFound _ -> ProblemKind.NOT_FOUND;
            case Refusal.NotAllowed _ -> ProblemKind.NOT_ALLOWED;
            case Refusal.Invalid _ -> ProblemKind.INVALID;
            case Refusal.ChangedMeanwhile _ -> request.getHeader(HttpHeaders.IF_MATCH) == null ? ProblemKind.CONFLICT : ProblemKind.STALE;
        };
        return Problem.of(kind, Words.beside(refusal.beside()).get(language).say(refusal.key(), refusal.values().toArray()));
    }

    /// An id in the address that is none leads nowhere; a parameter that is none can be mended.
    private Problem mismatched(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) return said(ProblemKind.NOT_FOUND);
        return at(ProblemKind.INVALID, mismatch.getName(), "field.not-understood");
    }

    private Problem lacking(String name) {
        return at(ProblemKind.INVALID, name, "field.lacking");
    }

    private Problem unsupported(HttpMediaTypeNotSupportedException type) {
        var wanted = MediaType.toString(type.getSupportedMediaTypes());
        return said(ProblemKind.UNSUPPORTED_MEDIA_TYPE, wanted).with(type.getHeaders());
    }

    private Problem unreadable(Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> at(ProblemKind.UNKNOWN_FIELD, path(unknown), "field.unknown");
            case StreamReadException broken when broken.getLocation() != null ->
                    Problem.of(ProblemKind.MALFORMED, words.say("problem.malformed.json", broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
            case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() -> at(ProblemKind.INVALID, path(mismatch), "field.not-understood");
            case null, default -> said(ProblemKind.MALFORMED);
        };
    }

    private Problem at(ProblemKind kind, String field, String key) {
        return said(kind).at(List.of(new FieldJson(field, words.say(key))));
    }

    private Problem defect(Exception defect) {
        var number = Defects.logged(defect, request);
        return said(ProblemKind.DEFECT, number).numbered(number);
    }

    /// `sides[0].region`.
    private static String path(JacksonException broken) {
        var path = new StringBuilder();
        for (var step : broken.getPath()) {
            if (step.getPropertyName() == null) path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}
