package hamkor.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a part of a package refers to: the parts it needs and the addresses it names.
final class Relationships {
    /// @param type the last word of the type's address («officeDocument», «worksheet»), the same in strict files
    /// @param target a part's name from the package's root; an address when it is external
    record Relationship(String id, String type, String target, boolean external) {}

    private final Map<String, Relationship> all = new LinkedHashMap<>();

    private Relationships() {}

    /// Those of the package itself.
    static Relationships ofPackage(OfficeZip zip) {
        return read(zip, "_rels/.rels", "");
    }

    static Relationships of(OfficeZip zip, String part) {
        int slash = part.lastIndexOf('/') + 1;
        return read(zip, part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", part.substring(0, slash));
    }

    private static Relationships read(OfficeZip zip, String part, String folder) {
        var read = new Relationships();
        zip.xml(part).ifPresent(xml -> {
            try (xml) {
                xml.root();
                int here = xml.depth();
                while (xml.nextChild(here)) if (xml.name().equals("rel:Relationship")) read.add(xml, folder);
            }
        });
        return read;
    }

    private void add(XmlPart xml, String folder) {
        var type = xml.value("Type");
        var target = xml.value("Target");
        if (type == null || target == null) return;
        boolean external = "External".equals(xml.value("TargetMode"));
        var id = xml.value("Id", "");
        xml.budget().pieces(1);
        all.putIfAbsent(id, new Relationship(
                id, type.substring(type.lastIndexOf('/') + 1), external ? target : resolve(folder, target), external));
    }

    /// Targets are relative to the part's folder or, with a slash first, to the root; some programs write backslashes.
    static String resolve(String folder, String target) {
        var path = target.replace('\\', '/');
        int fragment = path.indexOf('#');
        if (fragment >= 0) path = path.substring(0, fragment);
        var steps = new ArrayList<String>();
        for (var step : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /// The part that an id refers to; empty when there is none or it is outside the package.
    Optional<String> part(String id) {
        return Optional.ofNullable(all.get(id)).filter(r -> !r.external).map(Relationship::target);
    }

    /// The type of the relationship with an id; empty when there is none.
    Optional<String> type(String id) {
        return Optional.ofNullable(all.get(id)).map(Relationship::type);
    }

    /// The parts referred to as `type`, in the order written.
    List<String> parts(String type) {
        return all.values().stream().filter(r -> r.type.equals(type) && !r.external).map(Relationship::target).toList();
    }
}
