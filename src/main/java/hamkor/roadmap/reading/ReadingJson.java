package hamkor.roadmap.reading;

import hamkor.document.Place;
import hamkor.language.LanguageText;
import hamkor.term.Term;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A reading as JSON, in the layout of `roadmap.schema.json` beside this class (docs/reading.md says what each field means).
public final class ReadingJson {
    private ReadingJson() {}

    /// Writes UTF-8 with line breaks, so that people can read it too; the stream stays open.
    public static void write(RoadmapReading reading, OutputStream out) {
        var context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter().createInstance();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (var json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()
                .createGenerator(context, out, JsonEncoding.UTF8)) {
            reading(reading, json);
        }
    }

    private static void reading(RoadmapReading reading, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("title");
        if (reading.title().isPresent()) text(reading.title().get(), json);
        else {
            // The form wants a text; a document without a title has a dash, as an empty cell of a paper would.
            json.writeStartObject();
            json.writeStringProperty(reading.languages().getFirst().code(), "–");
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("languages");
        reading.languages().forEach(language -> json.writeString(language.code()));
        json.writeEndArray();
        strings("parties", reading.parties(), json);
        json.writeName("period");
        if (reading.period().isPresent()) {
            json.writeStartObject();
            json.writeStringProperty("from", reading.period().get().first().toString());
            json.writeStringProperty("to", reading.period().get().last().toString());
            json.writeEndObject();
        } else json.writeNull();
        json.writeArrayPropertyStart("measures");
        reading.measures().forEach(measure -> measure(measure, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        reading.problems().stream().filter(Problem::isOfContract).forEach(problem -> {
            json.writeStartObject();
            json.writeName("source");
            place(problem.place(), json);
            json.writeStringProperty("code", code(problem.code()));
            json.writeStringProperty("text", problem.text());
            json.writeEndObject();
        });
        json.writeEndArray();
        reconciliation(reading, json);
        json.writeEndObject();
    }

    private static void measure(MeasureReading measure, JsonGenerator json) {
        json.writeStartObject();
        stringOrNull("number", measure.number(), json);
        strings("section", measure.section(), json);
        json.writeName("title");
        text(measure.title(), json);
        strings("details", measure.details(), json);
        term(measure.term(), json);
        json.writeArrayPropertyStart("executors");
        for (var executor : measure.executors()) {
            json.writeStartObject();
            json.writeName("name");
            text(executor.name(), json);
            stringOrNull("side", executor.side(), json);
            stringOrNull("person", executor.person(), json);
            json.writeStringProperty("role", code(executor.role()));
            json.writeEndObject();
        }
        json.writeEndArray();
        textOrNull("result", measure.result(), json);
        textOrNull("funding", measure.funding(), json);
        json.writeName("source");
        place(measure.source(), json);
        json.writeEndObject();
    }

    private static void term(Term term, JsonGenerator json) {
        json.writeObjectPropertyStart("term");
        json.writeStringProperty("text", term.words());
        json.writeStringProperty("kind", kind(term));
        day("from", term instanceof Term.Deadline ? Optional.empty() : term.firstDay(), json);
        day("to", term.lastDay(), json);
        stringOrNull("recurrence", term instanceof Term.Recurring recurring ? Optional.of(recurring.recurrence().rule()) : Optional.empty(), json);
        json.writeEndObject();
    }

    private static String kind(Term term) {
        return switch (term) {
            case Term.Interval _ -> "interval";
            case Term.Deadline _ -> "deadline";
            case Term.Recurring _ -> "recurring";
            case Term.Continuous _ -> "continuous";
            case Term.Relative _ -> "relative";
            case Term.Conditional _ -> "conditional";
            case Term.Undated _ -> "undated";
        };
    }

    private static void reconciliation(RoadmapReading reading, JsonGenerator json) {
        var reconciliation = reading.reconciliation();
        json.writeObjectPropertyStart("reconciliation");
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("read", reconciliation.rowsRead());
        json.writeNumberProperty("measures", reconciliation.measures());
        json.writeNumberProperty("sections", reconciliation.sections());
        json.writeArrayPropertyStart("skipped");
        for (var skipped : reconciliation.skipped()) {
            json.writeStartObject();
            json.writeName("source");
            place(skipped.place(), json);
            json.writeStringProperty("reason", code(skipped.reason()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("characters");
        json.writeNumberProperty("source", reconciliation.characters());
        json.writeNumberProperty("unread", reconciliation.unread());
        json.writeEndObject();
        json.writeArrayPropertyStart("notes");
        for (var problem : reading.problems()) {
            if (problem.isOfContract()) continue;
            json.writeStartObject();
            json.writeName("source");
            place(problem.place(), json);
            json.writeStringProperty("code", code(problem.code()));
            json.writeStringProperty("cell", problem.column());
            json.writeStringProperty("text", problem.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(Place place, JsonGenerator json) {
        switch (place) {
            case Place.TableRow(int table, int row) -> {
                json.writeStartObject();
                json.writeNumberProperty("table", table);
                json.writeNumberProperty("row", row);
                json.writeEndObject();
            }
            case Place.SheetRow(String sheet, int row) -> {
                json.writeStartObject();
                json.writeStringProperty("sheet", sheet);
                json.writeNumberProperty("row", row);
                json.writeEndObject();
            }
            case Place.Page(int page, int _) -> {
                json.writeStartObject();
                json.writeNumberProperty("page", page);
                json.writeEndObject();
            }
            case Place.InBody _, Place.Whole _ -> json.writeNull();
        }
    }

    private static void text(LanguageText text, JsonGenerator json) {
        json.writeStartObject();
        text.in().forEach((language, words) -> json.writeStringProperty(language.code(), words));
        json.writeEndObject();
    }

    private static void textOrNull(String name, Optional<LanguageText> text, JsonGenerator json) {
        json.writeName(name);
        if (text.isPresent()) text(text.get(), json);
        else json.writeNull();
    }

    private static void stringOrNull(String name, Optional<String> value, JsonGenerator json) {
        if (value.isPresent()) json.writeStringProperty(name, value.get());
        else json.writeNullProperty(name);
    }

    private static void day(String name, Optional<LocalDate> day, JsonGenerator json) {
        stringOrNull(name, day.map(LocalDate::toString), json);
    }

    private static void strings(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /// `TERM_NOT_UNDERSTOOD` as `term-not-understood`.
    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
