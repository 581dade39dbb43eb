package hamkor.measure;

import java.util.Map;

/// The persons whom a document names after the executors of a measure.
///
/// @param persons by the places of the executors, from 0; none where they are hidden
record ContactsOf(Contacts how, Map<Integer, String> persons) {
    ContactsOf {
        persons = how == Contacts.SHOWN ? Map.copyOf(persons) : Map.of();
    }
}
