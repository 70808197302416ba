/** Runs an installation: the command line, starting and stopping, the database's set-up, demo data, health, metrics. */
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
            "sales",
            "sales :: sums",
            "tickets",
            "tickets :: opening",
            "tickets :: changing",
            "tickets :: settings",
            "tickets :: conversation",
            "tickets :: levels",
            "tickets :: sums"
        })
@NullMarked
package io.smartbiz.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
