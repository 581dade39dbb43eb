package hamkor.audit;

import hamkor.audit.Verification.Broken;
import hamkor.audit.Verification.Why;
import hamkor.id.RegionId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;

/// Walks the chains, each from its first entry, and keeps where each breaks first.
final class ChainCheck {
    private final TreeMap<String, Broken> broken = new TreeMap<>();
    private Chain chain;
    private long number;
    private Hash head;
    private int chains;
    private long entries;

    /// The end of a chain as it is kept apart from the entries; a length of 0 and no hash where it is gone.
    record Chain(RegionId owner, long length, Hash head) {}

    /// @param of the chain of the entry
    /// @param entry empty where a chain has none
    void next(Chain of, Optional<Written> entry) {
        if (chain == null || !chain.owner().equals(of.owner())) {
            end();
            chain = of;
            number = 0;
            head = Hash.NONE;
            chains++;
        }
        entry.ifPresent(this::next);
    }

    private void next(Written entry) {
        entries++;
        number++;
        if (entry.number() != number) breaks(number, Why.TAKEN_OUT);
        else if (!entry.computed().equals(entry.hash())) breaks(number, Why.ALTERED);
        else if (!entry.previous().equals(head)) breaks(number, Why.OUT_OF_CHAIN);
        number = entry.number();
        head = entry.hash();
    }

    /// @param of the entry that it lies beside
    void personal(Written of, Keyed value) {
        if (!value.isWhole() || !of.holds(value.digest())) breaks(of.owner(), of.number(), Why.PERSONAL_ALTERED);
    }

    private void end() {
        if (chain == null) return;
        if (number < chain.length()) breaks(number + 1, Why.TAKEN_OUT);
        else if (number > chain.length()) breaks(chain.length() + 1, Why.ADDED);
        else if (!head.equals(chain.head())) breaks(number, Why.ALTERED);
    }

    private void breaks(long at, Why why) {
        breaks(chain.owner(), at, why);
    }

    private void breaks(RegionId owner, long at, Why why) {
        broken.merge(owner.code(), new Broken(owner, at, why), (known, found) -> found.number() < known.number() ? found : known);
    }

    Verification verification() {
        end();
        chain = null;
        return new Verification(chains, entries, new ArrayList<>(broken.values()));
    }
}
