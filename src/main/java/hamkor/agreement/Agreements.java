package hamkor.agreement;

import hamkor.id.AgreementId;
import hamkor.id.RegionId;
import hamkor.language.LanguageText;
import hamkor.language.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The agreements of the regions.
@Component
public class Agreements {
    private final AgreementSql sql;
    private final TransactionOperations transaction;

    Agreements(AgreementSql sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// Enters an agreement that was signed; the first of the regions owns the record.
    ///
    /// @param regions in the order of the document
    /// @throws Refusal.Invalid where there are not two to six different regions
    public AgreementId register(Agreement.Kind kind, LanguageText title, Optional<LocalDate> signedOn, List<RegionId> regions) {
        if (regions.size() < 2 || regions.size() > 6 || regions.stream().distinct().count() < regions.size())
            throw new Refusal.Invalid(Agreements.class, "agreement.regions", regions.size());
        var id = AgreementId.make();
        transaction.executeWithoutResult(_ -> sql.register(id, kind, title, signedOn, regions));
        return id;
    }

    /// @throws Refusal.NotFound where there is none
    public Agreement agreement(AgreementId id) {
        return Optional.ofNullable(of(List.of(id)).get(id))
                .orElseThrow(() -> new Refusal.NotFound(Agreements.class, "agreement.none"));
    }

    /// Those of the given agreements that there are, by their id; one question to the database for all.
    public Map<AgreementId, Agreement> of(Collection<AgreementId> ids) {
        var agreements = new HashMap<AgreementId, Agreement>();
        for (var agreement : sql.of(ids)) agreements.put(agreement.id(), agreement);
        return agreements;
    }
}
