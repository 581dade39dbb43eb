package hamkor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A no as RFC 9457 has it.
///
/// @param type the address of its kind, relative to the site; programs tell kinds apart by it
/// @param title of the kind, in the reader's language
/// @param detail what is wrong here and what to do, in the reader's language
/// @param errors what is wrong with which field; left out where no field is at fault
/// @param number of a defect, by which the administrator finds it in the log; left out otherwise
record ProblemJson(String type, String title, int status, String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldJson> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) String number) {

    /// @param field its path in what was sent: `sides[0]`; the name of a parameter or a part of a form
    record FieldJson(String field, String detail) {}
}
