package hamkor.evidence;

import hamkor.access.Condition;
import hamkor.language.Language;
import hamkor.language.Words;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether uploaded files are scanned for viruses.
@Component
record FilesCondition(Evidence evidence) implements Condition {
    private static final Map<Language, Words> WORDS = Words.beside(Evidence.class);

    @Override public String said(Language language) {
        return WORDS.get(language).say(evidence.isScanned() ? "condition.scanned" : "condition.unscanned");
    }
}
