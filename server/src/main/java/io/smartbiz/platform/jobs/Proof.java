package io.smartbiz.platform.jobs;

import java.util.List;
import java.util.UUID;

/**
 * Checks that two copies of the same figures agree, such as a ledger and its balances. The doctor and a nightly job run it.
 */
public interface Proof {

    /** What is proved, as a sentence that holds when all is well. */
    String claim();

    /** What contradicts it in the bound organisation, one sentence each; empty when it holds. */
    List<String> contradictions(UUID organizationId);
}
