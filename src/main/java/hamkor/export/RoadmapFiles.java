package hamkor.export;

import hamkor.access.Acting;
import hamkor.access.Deed;
import hamkor.access.Rights;
import hamkor.agreement.Agreement;
import hamkor.agreement.Agreements;
import hamkor.agreement.Side;
import hamkor.audit.Act;
import hamkor.audit.Audit;
import hamkor.directory.Region;
import hamkor.directory.Regions;
import hamkor.id.Reference;
import hamkor.id.RegionId;
import hamkor.id.RoadmapId;
import hamkor.language.DayWords;
import hamkor.language.Language;
import hamkor.language.Words;
import hamkor.measure.Measures;
import hamkor.roadmap.Edition;
import hamkor.roadmap.Roadmaps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The roadmaps in force as files for Word and Excel.
@Component
public class RoadmapFiles {
    private static final Map<Language, Words> WORDS = Words.beside(RoadmapFiles.class);

    private final Measures measures;
    private final Roadmaps roadmaps;
    private final Agreements agreements;
    private final Regions regions;
    private final Rights rights;
    private final Audit audit;
    private final TransactionOperations transaction;

    RoadmapFiles(Measures measures, Roadmaps roadmaps, Agreements agreements, Regions regions, Rights rights, Audit audit,
            TransactionOperations transaction) {
        this.measures = measures;
        this.roadmaps = roadmaps;
        this.agreements = agreements;
        this.regions = regions;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
    }

    public enum Form {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }

        /// With which a file's name ends: `docx`.
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param name as a person would call it, with its ending
    public record Written(String name, Form form, byte[] content) {}

    /// The edition in force; else as the other.
    public Written write(Acting by, RoadmapId roadmap, Form form, Optional<Language> headings, boolean contacts) {
        return write(by, roadmap, Optional.empty(), form, headings, contacts);
    }

    /// An edition in the languages of its document.
    ///
    /// @param number of the edition; where empty, the one in force
    /// @param headings the language of the columns' headings; where empty, those of the document
    /// @param contacts whether contact persons are written: only for who may see them, and put on record
    /// @throws hamkor.language.Refusal.NotFound where it is no matter of the person's side, or not in force
    /// @throws hamkor.language.Refusal.Invalid where a text is longer than a cell of Excel may be
    /// @throws hamkor.language.Refusal.NotAllowed where contact persons are none of the person's business
    public Written write(Acting by, RoadmapId roadmap, Optional<Integer> number, Form form, Optional<Language> headings, boolean contacts) {
        rights.require(by, contacts ? Deed.SEE_CONTACTS : Deed.SEE, Reference.to(roadmap));
        var edition = number.map(asked -> roadmaps.edition(roadmap, asked)).orElseGet(() -> roadmaps.inForce(roadmap));
        var plan = measures.planOf(edition.id());
        var agreement = agreements.agreement(edition.agreement());
        var known = regions.of(agreement.sides().stream().map(Side::region).toList());
        var words = WORDS.get(edition.mainLanguage());
        var table = PlanTableMaker.table(plan, sides(agreement, known), headings.map(List::of).orElse(plan.languages()), contacts,
                words.say("table.foot", edition.number(), DayWords.inTable(edition.inForceOn(), words.language())));
        if (contacts) transaction.executeWithoutResult(_ ->
                audit.record(by.actor(), by.region(), Act.of("contacts-written", Reference.to(edition.id()), Map.of("form", form.ending()))));
        return new Written(name(edition, agreement, known, form, words), form, content(table, form));
    }

    /// The sides of an agreement as a file calls them.
    public List<NamedSide> sidesOf(Agreement agreement) {
        return sides(agreement, regions.of(agreement.sides().stream().map(Side::region).toList()));
    }

    private static List<NamedSide> sides(Agreement agreement, Map<RegionId, Region> known) {
        return agreement.sides().stream().map(side -> new NamedSide(side.id(), known.get(side.region()).name())).toList();
    }

    private static String name(Edition edition, Agreement agreement, Map<RegionId, Region> known, Form form, Words words) {
        var sides = agreement.sides().stream().map(side -> known.get(side.region()).shortName().shownTo(words.language()).text()).collect(Collectors.joining(" – "));
        return words.say("file.name", words.say("table.name"), sides, edition.number()) + "." + form.ending();
    }

    private static byte[] content(PlanTable table, Form form) {
        var out = new ByteArrayOutputStream();
        try {
            write(table, form, out);
        } catch (IOException impossible) { // nothing but memory is written to
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static void write(PlanTable table, Form form, OutputStream out) throws IOException {
        switch (form) {
            case DOCX -> WordWriter.write(table, out);
            case XLSX -> ExcelWriter.write(table, out);
        }
    }
}
