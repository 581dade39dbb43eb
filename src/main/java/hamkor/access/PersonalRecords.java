package hamkor.access;

import hamkor.id.PersonId;
import hamkor.id.RegionId;

/// What a module keeps of persons, as far as it can be erased. What is part of an act stays: under an approval or a report stand the
/// name and post of whoever gave it.
public interface PersonalRecords {
    /// Erases it of somebody of the directory, in the transaction of the caller.
    ///
    /// @return how many values
    default int erase(PersonId person) {
        return 0;
    }

    /// Erases whom documents of the side name so after an executor, in the transaction of the caller.
    ///
    /// @return how many times
    default int erase(RegionId side, String name) {
        return 0;
    }
}
