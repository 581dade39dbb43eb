package hamkor.report;

import hamkor.access.Acting;
import hamkor.control.Papers;
import hamkor.control.Report;
import hamkor.control.ReportText;
import hamkor.control.Reports;
import hamkor.id.CheckpointId;
import hamkor.language.Language;
import hamkor.language.Refusal;
import hamkor.language.Words;
import hamkor.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reports on many dates at once: each row by itself, by the doors of a single report, so that one that cannot be sent keeps none of the
/// others back.
@Component
class BulkRows {
    private static final List<String> FIELDS = List.of("state", "text", "reason", "proposed");
    private static final Map<Language, Words> WORDS = ReportPages.WORDS;

    private final Reports reports;
    private final Papers papers;

    BulkRows(Reports reports, Papers papers) {
        this.reports = reports;
        this.papers = papers;
    }

    /// @param form by the names of the fields of a single report
    record Typed(CheckpointId id, Form form, boolean ticked, List<EvidenceForm.Sent> files) {
        /// Nothing was typed and nothing was there before.
        boolean isBlank() {
            return !ticked && files.isEmpty() && form.typed(ReportForm.VERSION).isEmpty() && form.typed("link").isEmpty()
                    && FIELDS.stream().allMatch(field -> form.typed(field).isEmpty());
        }
    }

    /// What became of a row.
    ///
    /// @param form with what was typed and what is wrong with it
    /// @param draft as it is kept now; empty where it was sent, or could not be begun
    record Taken(Typed typed, Form form, Optional<Report> draft, boolean sent) {}

    /// Keeps the row; sends it where it is ticked and that is asked.
    Taken take(Acting who, Typed row, boolean send, Language reader) {
        var words = WORDS.get(reader);
        Optional<Report> draft = Optional.empty();
        try {
            var begun = reports.draft(who, row.id());
            draft = Optional.of(begun);
            var form = over(begun, row, reader);
            var text = new ReportForm(form, words).text(begun.text());
            if (text.isEmpty()) return new Taken(row, form, draft, false);
            var kept = attached(who, row, form, reports.save(who, begun.id(), text.get(), version(begun, row)), words);
            form.with(ReportForm.VERSION, String.valueOf(kept.version()));
            if (!form.isFine() || !send || !row.ticked()) return new Taken(row, form, Optional.of(kept), false);
            var control = Words.beside(Reports.class).get(reader);
            reports.missing(who, kept.id()).forEach((field, key) -> form.complain(field, control.say(key)));
            if (!form.isFine()) return new Taken(row, form, Optional.of(kept), false);
            reports.send(who, kept.id(), kept.text(), kept.version());
            return new Taken(row, form, Optional.empty(), true);
        } catch (Refusal refused) {
            row.form().complain("text", Words.beside(refused.beside()).get(reader).say(refused.key(), refused.values().toArray()));
            draft.ifPresent(begun -> row.form().with(ReportForm.VERSION, String.valueOf(begun.version())));
            return new Taken(row, row.form(), draft, false);
        }
    }

    /// Whoever began with nothing goes on from a draft that holds nothing; a colleague's is not overwritten.
    private static int version(Report draft, Typed row) {
        boolean nothingYet = draft.text().equals(ReportText.EMPTY) && draft.proofs().isEmpty();
        return row.form().typed(ReportForm.VERSION).isEmpty() && nothingYet ? draft.version() : new ReportForm(row.form(), WORDS.get(Language.RU)).version();
    }

    /// What the page does not ask for stays as it is in the draft.
    private static Form over(Report draft, Typed row, Language reader) {
        var form = ReportForm.of(draft, reader);
        FIELDS.forEach(field -> form.with(field, row.form().typed(field)));
        for (var field : List.of("link", "link.name", ReportForm.LANGUAGE, ReportForm.VERSION)) form.with(field, row.form().typed(field));
        return form;
    }

    private Report attached(Acting who, Typed row, Form form, Report kept, Words words) {
        var now = kept;
        var proofs = new EvidenceForm(form, words);
        for (var file : row.files()) {
            var proof = proofs.file(Optional.of(file), papers, who, now.id());
            if (proof.isPresent()) now = reports.attach(who, now.id(), proof.get());
        }
        if (!form.typed("link").isEmpty()) {
            var link = proofs.link();
            if (link.isPresent()) {
                now = reports.attach(who, now.id(), link.get());
                form.with("link", "").with("link.name", "");
            }
        }
        return now;
    }
}
