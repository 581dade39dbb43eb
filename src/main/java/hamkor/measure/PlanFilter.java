package hamkor.measure;

import hamkor.control.Status;
import hamkor.id.OrganisationId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which measures of a roadmap a reader asked for. As it stands in an address, so that it can be sent as a link; what is no choice
/// asks for nothing.
record PlanFilter(Map<Choice, String> chosen) {
    enum Choice {
        /// A word in any form, or a number.
        Q,
        /// The outermost heading, by its place.
        SECTION,
        /// How it stands: `overdue`; for one side by its place: `1.overdue`.
        STATUS,
        EXECUTOR,
        /// Whose step is next: the place of a side.
        WHOSE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final PlanFilter NONE = new PlanFilter(Map.of());

    PlanFilter {
        chosen = chosen.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(chosen));
    }

    static PlanFilter of(Map<String, String> query) {
        var chosen = new EnumMap<Choice, String>(Choice.class);
        for (var choice : Choice.values()) {
            var value = query.getOrDefault(choice.word(), "").strip();
            if (isOne(choice, value)) chosen.put(choice, value);
        }
        return new PlanFilter(chosen);
    }

    private static boolean isOne(Choice choice, String value) {
        return !value.isEmpty() && switch (choice) {
            case Q -> true;
            case SECTION -> value.matches("\\d{1,4}");
            case STATUS -> status(value).isPresent();
            case EXECUTOR -> executor(value).isPresent();
            case WHOSE -> value.matches("[1-6]");
        };
    }

    /// @param of the place of the side whose part is meant; empty for all sides together
    record StatusOf(Optional<String> of, Status status) {
        String value() {
            return of.map(place -> place + ".").orElse("") + status.word();
        }
    }

    private static Optional<StatusOf> status(String value) {
        var word = value.matches("[1-6]\\..*") ? value.substring(2) : value;
        return Arrays.stream(Status.values()).filter(status -> status.word().equals(word)).findFirst()
                .map(status -> new StatusOf(word.equals(value) ? Optional.empty() : Optional.of(value.substring(0, 1)), status));
    }

    private static Optional<OrganisationId> executor(String value) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(value)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    String value(Choice choice) {
        return chosen.getOrDefault(choice, "");
    }

    Optional<StatusOf> status() {
        return Optional.ofNullable(chosen.get(Choice.STATUS)).flatMap(PlanFilter::status);
    }

    Optional<OrganisationId> executor() {
        return Optional.ofNullable(chosen.get(Choice.EXECUTOR)).flatMap(PlanFilter::executor);
    }

    int section() {
        return chosen.containsKey(Choice.SECTION) ? Integer.parseInt(chosen.get(Choice.SECTION)) : 0;
    }

    PlanFilter without(Choice choice) {
        var rest = new EnumMap<Choice, String>(Choice.class);
        rest.putAll(chosen);
        rest.remove(choice);
        return new PlanFilter(rest);
    }

    /// The address of the same roadmap with these choices.
    ///
    /// @param view `quarters`, or empty for the table
    String address(String roadmap, String view) {
        List<String> parts = new ArrayList<>();
        if (!view.isEmpty()) parts.add("view=" + view);
        chosen.forEach((choice, value) -> parts.add(choice.word() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return roadmap + (parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", "")));
    }
}
