package io.smartbiz.platform.text;

import io.smartbiz.platform.data.Sql;

/** Stands on the lowest floor and uses a higher one, for the test of the rule. */
public record UsesTheDatabase(Sql statement) {}
