package hamkor.document;

import hamkor.document.Unreadable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One XML part of a package, walked once from its beginning to its end. Elements are named as the standard's text names them
/// («w:p», «x:row»), whichever prefix and whichever edition of the namespaces (transitional, strict) the file has.
///
/// A walk over the children of an element:
/// `int here = xml.depth(); while (xml.nextChild(here)) switch (xml.name()) { … }`;
/// what is not looked at is passed over.
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 512;
    private static final int MOST_NAMES = 5_000; // all the standards together have fewer
    private static final int LOOKED_AT = 16; // the attributes of every so manieth element are looked at for new names

    private final String part;
    private final Budget budget;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Set<String> attributes = new HashSet<>();
    private String namespace = ""; // of the last element: the next is nearly always of the same
    private String prefix = "";
    private int elements;
    private int depth;
    private int closed; // the depth of the element that has ended last
    private int event = XMLStreamConstants.START_DOCUMENT;
    private String name = "";

    /// @param filter leaves out characters that need no parsing
    XmlPart(String part, InputStream in, Budget budget, UnaryOperator<Reader> filter) {
        this.part = part;
        this.budget = budget;
        this.in = in;
        try {
            xml = factory().createXMLStreamReader(filter.apply(new XmlGuard(XmlEncoding.reader(in))));
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (IOException _) {
            throw new Unreadable(Reason.DAMAGED, part);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory(); // the JDK's own: no search through the class path
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", "1000");
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // counted here: nested tables go deeper than the JDK's 200
        // With document types refused there is no entity but «&amp;» and the like, and a long text has many of those.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /// Goes to the part's outermost element and gives its name.
    String root() {
        while (depth == 0) if (advance() == XMLStreamConstants.END_DOCUMENT) throw new Unreadable(Reason.DAMAGED, part);
        return name;
    }

    Budget budget() {
        return budget;
    }

    /// The depth of the element the walk stands at; the root's is 1.
    int depth() {
        return depth;
    }

    /// The name of the element the walk has come to last.
    String name() {
        return name;
    }

    /// Goes on to the next child of the element at depth `parent`; false when that element ends.
    boolean nextChild(int parent) {
        while (true) {
            if (depth < parent) return false;
            int happened = advance();
            if (happened == XMLStreamConstants.START_ELEMENT && depth == parent + 1) return true;
            if (happened == XMLStreamConstants.END_ELEMENT && closed == parent) return false;
            if (happened == XMLStreamConstants.END_DOCUMENT) return false;
        }
    }

    /// All text within the element the walk stands at; the walk is at its end afterwards.
    String text() {
        int here = depth;
        var text = new StringBuilder();
        while (true) {
            int happened = advance();
            if (happened == XMLStreamConstants.CHARACTERS || happened == XMLStreamConstants.CDATA || happened == XMLStreamConstants.SPACE) {
                budget.characters(xml.getTextLength());
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (happened == XMLStreamConstants.END_ELEMENT && closed == here) {
                return text.toString();
            } else if (happened == XMLStreamConstants.END_DOCUMENT) {
                return text.toString();
            }
        }
    }

    /// An attribute of the element the walk stands at, without a namespace or in the element's own; null when it is not there.
    String value(String attribute) {
        for (int i = 0, count = xml.getAttributeCount(); i < count; i++)
            if (xml.getAttributeLocalName(i).equals(attribute) && !isRelationship(i))
                return xml.getAttributeValue(i);
        return null;
    }

    String value(String attribute, String otherwise) {
        var value = value(attribute);
        return value == null ? otherwise : value;
    }

    /// The attribute as a whole number; `otherwise` when it is not there or is none.
    int number(String attribute, int otherwise) {
        return number(attribute, (Integer) otherwise);
    }

    Integer number(String attribute, Integer otherwise) {
        var value = value(attribute);
        if (value == null) return otherwise;
        try {
            return Integer.valueOf(value.strip());
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// The id of a relationship (`r:id`, `r:embed`); null when it is not there.
    String relationship(String attribute) {
        for (int i = 0, count = xml.getAttributeCount(); i < count; i++)
            if (xml.getAttributeLocalName(i).equals(attribute) && isRelationship(i)) return xml.getAttributeValue(i);
        return null;
    }

    private boolean isRelationship(int attribute) {
        var uri = xml.getAttributeNamespace(attribute);
        return uri != null && uri != namespace && OfficeNames.prefix(uri).equals(OfficeNames.RELATIONSHIPS);
    }

    /// An on-off property: on when it stands there, unless its value says no.
    boolean isOn() {
        return isOn("val", true);
    }

    boolean isOn(String attribute, boolean otherwise) {
        var value = value(attribute);
        if (value == null) return otherwise;
        return switch (value.strip()) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /// The namespace that a prefix stands for here.
    String namespace(String prefix) {
        return xml.getNamespaceURI(prefix);
    }

    private int advance() {
        if (event == XMLStreamConstants.END_DOCUMENT) return event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (Unreadable refused) {
            throw refused;
        } catch (RuntimeException e) { // the JDK's scanner meets some broken input with an index out of bounds or the like
            throw new Unreadable(Reason.DAMAGED, part);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) throw new Unreadable(Reason.BOMB);
                budget.element();
                name = nameHere();
                if (++elements % LOOKED_AT == 0) rememberAttributes();
            }
            case XMLStreamConstants.END_ELEMENT -> closed = depth--;
            // Office files have none; those that do want to be multiplied or to reach out.
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(Reason.BOMB);
            default -> {}
        }
        return event;
    }

    private String nameHere() {
        var uri = xml.getNamespaceURI();
        if (uri != namespace) { // the parser gives the same object for the same address
            namespace = uri;
            prefix = OfficeNames.prefix(uri);
        }
        var known = names.computeIfAbsent(prefix, _ -> new HashMap<>());
        if (known.size() > MOST_NAMES) throw new Unreadable(Reason.BOMB);
        return known.computeIfAbsent(xml.getLocalName(), local -> prefix + ":" + local);
    }

    /// The parser keeps every name it ever met; a part that makes up new ones all the time would fill the memory.
    private void rememberAttributes() {
        for (int i = 0, count = xml.getAttributeCount(); i < count; i++) attributes.add(xml.getAttributeLocalName(i));
        for (int i = 0, count = xml.getNamespaceCount(); i < count; i++) attributes.add(String.valueOf(xml.getNamespacePrefix(i)));
        if (attributes.size() > MOST_NAMES) throw new Unreadable(Reason.BOMB);
    }

    private Unreadable damaged(XMLStreamException e) {
        var limit = String.valueOf(e.getMessage()).contains("JAXP0001"); // the JDK's codes of its processing limits
        return limit ? new Unreadable(Reason.BOMB) : new Unreadable(Reason.DAMAGED, part);
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException _) {
            // Nothing was written; what was read is already used or refused.
        }
    }
}
