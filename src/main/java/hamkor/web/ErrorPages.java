package hamkor.web;

import hamkor.language.Refusal;
import hamkor.language.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The pages of a no: a refusal says what to do and is not logged; a defect has a number and is logged once, here.
@ControllerAdvice
class ErrorPages {
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    View refused(Refusal refusal, HttpServletRequest request) {
        var viewer = ViewerResolver.viewer(request);
        var said = Words.beside(refusal.beside()).get(viewer.language()).say(refusal.key(), refusal.values().toArray());
        return switch (refusal) {
            case Refusal.NotFound _ -> page(viewer, HttpStatus.NOT_FOUND, "none", said);
            case Refusal.NotAllowed _ -> page(viewer, HttpStatus.FORBIDDEN, "refused", said);
            case Refusal.Invalid _ -> page(viewer, HttpStatus.UNPROCESSABLE_CONTENT, "refused", said);
            case Refusal.ChangedMeanwhile _ -> page(viewer, HttpStatus.CONFLICT, "refused", said);
        };
    }

    /// An address that leads nowhere, or holds an id that is none.
    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    View none(HttpServletRequest request) {
        var viewer = ViewerResolver.viewer(request);
        return page(viewer, HttpStatus.NOT_FOUND, "none", Pages.words(viewer.language()).say("page.none"));
    }

    @ExceptionHandler
    View defect(Exception defect, HttpServletRequest request) {
        var viewer = ViewerResolver.viewer(request);
        if (defect instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError())
            return page(viewer, HttpStatus.valueOf(answer.getStatusCode().value()), "refused",
                    Pages.words(viewer.language()).say("page.not-understood"));
        var number = Defects.logged(defect, request);
        return page(viewer, HttpStatus.INTERNAL_SERVER_ERROR, "defect", Pages.words(viewer.language()).say("page.defect", number));
    }

    private View page(Viewer viewer, HttpStatus status, String kind, String said) {
        var title = Pages.words(viewer.language()).say("page." + kind + ".title");
        return pages.page(viewer, status, "web/error.jte", title, false, Map.of("said", said, "bad", "defect".equals(kind)));
    }
}
