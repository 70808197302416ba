package io.smartbiz.platform.jobs;

import java.util.List;
import java.util.UUID;

/** Proves that what is kept twice agrees, such as a ledger and its balances. The doctor and a nightly job ask for it. */
public interface Proof {

    /** What is proved, as a sentence that holds when all is well. */
    String claim();

    /** What contradicts it in the bound organisation, one sentence each; empty when it holds. */
    List<String> contradictions(UUID organizationId);
}
