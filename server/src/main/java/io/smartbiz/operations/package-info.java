/** Runs an installation: starting and stopping, the set-up of the database and of organisations, commands, health, demo. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "database",
            "postgres",
            "organizations",
            "identity",
            "audit",
            "files",
            "files :: types",
            "catalog",
            "stock",
            "stock :: documents",
            "discounts",
            "customers",
            "shifts",
            "commissions",
            "commissions :: rates",
            "commissions :: payouts",
            "debts",
            "debts :: payments",
            "sales",
            "sales :: sums",
            "returns",
            "tickets",
            "tickets :: opening",
            "tickets :: changing",
            "tickets :: settings",
            "tickets :: conversation",
            "tickets :: care",
            "tickets :: levels",
            "tickets :: sums"
        })
@NullMarked
package io.smartbiz.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
