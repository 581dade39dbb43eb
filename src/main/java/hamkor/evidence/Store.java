package hamkor.evidence;

import hamkor.language.Refusal;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where files are kept, each under its SHA-256: whole or not at all.
interface Store {
    /// Keeps the file that lies at a path; afterwards it may be gone from there. One that is kept already is replaced by the same bytes.
    void keep(Path whole, StoredFile file);

    /// @throws Refusal.NotFound where none with this hash is kept
    InputStream open(String sha256);

    /// @throws Refusal.NotFound where none with this hash is kept
    <T> T onFile(String sha256, Function<Path, T> use);

    /// The names of what is kept that begin with two hexadecimal digits, sorted: what else may lie there is no file of ours.
    List<String> beginningWith(String digits);

    /// What stands in the way of keeping anything at all, in the words of the store; empty as a rule.
    Optional<String> trouble();
}
