package hamkor.audit;

import hamkor.id.RegionId;
import java.util.List;

/// What came of computing the chains anew.
///
/// @param entries how many were looked at
/// @param broken of each chain the first place where it does not hold; empty where all is as it was written
public record Verification(int chains, long entries, List<Broken> broken) {
    public Verification {
        broken = List.copyOf(broken);
    }

    public boolean holds() {
        return broken.isEmpty();
    }

    /// @param number of the entry in its chain
    public record Broken(RegionId owner, long number, Why why) {}

    public enum Why {
        /// Something of the entry is not what was written.
        ALTERED,
        /// The entry that should stand there is gone, the last ones or one between.
        TAKEN_OUT,
        /// It does not go on from the one before.
        OUT_OF_CHAIN,
        /// There are entries that the chain's end does not know.
        ADDED,
        /// A personal value beside the entry is not what was written. That it was erased is no fault.
        PERSONAL_ALTERED
    }
}
