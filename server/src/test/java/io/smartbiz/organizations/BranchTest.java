package io.smartbiz.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The branches of an organisation. */
class BranchTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    private List<String> usedFor(UUID branch) {
        Answer refused = admin.delete("/api/branches/" + branch).refuses(409, "IN_USE");
        return refused.at("/error/details/used_for")
                .valueStream()
                .map(use -> use.asString())
                .toList();
    }

    @Test
    void saysWhatKeepsABranchFromBeingDeleted() {
        UUID empty = shop.branch();
        UUID stocked = shop.branch();
        shop.product().stocked(stocked, 1).create();
        assertThat(usedFor(stocked)).containsExactly("stock");
        shop.member("seller", stocked);
        assertThat(usedFor(stocked)).containsExactly("members", "stock");
        admin.delete("/api/branches/" + empty).expect(204);
        admin.post("/api/branches/" + empty + "/restore").expect(200);
    }
}
