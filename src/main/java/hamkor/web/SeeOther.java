package hamkor.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The answer to a form that was taken: the page to look at now, so that a reload sends nothing twice.
public final class SeeOther {
    private SeeOther() {}

    /// @param address of this site
    public static View at(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
