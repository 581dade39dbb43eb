package hamkor.agreement;

import hamkor.id.AgreementId;

/// What upper modules keep under an agreement: roadmaps, drafts. While there is anything, its parties stay what they are, because
/// executors, approvals and rights hang on them.
public interface UnderAgreement {
    boolean holdsAnything(AgreementId agreement);
}
