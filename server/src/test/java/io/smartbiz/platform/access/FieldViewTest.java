package io.smartbiz.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.text.Language;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldViewTest {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();

    /** Somebody with every permission here, but for these. */
    private static Caller without(Permission... missing) {
        var scopes = new HashMap<Permission, BranchScope>();
        Arrays.stream(Permission.values()).forEach(held -> scopes.put(held, BranchScope.of(Set.of(HERE))));
        Arrays.stream(missing).forEach(scopes::remove);
        var rights = new Rights(Map.copyOf(scopes), BranchAmount.ZERO);
        var organization = new Organization(
                HERE,
                "o",
                "O",
                Set.of("shop", "desk"),
                Language.EN,
                ZoneOffset.UTC,
                "UZS",
                DayOfWeek.MONDAY,
                "gregorian",
                null);
        return new Caller(organization, HERE, HERE, "Member", Language.EN, HERE, rights, Caller.Origin.SYSTEM);
    }

    @ParameterizedTest
    @CsvSource({
        "product, buy_price, false",
        "product, buy_price 2×3, false",
        "anything, cost, false",
        "roll, value, false",
        "price_change, value, true",
        "product, sell_price, true"
    })
    void hidesCosts(String kind, String field, boolean shown) {
        assertThat(FieldView.shows(without(Permission.PRODUCTS_VIEW_COST), kind, field, null))
                .isEqualTo(shown);
    }

    @Test
    void showsWhatABranchHidesOnlyInTheBranchOfThePermission() {
        Caller caller = without();
        assertThat(FieldView.shows(caller, "roll", "value", HERE)).isTrue();
        assertThat(FieldView.shows(caller, "roll", "value", THERE)).isFalse();
    }

    @Test
    void showsTheHistoryOfRecordsToThoseWhoMayReadThem() {
        assertThat(FieldView.showsHistory(without(), "member", "phone", HERE)).isTrue();
        assertThat(FieldView.showsHistory(without(Permission.USERS_VIEW), "member", "phone", HERE))
                .isFalse();
        assertThat(FieldView.showsHistory(without(Permission.USERS_VIEW), "branch", "phone", HERE))
                .isTrue();
    }

    /** A kind that nobody has thought of here is shown to nobody. */
    @Test
    void showsTheHistoryOfNoKindToThoseWhoOnlySeeTheLog() {
        var all = Permission.values();
        Caller reader = without(Arrays.stream(all)
                .filter(permission -> permission != Permission.AUDIT_VIEW)
                .toArray(Permission[]::new));
        assertThat(AuditTrail.KINDS)
                .filteredOn(kind -> FieldView.showsHistory(reader, kind, "name", null))
                .containsExactlyInAnyOrder("branch", "organization", "session");
        assertThat(AuditTrail.KINDS)
                .filteredOn(kind -> !FieldView.showsHistory(without(), kind, "name", null))
                .containsExactlyInAnyOrder("file", "saved_search");
        assertThat(FieldView.showsHistory(without(), "another", "name", null)).isFalse();
    }

    @Test
    void showsASavedSearchToItsOwnerInAConflict() {
        assertThat(FieldView.showsChanged(without(), "saved_search", "filter", null))
                .isTrue();
    }

    @Test
    void showsConflictsToThoseWhoMayReadTheRecordAndToItsAuthor() {
        assertThat(FieldView.showsChanged(without(), "product", "notes", null)).isTrue();
        assertThat(FieldView.showsChanged(without(Permission.PRODUCTS_VIEW), "product", "notes", null))
                .isFalse();
        assertThat(FieldView.showsChanged(without(Permission.TICKETS_VIEW), "comment", "body", HERE))
                .isTrue();
        assertThat(FieldView.showsChanged(without(Permission.PRODUCTS_VIEW_COST), "product", "buy_price", null))
                .isFalse();
    }
}
