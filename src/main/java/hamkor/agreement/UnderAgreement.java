package hamkor.agreement;

import hamkor.id.AgreementId;

/// What upper modules keep under an agreement: roadmaps, drafts. While there is anything, its parties stay what they are, because
/// executors, approvals and rights hang on them.
public interface UnderAgreement {
    boolean holdsAnything(AgreementId agreement);

    /// Something of the agreement is another now: the day it was signed on, perhaps. In the transaction that amends it.
    default void amended(AgreementId agreement) {}
}
