package hamkor.api;

import hamkor.api.ProblemJson.FieldJson;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// A no, already in the reader's language.
///
/// @param headers that the status asks for: `Allow`, `Accept`
/// @param number of a defect
record Problem(ProblemKind kind, String detail, List<FieldJson> errors, HttpHeaders headers, Optional<String> number) {
    static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, List.of(), HttpHeaders.EMPTY, Optional.empty());
    }

    Problem with(HttpHeaders wanted) {
        return new Problem(kind, detail, errors, wanted, number);
    }

    Problem at(List<FieldJson> fields) {
        return new Problem(kind, detail, fields, headers, number);
    }

    Problem numbered(String defect) {
        return new Problem(kind, detail, errors, headers, Optional.of(defect));
    }

    ProblemJson json(String title) {
        return new ProblemJson("/api/v1/problems/" + kind.word(), title, kind.status().value(), detail, errors, number.orElse(null));
    }
}
