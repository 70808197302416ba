package io.smartbiz.organizations;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * The settings of all areas together, as they are stored, audited and answered.
 *
 * @param values by their names on the wire
 */
public record OrganizationSettings(@JsonAnyGetter Map<String, Object> values) {}
